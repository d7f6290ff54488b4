package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends the tails on while the program does something else, as the kernel does on Windows. Its
 * thread runs only while there are tails. It tells nobody anything by itself: a socket whose
 * descriptor has space is observed, exactly as if a call had been made on it.
 */
final class TailFlusher {
  private final Set<StreamEndpoint> endpoints = new LinkedHashSet<>();
  private LinuxParker parker;
  private boolean running;
  private volatile boolean closing;

  /** An endpoint has a tail from now on. */
  synchronized void add(StreamEndpoint endpoint) {
    endpoints.add(endpoint);
    if (!running) {
      running = true;
      parker = new LinuxParker();
      Thread thread = new Thread(this::run, "wsalab send tails");
      thread.setDaemon(true);
      thread.start();
    } else {
      parker.unpark();
    }
  }

  /** Lets the thread look again, after an endpoint has lost its tail. */
  synchronized void wake() {
    if (running) {
      parker.unpark();
    }
  }

  /** Gives up all tails, at the end of the session: what the kernel has not taken is not sent. */
  synchronized void close() {
    closing = true;
    wake();
  }

  private void run() {
    for (List<StreamEndpoint> waiting; !(waiting = waiting()).isEmpty(); ) {
      poll(waiting);
      waiting.forEach(closing ? StreamEndpoint::dropTail : StreamEndpoint::flushTail);
    }
  }

  /** The endpoints that still have a tail; when there are none the thread ends. */
  private synchronized List<StreamEndpoint> waiting() {
    endpoints.removeIf(endpoint -> !endpoint.hasTail());
    if (endpoints.isEmpty()) {
      running = false;
      parker.close();
    }
    return new ArrayList<>(endpoints);
  }

  private void poll(List<StreamEndpoint> waiting) {
    PollSet set = new PollSet(waiting.size() + 1);
    waiting.forEach(endpoint -> set.add(endpoint.fd, POLLOUT));
    set.add(parker.fd, POLLIN);
    set.poll(-1);
    parker.clear();
  }
}
