package org.wsalab.cucumber;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.cucumber.java.ko.그러면;
import io.cucumber.java.ko.만일;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wsalab.cucumber.call.Outcome;
import org.wsalab.lab.Call;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/** Calls, what they return and how they fail. */
public final class CallSteps {
  private static final int REPEATS_MAX = 100_000;

  private final World world;

  /** For one scenario. */
  public CallSteps(World world) {
    this.world = world;
  }

  /** Makes a call. */
  @When("{call}")
  @Meaning("makes the call, which has to succeed")
  public void call(String line) {
    world.succeeds(line);
  }

  /** Makes a call and looks at what it returns. */
  @Then("{call} returns {result}")
  @그러면("{call}의 반환값은 {result}이다")
  @Meaning("makes the call, which has to return this")
  public void returns(String line, String result) {
    new Result(world, world.call(line)).expect(result);
  }

  /** Makes a call and looks at its error. */
  @Then("{call} fails with {error}")
  @그러면("{call}은/는 {error} 오류로 실패한다")
  @Meaning("makes the call, which has to fail, with this as WSAGetLastError")
  public void fails(String line, ErrorCode error) {
    new Result(world, world.call(line)).expectError(error.name());
  }

  /** Makes a call whose effect travels. */
  @When("{call} reaches {socket}")
  @만일("{call}의 결과가 소켓 {socket}에 도착한다")
  @Meaning(
      "makes the call, which has to succeed, and waits until what it sent, closed or connected has"
          + " arrived at the socket, so that the next step sees it")
  public void reaches(String line, SOCKET target) {
    Fence fence = new Fence(world, target);
    Outcome outcome = world.succeeds(line);
    if (!fence.waitFor(outcome)) {
      throw world.failure(line + " reaches " + world.names().nameOf(target), fence.missing());
    }
  }

  /** Repeats a call until it fails. */
  @When("{call} is repeated until it fails with {error}")
  @만일("{call}을/를 {error} 오류가 날 때까지 되풀이한다")
  @Meaning("makes the call again and again, until it fails; that has to be with this error")
  public void repeatedUntilFailure(String line, ErrorCode error) {
    repeatUntilFailure(line, error, outcome -> {});
  }

  /** Repeats a call that returns the same each time until it fails. */
  @Then("{call}, repeated, returns {result} until it fails with {error}")
  @Meaning(
      "makes the call again and again; each has to return this, until one fails with this error")
  public void repeatedWithResult(String line, String result, ErrorCode error) {
    repeatUntilFailure(line, error, outcome -> new Result(world, outcome).expect(result));
  }

  private void repeatUntilFailure(String line, ErrorCode error, Consumer<Outcome> success) {
    for (int i = 0; i < REPEATS_MAX; i++) {
      Outcome outcome = world.call(line);
      if (outcome.failed()) {
        new Result(world, outcome).expectError(error.name());
        return;
      }
      success.accept(outcome);
    }
    String expected = line + " fails in the end with " + error.name();
    throw world.failure(expected, "it has succeeded " + REPEATS_MAX + " times");
  }

  /** Repeats a call until its effect travels. */
  @When("{call} is repeated until it reaches {socket}")
  @Meaning("makes the call, which may fail, again and again until something arrives at the socket")
  public void repeatedUntilReaches(String line, SOCKET target) {
    Fence fence = new Fence(world, target);
    boolean reached =
        Deadline.reached(
            world.lab(),
            () -> {
              world.call(line);
              return fence.isIndicated();
            });
    if (!reached) {
      throw world.failure(line + " reaches " + world.names().nameOf(target), "nothing arrives");
    }
  }

  /** Repeats a call until an event object is signaled. */
  @When("{call} is repeated until event {event} is signaled")
  @Meaning("makes the call, which may fail, again and again until the event object is signaled")
  public void repeatedUntilSignaled(String line, WSAEVENT event) {
    boolean signaled =
        Deadline.reached(
            world.lab(),
            () -> {
              world.call(line);
              return Events.isSignaled(world, event);
            });
    if (!signaled) {
      throw world.failure(Events.named(world, event) + " is signaled in the end", "nonsignaled");
    }
  }

  /** Makes the calls of a table. */
  @Then("these calls return:")
  @그러면("다음 호출의 결과는 이렇다:")
  @Meaning(
      "makes the calls in the first column of the table, one after the other; the second says what"
          + " each returns, or the error that it fails with")
  public void sequence(DataTable table) {
    List<List<String>> made = new ArrayList<>();
    boolean right = true;
    for (List<String> row : table.asLists()) {
      Outcome outcome = world.call(row.get(0));
      boolean matches =
          isError(row.get(1))
              ? hasError(outcome, row.get(1))
              : new Result(world, outcome).matches(row.get(1));
      right &= matches;
      made.add(List.of(row.get(0), matches ? row.get(1) : outcome.toString()));
    }
    if (!right) {
      throw world.failure("what the table says", Rows.difference(table, made));
    }
  }

  /** Looks at the time that a call took, by the provider's clock. */
  @Then("the last call took at least {milliseconds} and less than {milliseconds}")
  @그러면("마지막 호출은 {milliseconds} 이상 {milliseconds} 미만이 걸렸다")
  @Meaning("says how long the newest call of this scenario took, by the provider's clock")
  public void took(int atLeast, int lessThan) {
    Call call = world.lab().journal().lastCallOf(Thread.currentThread().getName()).orElseThrow();
    double took = call.durationNanos() / 1e6;
    if (took < atLeast || took >= lessThan) {
      String expected = call.name() + " takes " + atLeast + " to " + lessThan + " ms";
      throw world.failure(expected, String.format("%.3f ms", took));
    }
  }

  private static boolean isError(String text) {
    return ErrorCode.named(text).isPresent();
  }

  private static boolean hasError(Outcome outcome, String name) {
    return outcome.failed() && outcome.error() == Lines.error(name).number();
  }
}
