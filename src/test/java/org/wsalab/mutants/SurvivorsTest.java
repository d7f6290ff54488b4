package org.wsalab.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivorsTest {
  private static final Mutant ONE = new Mutant("Wait.cancel", "leave(x | y);", "removed call");
  private static final Mutant OTHER = new Mutant("Wait.rouse", "wake.run();", "removed call");

  @Test
  void a_list_of_just_the_survivors_is_right() {
    assertThat(Survivors.problems(Map.of(ONE, false, OTHER, true), List.of(row(ONE, "why"))))
        .isEmpty();
  }

  @Test
  void a_survivor_that_is_not_listed_is_named() {
    assertThat(Survivors.problems(Map.of(ONE, false), List.of()))
        .containsExactly("no feature notices it, and it is not listed: " + ONE);
  }

  @Test
  void a_row_whose_mutant_is_noticed_now_is_named() {
    assertThat(Survivors.problems(Map.of(ONE, true), List.of(row(ONE, "why"))))
        .containsExactly("listed, but a feature notices it now: " + ONE);
  }

  @Test
  void a_row_without_mutant_or_without_reason_or_twice_is_named() {
    assertThat(Survivors.problems(Map.of(), List.of(row(ONE, "why"))))
        .containsExactly("listed, but there is no such mutant: " + ONE);
    assertThat(Survivors.problems(Map.of(ONE, false), List.of(row(ONE, ""))))
        .containsExactly("listed without a reason: " + ONE);
    assertThat(Survivors.problems(Map.of(ONE, false), List.of(row(ONE, "a"), row(ONE, "b"))))
        .containsExactly("listed twice: " + ONE);
  }

  @Test
  void a_row_is_read_as_it_is_written() {
    assertThat(ONE).hasToString("| Wait.cancel | `leave(x \\| y);` | removed call |");
    assertThat(Mutant.read(ONE + " because |")).contains(row(ONE, "because"));
    assertThat(Mutant.read("| `NetworkEvents.hashCode` | any function does |")).isEmpty();
  }

  @Test
  void mutants_of_one_line_are_counted_and_lose_their_packages(@TempDir Path folder)
      throws IOException {
    Path report = folder.resolve("mutations.xml");
    Files.writeString(
        report,
        "<mutations>"
            + mutation("false", 9)
            + mutation("true", 4)
            + mutation("true", 2, 1)
            + "</mutations>");
    String code = "package org.wsalab.notification;";
    assertThat(MutantReport.read(report))
        .containsExactly(
            Map.entry(
                new Mutant("Wait.rouse", code, "removed call to Runnable::run, 1 of 2"), true),
            Map.entry(
                new Mutant("Wait.rouse", code, "removed call to Runnable::run, 2 of 2"), false),
            Map.entry(new Mutant("Wait.rouse", "", "removed call to Runnable::run"), true));
  }

  private static Mutant.Row row(Mutant mutant, String reason) {
    return new Mutant.Row(mutant, reason);
  }

  private static String mutation(String detected, int index) {
    return mutation(detected, 1, index);
  }

  private static String mutation(String detected, int line, int index) {
    return """
        <mutation detected='%s'><mutatedClass>org.wsalab.notification.Wait</mutatedClass>
        <mutatedMethod>lambda$rouse$0</mutatedMethod><lineNumber>%d</lineNumber>
        <indexes><index>%d</index></indexes>
        <description>removed call to java/lang/Runnable::run</description></mutation>
        """
        .formatted(detected, line, index);
  }
}
