package org.wsalab.provider.emulated;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wsalab.notification.EventObject;
import org.wsalab.notification.Wait;
import org.wsalab.winsock.WSAEVENT;

/** One event object with its handle and the watch over the sockets associated with it. */
final class Event {
  final String name;
  final WSAEVENT handle;
  final EventObject object;
  private final Core core;
  private final int number;
  private final Set<Event> waitedForWith = new LinkedHashSet<>();
  private volatile Watch watch;
  private boolean closed;

  Event(Core core, long value, int number, boolean manualReset, boolean signaled) {
    this.core = core;
    this.number = core.newObject();
    this.name = "event#" + number;
    this.handle = new WSAEVENT(value, name, this::toString);
    this.object = new EventObject(name, manualReset, signaled, core.observer);
  }

  /**
   * Notes that the turn under way reads or changes it. A change decides waits for other event
   * objects too, and so depends on these.
   */
  void touch(boolean write) {
    core.touch(number, write);
    if (write && core.takesTurns) {
      waitedForWith.forEach(other -> core.touch(other.number, false));
    }
  }

  /** A thread waits for several event objects, this one among them. */
  void isWaitedForWith(List<Event> events) {
    if (core.takesTurns && events.size() > 1) {
      waitedForWith.addAll(events);
    }
  }

  /** The watch, or null when no socket was ever associated. */
  Watch watch() {
    return watch;
  }

  /**
   * The watch, made on the first association. Threads that wait already are woken, so that they
   * watch too.
   */
  Watch watchForAssociation() {
    synchronized (core) {
      if (watch == null && !closed) {
        watch = core.transport.watch();
        for (Wait wait : object.waits()) {
          wait.rouse();
        }
      }
      return watch;
    }
  }

  /** Ends the waits upon it and its watch. */
  void close() {
    touch(true);
    Watch toClose;
    synchronized (core) {
      closed = true;
      object.close();
      toClose = watch;
      watch = null;
    }
    if (toClose != null) {
      toClose.close();
    }
  }

  /** Whether WSACloseEvent was called. Asked with the core's monitor held. */
  boolean isClosed() {
    return closed;
  }

  /** {@code event#1 signaled}. */
  @Override
  public String toString() {
    synchronized (core) {
      return closed ? name + " closed" : object.toString();
    }
  }
}
