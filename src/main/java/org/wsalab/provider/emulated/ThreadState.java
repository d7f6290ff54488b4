package org.wsalab.provider.emulated;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wsalab.notification.ApcQueue;
import org.wsalab.notification.MessageQueue;

/**
 * What a session keeps of a thread: its identifier, what it is to run when it is alerted, its
 * messages, and watches over the sockets that bring it the one or the other.
 */
final class ThreadState {
  final int id;
  final Thread thread;
  final ApcQueue apcs;
  private final Core core;
  private final int object;
  final MessageQueue messages = new MessageQueue();
  private volatile Watch watch;
  private volatile Watch messageWatch;
  private boolean closed;

  ThreadState(Core core, Thread thread, int id) {
    this.core = core;
    this.thread = thread;
    this.id = id;
    this.object = core.newObject();
    this.apcs = new ApcQueue(thread.getName(), core.observer);
  }

  /** Notes that the turn under way is about what the thread is to run or its messages. */
  void touch() {
    core.touch(object, true);
  }

  /** The watch, or null when the thread never began an operation with a completion routine. */
  Watch watch() {
    return watch;
  }

  /** The watch, made when it is first needed; null once the thread or the session is gone. */
  Watch watchForRoutines() {
    synchronized (core) {
      if (watch == null && !closed) {
        watch = core.transport.watch();
      }
      return watch;
    }
  }

  /** The watch over sockets whose network events are posted here, or null. */
  Watch messageWatch() {
    return messageWatch;
  }

  /** The same, made when it is first needed; a thread that waits for messages is woken. */
  Watch watchForMessages() {
    synchronized (core) {
      if (messageWatch == null && !closed) {
        messageWatch = core.transport.watch();
        messages.rouse();
      }
      return messageWatch;
    }
  }

  /** Runs all that is queued, in the thread itself and with no lock held (APC-4). */
  void runApcs() {
    touch();
    for (Runnable apc; (apc = next()) != null; ) {
      apc.run();
    }
  }

  private Runnable next() {
    synchronized (core) {
      return apcs.next();
    }
  }

  void close() {
    List<Watch> toClose;
    synchronized (core) {
      closed = true;
      toClose = Stream.of(watch, messageWatch).filter(Objects::nonNull).toList();
      watch = null;
      messageWatch = null;
    }
    toClose.forEach(Watch::close);
  }
}
