package org.wsalab.provider.emulated;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Turns;

/**
 * What every part of a session shares. Its monitor guards all records, event objects and waits of
 * the session; hold it for a few instructions and never across a call of the transport.
 */
final class Core {
  final Transport transport;
  final Profile profile;
  final Observer observer;
  final Parkers parkers;
  final Turns turns;
  final ThreadStates threads;
  final LongAdder calls = new LongAdder();
  final LongAdder sleeps = new LongAdder();

  /** Whether threads run one at a time, so that a call is a turn and what it touches is noted. */
  final boolean takesTurns;

  Core(Transport transport, Profile profile, Observer observer) {
    this.transport = transport;
    this.profile = profile;
    this.observer = observer;
    this.parkers = new Parkers(transport);
    this.turns = transport.turns();
    this.threads = new ThreadStates(this);
    this.takesTurns = turns.areVirtual();
  }

  /** Lets the calling thread sleep, as the transport does it. */
  void sleep(
      ThreadParker parker,
      List<Watch> watches,
      List<Transport.Interest> interests,
      long timeoutNanos) {
    if (parker == null) { // only takes in what is known
      transport.sleep(null, watches, interests, timeoutNanos);
      return;
    }
    sleeps.increment();
    parker.asleep(true);
    try {
      transport.sleep(parker.parker(), watches, interests, timeoutNanos);
    } finally {
      parker.asleep(false);
    }
  }

  /** A number for something that threads share. */
  int newObject() {
    return takesTurns ? turns.newObject() : 0;
  }

  /** Notes that the turn under way reads or writes something. */
  void touch(int object, boolean write) {
    if (takesTurns) {
      turns.touch(object, write);
    }
  }

  /** Says what this thread is about to wait for. */
  void waitsFor(Object what) {
    if (takesTurns) {
      turns.waitsFor(what);
    }
  }
}
