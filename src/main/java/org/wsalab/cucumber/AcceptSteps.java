package org.wsalab.cucumber;

import io.cucumber.java.en.Then;
import org.wsalab.cucumber.call.Outcome;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Meaning;

/** What accept may do with a connection that is gone. */
public final class AcceptSteps {
  private final World world;

  /** For one scenario. */
  public AcceptSteps(World world) {
    this.world = world;
  }

  /** Accepts, whatever comes of it. */
  @Then(
      "accepting {name} from {name} fails with {error} or {error}, or FD_CLOSE follows on the socket")
  @Meaning(
      "calls accept; when it returns a socket, that is selected for FD_CLOSE with a new event object,"
          + " which becomes signaled")
  public void accepting(String name, String listening, ErrorCode one, ErrorCode other) {
    Outcome outcome = world.call(name + " = accept(" + listening + ")");
    if (!outcome.failed()) {
      String event = name + "_closed";
      world.succeeds(event + " = WSACreateEvent()");
      world.succeeds("WSAEventSelect(" + name + ", " + event + ", FD_CLOSE)");
      if (!Events.becomesSignaled(world, world.event(event))) {
        throw world.failure("FD_CLOSE follows on \"" + name + "\"", "it does not");
      }
    } else if (outcome.error() != one.number() && outcome.error() != other.number()) {
      throw world.failure("accept fails with " + one + " or " + other, outcome.toString());
    }
  }
}
