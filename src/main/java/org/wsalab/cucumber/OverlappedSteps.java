package org.wsalab.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.ko.그러면;
import io.cucumber.java.ko.먼저;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wsalab.lab.Notation;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.WSABUF;

/** What overlapped operations need and leave: buffers and completion routines. */
public final class OverlappedSteps {
  private final World world;
  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  /** For one scenario. */
  public OverlappedSteps(World world) {
    this.world = world;
  }

  /** Makes buffers. */
  @Given("buffers {names} of {int} bytes")
  @먼저("버퍼 {names}이/가 {int}바이트씩 있다")
  @Meaning("makes a WSABUF for each name, with room for so many bytes")
  public void buffers(List<String> names, int size) {
    names.forEach(name -> world.name(name, new WSABUF(size)));
  }

  /** Looks at a buffer. */
  @Then("buffer {name} begins with {result}")
  @그러면("버퍼 {name}의 처음은 {result}이다")
  @Meaning("the bytes at the beginning of the WSABUF are those of the text")
  public void begins(String name, String expected) {
    WSABUF buffer = Lines.understood(world, () -> world.names().get(name, WSABUF.class, "buffer"));
    byte[] wanted = ((String) world.value(expected)).getBytes(StandardCharsets.UTF_8);
    String actual = buffer.text(Math.min(wanted.length, buffer.len));
    if (!actual.equals(world.value(expected))) {
      String what = "buffer \"" + name + "\" begins with " + expected;
      throw world.failure(what, Notation.value(actual));
    }
  }

  /** Makes completion routines. */
  @Given("completion routines {names}")
  @먼저("완료 루틴 {names}이/가 있다")
  @Meaning(
      "makes a completion routine for each name, which can be a procedure for QueueUserAPC too; its"
          + " fields are runs, dwError, cbTransferred, dwData and thread")
  public void routines(List<String> names) {
    names.forEach(name -> world.name(name, new Routine(name, ran)));
  }

  /** Looks at what has run. */
  @Then("the routines run so far are {names}")
  @그러면("지금까지 실행된 루틴은 차례로 {names}이다")
  @Meaning("exactly these have run in this scenario, in this order, each as often as it is named")
  public void haveRun(List<String> expected) {
    List<String> actual = List.copyOf(ran);
    if (!actual.equals(expected)) {
      throw world.failure(
          "the routines run so far are " + Parameters.listed(expected),
          actual.isEmpty() ? "none" : Parameters.listed(actual));
    }
  }

  /** Sees that nothing has run. */
  @Then("no routine has run")
  @그러면("실행된 루틴은 없다")
  @Meaning("no completion routine has run in this scenario so far")
  public void noneHasRun() {
    if (!ran.isEmpty()) {
      throw world.failure("no routine has run", Parameters.listed(List.copyOf(ran)) + " ran");
    }
  }
}
