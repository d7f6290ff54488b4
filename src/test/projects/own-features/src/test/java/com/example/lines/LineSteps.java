package com.example.lines;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.wsalab.cucumber.World;
import org.wsalab.lab.What;
import org.wsalab.notification.Happening;
import org.wsalab.winsock.WSAEVENT;

/** Steps of this project, in the lab of the scenario. */
public final class LineSteps {
  private final World world;

  public LineSteps(World world) {
    this.world = world;
  }

  @Given("a client {name} of {name}")
  public void client(String client, String listening) {
    world.succeeds(client + " = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");
    world.succeeds("connect(" + client + ", \"127.0.0.1\", port(" + listening + "))");
  }

  @Then("event {event} was signaled by {int} arrival(s)")
  public void signaled(WSAEVENT event, int times) {
    long counted =
        world.lab().journal().entries().stream()
            .filter(entry -> isSignal(entry.what(), event))
            .count();
    if (counted != times) {
      throw world.failure(event.name() + " was signaled " + times + " times", counted + " times");
    }
  }

  private static boolean isSignal(What what, WSAEVENT event) {
    return what instanceof What.Happened happened
        && happened.happening() instanceof Happening.Signaled signaled
        && signaled.event().equals(event.name());
  }
}
