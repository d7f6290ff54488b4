package org.wsalab.provider.simulated;

/**
 * The closing of one half of a connection: in order, perhaps not before the peer has everything, or
 * by a reset. For the stream that is closed, which says when.
 *
 * @param owner the half
 * @param receiving its receiving side
 * @param sending its sending side
 */
record Closing(SimulatedStream owner, ReceivingSide receiving, SendingSide sending) {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /**
   * Ends the stream behind what waits to be sent, and lingers. Winsock resets a connection that is
   * closed with unread data.
   *
   * @param reset whether to reset the connection in any case
   * @return whether that is all; else the connection has to be reset
   */
  boolean endInOrder(boolean reset, int lingerSeconds) {
    if (reset || receiving.unread.size() > 0) {
      return false;
    }
    sending.end();
    return lingerSeconds <= 0 || sentWithin(lingerSeconds);
  }

  /** Waits until the peer has everything; false when the time is over before. */
  private boolean sentWithin(int seconds) {
    if (owner.unsent() > 0) {
      Scheduler scheduler = owner.transport.scheduler;
      SimulatedParker nobody = new SimulatedParker(scheduler);
      long awaited = 1L << owner.object;
      scheduler.sleep(nobody, () -> owner.unsent() == 0, awaited, seconds * NANOS_PER_SECOND);
    }
    return owner.unsent() == 0;
  }

  /** Resets the connection, unless both streams are over, so that there is none any more. */
  void reset() {
    sending.drop();
    if (!receiving.unread.hasEnded() || !sending.isOver()) {
      sending.send(Packet.Kind.RST);
    }
  }
}
