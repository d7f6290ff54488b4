package org.wsalab.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.ko.그러면;
import io.cucumber.java.ko.먼저;
import java.util.Collections;
import java.util.List;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.WSAEVENT;

/** Event objects and their state. */
public final class EventSteps {
  private final World world;

  /** For one scenario. */
  public EventSteps(World world) {
    this.world = world;
  }

  /** Makes an event object. */
  @Given("an event object {name}")
  @먼저("이벤트 오브젝트 {name}이/가 있다")
  @Meaning("makes an event object with WSACreateEvent: manual-reset, nonsignaled")
  public void create(String name) {
    world.succeeds(name + " = WSACreateEvent()");
  }

  /** Makes event objects. */
  @Given("event objects {names}")
  @먼저("이벤트 오브젝트들 {names}이/가 있다")
  @Meaning("makes an event object for each name, with WSACreateEvent")
  public void createAll(List<String> names) {
    names.forEach(this::create);
  }

  /** Makes an array of event objects. */
  @Given("an array {name} of {int} event objects")
  @Meaning("makes an array, each element of it an event object by WSACreateEvent")
  public void createArray(String name, int count) {
    HANDLE[] events = new HANDLE[count];
    for (int i = 0; i < count; i++) {
      events[i] = world.lab().winsock().WSACreateEvent();
    }
    world.name(name, events);
    String made = String.join(", ", Collections.nCopies(count, "WSACreateEvent()"));
    world.scene().call(name + " = [" + made + "]", false);
  }

  /** Waits for a signal. */
  @Then("event {event} is signaled")
  @그러면("이벤트 {event}은/는 시그널드 상태이다")
  @Meaning("the event object is signaled, or becomes so before the deadline; it stays as it is")
  public void isSignaled(WSAEVENT event) {
    if (!Events.becomesSignaled(world, event)) {
      String actual = "it is nonsignaled, and was so for " + Deadline.text();
      throw world.failure(Events.named(world, event) + " is signaled", actual);
    }
  }

  /** Looks for a signal. */
  @Then("event {event} is nonsignaled")
  @그러면("이벤트 {event}은/는 논 시그널드 상태이다")
  @Meaning("the event object is nonsignaled now; it stays as it is")
  public void isNonsignaled(WSAEVENT event) {
    if (Events.isSignaled(world, event)) {
      throw world.failure(Events.named(world, event) + " is nonsignaled", "it is signaled");
    }
  }
}
