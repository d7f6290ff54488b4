package org.wsalab.notification;

import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;

/**
 * One overlapped operation, from the call that begins it to its one end, which signals its event
 * object or hands its completion routine to the thread that began it.
 */
public final class Operation {
  private final String socket;
  private final String call;
  private final WSAOVERLAPPED overlapped;
  private final Notice notice;
  private final Observer observer;

  /** How the program learns of the end. */
  public sealed interface Notice {
    /** It asks, by WSAGetOverlappedResult. */
    record Asked() implements Notice {}

    /** An event object is signaled. */
    record Signal(EventObject event) implements Notice {}

    /** A completion routine is queued for a thread. */
    record Routine(ApcQueue thread, WSAOVERLAPPED_COMPLETION_ROUTINE routine) implements Notice {}
  }

  /**
   * An operation about to begin.
   *
   * @param socket the name of the socket
   * @param call the name of the call
   */
  public Operation(
      String socket, String call, WSAOVERLAPPED overlapped, Notice notice, Observer observer) {
    this.socket = socket;
    this.call = call;
    this.overlapped = overlapped;
    this.notice = notice;
    this.observer = observer;
  }

  /** What the program handed over for it. */
  public WSAOVERLAPPED overlapped() {
    return overlapped;
  }

  /** It begins: its event object, signaled by whatever came before, is reset (OVL-3). */
  public void begin() {
    overlapped.begin();
    if (notice instanceof Notice.Signal signal) {
      signal.event().reset(cause());
    }
  }

  /** It found nothing to take and goes on without its caller (OVL-1). */
  public void pend() {
    observer.happened(new Happening.Pended(socket, call));
  }

  /** The call that began it fails at once: nobody is told but its caller (OVL-4). */
  public void refuse(int error) {
    overlapped.end(error, 0);
  }

  /**
   * It ends, at once or later: the event object is signaled or the routine queued in either case
   * (OVL-2).
   *
   * @param error 0, or what ended it
   * @param count the bytes transferred
   * @param flags what a completion routine is told: MSG_PARTIAL or 0
   */
  public void complete(int error, int count, int flags) {
    overlapped.end(error, count);
    observer.happened(new Happening.Completed(socket, call, error, count));
    if (notice instanceof Notice.Signal signal) {
      signal.event().signal(cause());
    } else if (notice instanceof Notice.Routine told) {
      Runnable run = () -> told.routine().completed(error, count, overlapped, flags);
      told.thread().add("completion routine of " + cause(), run);
    }
  }

  private String cause() {
    return socket + " " + call;
  }
}
