package org.wsalab.provider.simulated;

import org.wsalab.provider.Turns;

/** The place of a thread that the session starts. */
record SimulatedTicket(Scheduler scheduler, Actor actor) implements Turns.Ticket {
  @Override
  public void begin() {
    scheduler.begin(actor);
  }

  @Override
  public void end() {
    scheduler.end(actor);
  }

  @Override
  public boolean join(long nanos) throws InterruptedException {
    return scheduler.join(actor, nanos);
  }
}
