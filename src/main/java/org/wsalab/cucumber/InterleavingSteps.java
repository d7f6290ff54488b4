package org.wsalab.cucumber;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.wsalab.explore.Ending;
import org.wsalab.explore.Ending.Kind;
import org.wsalab.explore.Findings;
import org.wsalab.winsock.Meaning;

/**
 * Programs of several threads, and what can come of them: on the simulated network, whatever the
 * scenario runs on.
 */
public final class InterleavingSteps {
  private final World world;

  /** For one scenario. */
  public InterleavingSteps(World world) {
    this.world = world;
  }

  /** Makes a number that threads share. */
  @Given("a shared number {name} of {int}")
  @Meaning(
      "makes a number for the programs of threads, with `get()`, `set(n)` and `add(n)`; each access"
          + " is a point where another thread may go first")
  public void shared(String name, int initial) {
    world.scene().share(name, initial);
  }

  /** Gives a thread its program. */
  @Given("thread {thread} runs:")
  @Meaning(
      "gives the thread a program: statements of Java as at the prompt, with the names of the"
          + " scenario in scope and `outcome(\"...\")` to note what was seen; it runs in the steps"
          + " about interleavings, each time after the steps before")
  public void runs(String thread, String program) {
    world.scene().program(thread, program);
  }

  /** Looks for a wait without end. */
  @Then("in some interleaving thread {thread} waits for ever")
  @Meaning("there is an order of calls, arrivals and time-outs in which nothing ends a wait of it")
  public void someWaits(String thread) {
    some("thread " + thread + " waits for ever", ending -> waits(ending, thread));
  }

  /** Looks for a thread that fails. */
  @Then("in some interleaving thread {thread} fails")
  @Meaning("there is an order in which an expectation of its program does not hold")
  public void someFails(String thread) {
    some(
        "thread " + thread + " fails",
        ending -> ending.kind() == Kind.FAILED && ending.text().startsWith(thread + ": "));
  }

  /** Looks for an outcome. */
  @Then("in some interleaving the outcome is {string}")
  @Meaning("there is an order in which the threads end and have noted this")
  public void someOutcome(String outcome) {
    some("the outcome is \"" + outcome + "\"", new Ending(Kind.FINISHED, outcome)::equals);
  }

  /** Sees that all threads end. */
  @Then("in every interleaving every thread ends")
  @Meaning("there is no order in which a thread waits for ever or fails: all were tried")
  public void everyEnds() {
    every("every thread ends", ending -> ending.kind() == Kind.FINISHED);
  }

  /** Sees that there is only one outcome. */
  @Then("in every interleaving the outcome is {string}")
  @Meaning("the threads end and have noted this in every order: all were tried")
  public void everyOutcome(String outcome) {
    every("the outcome is \"" + outcome + "\"", new Ending(Kind.FINISHED, outcome)::equals);
  }

  /** Sees that there are these outcomes and no others. */
  @Then("the outcomes of all interleavings are:")
  @Meaning(
      "every row is what comes of some order, and nothing else comes of any: an outcome in quotes,"
          + " or `waits for ever: ` or `failed: ` and the names of the threads")
  public void outcomes(DataTable table) {
    Set<String> expected = new LinkedHashSet<>(table.asList());
    Findings findings = world.exploration().all();
    Set<String> seen = new LinkedHashSet<>();
    findings.endings().forEach(ending -> seen.add(cell(ending)));
    for (Ending ending : findings.endings()) {
      if (!expected.contains(cell(ending))) {
        throw world.exploration().failure("no outcome but those of the table", ending, findings);
      }
    }
    expected.removeAll(seen);
    if (!expected.isEmpty()) {
      String missing = String.join(" and ", expected);
      throw world.exploration().failure("some interleaving ends with " + missing, findings);
    }
    requireExhaustive("no outcome but those of the table", findings);
    findings.endings().forEach(ending -> world.exploration().tell(findings, ending));
  }

  private static String cell(Ending ending) {
    return switch (ending.kind()) {
      case FINISHED -> "\"" + ending.text() + "\"";
      case FAILED -> "failed: " + ending.text().replaceFirst(":.*", "");
      default -> ending.toString();
    };
  }

  private void some(String what, Predicate<Ending> wanted) {
    Findings findings = world.exploration().until(wanted);
    Ending found =
        findings
            .simplest(wanted)
            .orElseThrow(
                () -> world.exploration().failure("in some interleaving " + what, findings));
    world.exploration().tell(findings, found);
  }

  private void every(String what, Predicate<Ending> right) {
    String expected = "in every interleaving " + what;
    Findings findings = world.exploration().until(right.negate());
    findings
        .simplest(right.negate())
        .ifPresent(
            wrong -> {
              throw world.exploration().failure(expected, wrong, findings);
            });
    requireExhaustive(expected, findings);
    world.exploration().tell(findings);
  }

  private void requireExhaustive(String expected, Findings findings) {
    if (!findings.isExhaustive()) {
      throw world.exploration().failure(expected + ", and none is left untried", findings);
    }
  }

  private static boolean waits(Ending ending, String thread) {
    return ending.kind() == Kind.STUCK && Arrays.asList(ending.text().split(", ")).contains(thread);
  }
}
