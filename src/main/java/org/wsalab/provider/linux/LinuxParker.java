package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.provider.linux.LibC.O_NONBLOCK;

import org.wsalab.provider.emulated.Parker;

/** An eventfd that a sleeping thread polls beside everything else. */
final class LinuxParker implements Parker {
  final int fd;

  /** The watch that its edges go to, if any; for the thread that has the parker. */
  private LinuxWatch watch;

  private boolean unparked;
  private boolean closed;

  LinuxParker() {
    fd = LibC.eventfd(0, O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) {
      throw new OutOfDescriptors("a thread cannot sleep");
    }
  }

  @Override
  public synchronized void unpark() {
    if (!unparked && !closed) {
      unparked = true;
      ring();
    }
  }

  /** Lets its edges go to this watch, or to none; elsewhere they would wake others for nothing. */
  void moveTo(LinuxWatch target) {
    if (watch != target) {
      if (watch != null) {
        watch.remove(this);
      }
      watch = target;
      if (target != null) {
        target.add(this);
      }
    }
  }

  /** Makes another edge of an unpark, for the case that somebody else has seen the first. */
  synchronized void ringAgain() {
    if (unparked && !closed) {
      ring();
    }
  }

  private void ring() {
    Scratch scratch = Scratch.get();
    scratch.memory().putLong(KernelAddress.ADDRESS, 1);
    LibC.write(fd, scratch.at(KernelAddress.ADDRESS), Long.BYTES);
  }

  synchronized boolean isUnparked() {
    return unparked;
  }

  /** Forgets an unpark, after the sleep that it ended. */
  synchronized void clear() {
    if (unparked) {
      unparked = false;
      LibC.read(fd, Scratch.get().at(KernelAddress.ADDRESS), Long.BYTES);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    LibC.close(fd);
  }
}
