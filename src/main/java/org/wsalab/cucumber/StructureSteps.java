package org.wsalab.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.ko.그러면;
import java.util.Arrays;
import java.util.Objects;
import org.wsalab.lab.Notation;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** Structures that calls write to. */
public final class StructureSteps {
  private final World world;

  /** For one scenario. */
  public StructureSteps(World world) {
    this.world = world;
  }

  /** Makes a WSANETWORKEVENTS that shows what a call writes. */
  @Given("a WSANETWORKEVENTS {name} with {int} in every iErrorCode")
  @Meaning("makes the structure, for WSAEnumNetworkEvents to write to")
  public void networkEvents(String name, int value) {
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    Arrays.fill(events.iErrorCode, value);
    world.name(name, events);
  }

  /** An int and a long that are the same number are equal. */
  private static Object number(Object value) {
    return value instanceof Number number ? (Object) number.longValue() : value;
  }

  /** Looks at a field. */
  @Then("{field} is {result}")
  @그러면("{field}의 값은 {result}이다")
  @Meaning("the field or element has this value")
  public void is(String field, String expected) {
    Object actual = world.value(field);
    if (!Objects.equals(number(actual), number(world.value(expected)))) {
      throw world.failure(field + " is " + expected, Notation.value(actual));
    }
  }
}
