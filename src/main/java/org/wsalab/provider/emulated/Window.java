package org.wsalab.provider.emulated;

import org.wsalab.winsock.HANDLE;

/** Something to post messages to; they go to the queue of the thread that made it. */
final class Window {
  final String name;
  final HANDLE handle;
  final ThreadState owner;

  Window(long value, int number, ThreadState owner) {
    this.owner = owner;
    this.name = "window#" + number;
    this.handle = new HANDLE(value, name, () -> name + " of thread " + owner.thread.getName());
  }
}
