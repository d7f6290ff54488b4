package org.wsalab.provider.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The threads and the paths of a simulated session, and what can happen next. */
final class Situation {
  private final List<Actor> actors = new CopyOnWriteArrayList<>();
  private final List<Path> paths = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();

  void add(Actor actor) {
    actors.add(actor);
  }

  void remove(Actor actor) {
    actors.remove(actor);
  }

  void add(Path path) {
    paths.add(path);
  }

  void remove(Path path) {
    paths.remove(path);
  }

  /** The threads; any thread may ask. */
  List<Actor> actors() {
    return actors;
  }

  /**
   * What can happen: threads in the order of their making, deliveries in the order in which packets
   * came to be on their paths, limits. While a thread lets the others settle, nothing that time has
   * to pass for.
   */
  List<Move> moves(long now) {
    moves.clear();
    boolean passes = !isSettling();
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i).isEnabled()) {
        moves.add(actors.get(i).turn);
      }
    }
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      if (path.isDeliverable() && (passes || path.dueNanos() <= now)) {
        moves.add(path);
      }
    }
    for (int i = 0; passes && i < actors.size(); i++) {
      Actor actor = actors.get(i);
      if (actor.permits == null && actor.hasLimit()) {
        moves.add(actor.limit);
      }
    }
    return moves;
  }

  /** The limits that steps have set to themselves, which come when nothing else can. */
  List<Move> limitsOfSteps() {
    for (Actor actor : actors) {
      if (actor.permits != null && actor.hasLimit()) {
        moves.add(actor.limit);
      }
    }
    return moves;
  }

  boolean isSettling() {
    Actor settling = settling();
    return settling != null && settling.state == Actor.State.SETTLING;
  }

  /** The thread that lets the others go on until nothing happens, or null. */
  Actor settling() {
    for (int i = 0; i < actors.size(); i++) {
      Actor.State state = actors.get(i).state;
      if (state == Actor.State.SETTLING || state == Actor.State.DRAINING) {
        return actors.get(i);
      }
    }
    return null;
  }

  /** Whether a guest is in no call and may still make one. */
  boolean isAnybodyOutside() {
    return actors.stream().anyMatch(a -> a.state == Actor.State.OUTSIDE && !a.isGone());
  }

  /** The threads that wait for ever: in calls, or, when there are none, for others to end. */
  List<Actor> stuck() {
    List<Actor> stuck = actors.stream().filter(Actor::isStuck).toList();
    List<Actor> inCalls = stuck.stream().filter(actor -> actor.joined == null).toList();
    return inCalls.isEmpty() ? stuck : inCalls;
  }

  /** How often a thread has had its turn. */
  long turnsOf(Thread thread) {
    return actors.stream().filter(a -> a.thread == thread).mapToLong(a -> a.turns).sum();
  }
}
