package org.wsalab.provider.simulated;

/** A move, with what it touches. */
abstract class Action implements Move {
  private final int actor;
  long reads;
  long writes;

  Action(int actor) {
    this.actor = actor;
  }

  /** Makes it, but for a thread, which makes its own; gives the thread to go on, or null. */
  abstract Actor make();

  @Override
  public final int actor() {
    return actor;
  }

  @Override
  public final long reads() {
    return reads;
  }

  @Override
  public final long writes() {
    return writes;
  }
}
