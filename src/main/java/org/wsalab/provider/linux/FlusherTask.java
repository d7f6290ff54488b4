package org.wsalab.provider.linux;

import static org.wsalab.provider.emulated.Endpoint.NO_HINT;
import static org.wsalab.provider.linux.LibC.FIONREAD;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;

/**
 * What the flusher does for one stream. Of an open socket it tells that there is space; of a closed
 * one it sends the tail and closes the descriptor. Told what to do under the socket's monitor or at
 * its closing, done in the flusher's thread with no monitor held.
 */
final class FlusherTask {
  private final LinuxEndpoint endpoint;
  private final SendTail tail;

  /** An overlapped send is pending, so that the flusher is to tell when there is space. */
  private volatile boolean tellsSpace;

  /** The socket is closed, and its descriptor is the flusher's to close once the tail is sent. */
  private volatile boolean handedOver;

  FlusherTask(LinuxEndpoint endpoint, SendTail tail) {
    this.endpoint = endpoint;
    this.tail = tail;
  }

  boolean tellsSpace() {
    return tellsSpace;
  }

  void tellSpace(boolean on) {
    tellsSpace = on;
  }

  /** The socket is closed: tail and descriptor are the flusher's from now on. */
  void takeOver() {
    handedOver = true;
  }

  /** Whether the flusher has to look for space. */
  boolean needsSpace() {
    return !tail.isEmpty() || tellsSpace;
  }

  /** Adds what the flusher has to look for; to a closed socket nobody may send any more. */
  void addTo(PollSet set) {
    set.add(endpoint.kernel.fd, handedOver ? POLLOUT | POLLIN : POLLOUT);
  }

  /**
   * Sends on what can be sent. When a closed socket's tail is gone, its connection ends; when data
   * arrives for it, the kernel resets the connection at its closing.
   */
  void flush() {
    if (handedOver) {
      if (endpoint.kernel.ask(FIONREAD) > 0) {
        tail.drop();
      } else {
        tail.flush();
      }
      closeWithoutTail();
    } else {
      endpoint.indications.news(NO_HINT); // which does nothing if the socket was closed meanwhile
    }
  }

  /** Gives the rest of a closed socket up. */
  void drop() {
    if (handedOver) {
      tail.drop();
      closeWithoutTail();
    }
  }

  private void closeWithoutTail() {
    if (tail.isEmpty()) {
      handedOver = false; // the descriptor is closed exactly once: its number is used again
      endpoint.kernel.close();
    }
  }
}
