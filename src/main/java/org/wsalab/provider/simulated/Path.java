package org.wsalab.provider.simulated;

/**
 * Where packets follow one another: a direction of a connection, or the way of datagrams from one
 * address to another. The scheduler knows it while packets are on it.
 */
abstract class Path extends Action {
  Path(int actor) {
    super(actor);
  }

  /** Whether the packet at its head may arrive: nothing holds it back. */
  abstract boolean isDeliverable();

  @Override
  public final Kind kind() {
    return Kind.DELIVERY;
  }
}
