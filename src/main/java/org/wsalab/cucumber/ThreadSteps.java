package org.wsalab.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.cucumber.java.ko.그러면;
import io.cucumber.java.ko.만일;
import io.cucumber.java.ko.먼저;
import java.util.List;
import java.util.Optional;
import org.wsalab.lab.Lab;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Meaning;

/** Threads that make calls beside the scenario's own. */
public final class ThreadSteps {
  private final World world;

  /** For one scenario. */
  public ThreadSteps(World world) {
    this.world = world;
  }

  /** Lets a thread wait for one of several. */
  @Given("thread {thread} waits for {names}")
  @먼저("스레드 {thread}이/가 이벤트 {names}을/를 기다린다")
  @Meaning(
      "the thread calls WSAWaitForMultipleEvents for one of the event objects, without limit; the"
          + " step ends when the thread sleeps")
  public void waits(String thread, List<String> events) {
    waits(thread, events, "FALSE");
  }

  /** Lets a thread wait for all of several. */
  @Given("thread {thread} waits for all of {names}")
  @Meaning(
      "the thread calls WSAWaitForMultipleEvents for all of the event objects at once, without limit;"
          + " the step ends when the thread sleeps")
  public void waitsForAll(String thread, List<String> events) {
    waits(thread, events, "TRUE");
  }

  private void waits(String name, List<String> events, String all) {
    ScenarioThread thread =
        world
            .threads()
            .call(
                name,
                "WSAWaitForMultipleEvents(%d, %s, %s, WSA_INFINITE, FALSE)"
                    .formatted(events.size(), Parameters.array(events), all));
    if (!Deadline.reached(world.lab(), () -> thread.sleeps() || thread.hasReturned())) {
      throw world.failure("thread " + name + " sleeps in its wait", "it does not");
    }
  }

  /** Lets a thread make a call. */
  @When("thread {thread} calls {call}")
  @만일("스레드 {thread}이/가 {call}을/를 호출한다")
  @Meaning("the thread makes the call; the step does not wait until it returns")
  public void calls(String thread, String line) {
    world.threads().call(thread, line);
  }

  /** Looks at what the call of a thread returned. */
  @Then("thread {thread} returns {result}")
  @그러면("스레드 {thread}의 반환값은 {result}이다")
  @Meaning("the call that the thread was given last returns this, before the deadline")
  public void returns(String thread, String result) {
    new Result(world, world.threads().named(thread).outcome()).expect(result);
  }

  /** Looks at the error of the call of a thread. */
  @Then("thread {thread} fails with {error}")
  @Meaning("the call that the thread was given last fails with this, before the deadline")
  public void fails(String thread, ErrorCode error) {
    new Result(world, world.threads().named(thread).outcome()).expectError(error.name());
  }

  /** Sees that the call of a thread has not returned. */
  @Then("thread {thread} still waits")
  @그러면("스레드 {thread}은/는 아직 기다린다")
  @Meaning("the call that the thread was given last has not returned yet")
  public void stillWaits(String name) {
    ScenarioThread thread = world.threads().named(name);
    world.lab().turns().settle();
    if (thread.hasReturned()) {
      String expected = thread.line() + " has not returned in thread " + name;
      throw world.failure(expected, "it returned " + thread.outcome());
    }
  }

  /** Sees where the thread sleeps. */
  @Then("thread {thread} sleeps in {word}")
  @Meaning("the thread is in a call of this name, asleep until something ends it")
  public void sleepsIn(String name, String function) {
    Thread thread = world.threads().named(name).thread();
    Lab lab = world.lab();
    lab.turns().settle();
    boolean sleeps =
        Deadline.reached(
            lab,
            () ->
                lab.callUnderWay(thread).equals(Optional.of(function)) && lab.sleepsInCall(thread));
    if (!sleeps) {
      String there = lab.callUnderWay(thread).map(call -> "it is in " + call).orElse("it is free");
      throw world.failure("thread \"" + name + "\" sleeps in " + function, there);
    }
  }

  /** Sees that the thread is in no call. */
  @Then("thread {thread} is free")
  @Meaning("the thread has returned from its calls, so that it could do something else")
  public void isFree(String name) {
    ScenarioThread thread = world.threads().named(name);
    world.lab().turns().settle();
    if (!Deadline.reached(world.lab(), thread::hasReturned)) {
      throw world.failure("thread \"" + name + "\" is free", "it is in " + thread.line());
    }
  }

  /**
   * Compares the thread's processor time with the time that a call takes. A thread that asks again
   * and again uses all it can get, a thread asleep none, so a quarter tells them apart on a machine
   * with other work too.
   */
  @Then("thread {thread} uses no processor time during {call}")
  @그러면("스레드 {thread}은/는 {call} 동안 프로세서 시간을 쓰지 않는다")
  @Meaning("makes the call; the thread has hardly used the processor while it lasted")
  public void usesNoProcessorTime(String name, String line) {
    Thread thread = world.threads().named(name).thread();
    Lab lab = world.lab();
    long usedBefore = lab.turns().processorNanos(thread);
    long before = lab.nanoTime();
    world.call(line);
    long elapsed = lab.nanoTime() - before;
    long used = lab.turns().processorNanos(thread) - usedBefore;
    if (used > elapsed / 4) {
      String actual = String.format("%.1f of %.1f ms", used / 1e6, elapsed / 1e6);
      throw world.failure("thread " + name + " uses no processor time", actual);
    }
  }
}
