package org.wsalab.explore;

import java.util.List;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.StandstillException.Waiting;
import org.wsalab.provider.simulated.Chooser;
import org.wsalab.provider.simulated.Move;

/** Lets a pilot steer a simulated session; until it is told to, the plain order holds. */
final class Steering implements Chooser, Fork {
  private Pilot pilot;
  private List<Move> moves = List.of();
  private Move last;
  private int lastActor = -1;
  private List<Waiting> waiting = List.of();
  private RuntimeException failure;

  /** From now on the pilot is asked. */
  void begin(Pilot steersNow) {
    pilot = steersNow;
    last = null;
    failure = null;
  }

  /** The run has come to its end; returns the threads that wait in vain. */
  List<Waiting> end() {
    moves = List.of();
    if (last != null) {
      pilot.end(this);
    }
    pilot = null;
    lastActor = -1;
    List<Waiting> inVain = waiting;
    waiting = List.of();
    return inVain;
  }

  @Override
  public void standstill(StandstillException what) {
    waiting = what.waiting();
  }

  /** The run was abandoned; if the pilot has failed, so does this. */
  void abandoned() {
    pilot = null;
    lastActor = -1;
    moves = List.of();
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int choose(List<Move> possible) {
    moves = possible;
    int index = pilot == null ? Plain.choose(this, lastActor, -1L) : ask();
    if (index < 0) {
      return ABANDON;
    }
    last = possible.get(index);
    lastActor = last.actor();
    return index;
  }

  /** What the pilot throws would end some thread of the program, and nobody would see why. */
  private int ask() {
    try {
      return pilot.choose(this);
    } catch (RuntimeException e) {
      failure = e;
      return ABANDON;
    }
  }

  @Override
  public int size() {
    return moves.size();
  }

  @Override
  public int actor(int index) {
    return moves.get(index).actor();
  }

  @Override
  public Kind kind(int index) {
    return switch (moves.get(index).kind()) {
      case THREAD -> Kind.THREAD;
      case DELIVERY -> Kind.DELIVERY;
      case TIME -> Kind.TIME;
    };
  }

  @Override
  public String name(int index) {
    return moves.get(index).actorName();
  }

  @Override
  public String text(int index) {
    return moves.get(index).text();
  }

  @Override
  public long reads() {
    return last.reads();
  }

  @Override
  public long writes() {
    return last.writes();
  }
}
