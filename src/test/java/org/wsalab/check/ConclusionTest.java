package org.wsalab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wsalab.Printed;
import org.wsalab.notification.Profile;
import org.wsalab.repl.Palette;
import org.wsalab.report.Scenario;

class ConclusionTest {
  private static final String STEP = "a.feature:4: Given a thing";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void an_ambiguous_step_is_named_with_what_it_matches() {
    conclude(
        End.AMBIGUOUS,
        new IllegalStateException(
            "\"a thing\" matches more than one step definition:\n"
                + "  \"a {word}\" in x.One.a()\n"
                + "  \"a thing\" in x.Two.b()\n"),
        false);

    assertThat(text(err))
        .isEqualTo(
            """
            wsalab: a.feature:4: Given a thing
              it matches more than one step definition:
                "a {word}" in x.One.a()
                "a thing" in x.Two.b()
            """);
  }

  @Test
  void what_a_step_throws_is_named_and_shown_with_its_stack_only_when_asked_for() {
    conclude(End.FAILED, new IllegalStateException("why"), false);

    assertThat(text(out))
        .contains("1) s  (linux, windows)\n" + STEP)
        .contains("\n  java.lang.IllegalStateException: why\n")
        .doesNotContain("\tat ");

    conclude(End.FAILED, new IllegalStateException("why"), true);

    assertThat(text(out)).contains("\tat ");
  }

  private void conclude(End end, Throwable error, boolean stackTraces) {
    Scenario scenario = new Scenario("a.feature", 3, "s", List.of());
    List<Ended> ended = List.of(new Ended(scenario, end, STEP, error, List.of()));
    Setting setting = new Setting("linux", Profile.WINDOWS);
    new Conclusion(stream(out), stream(err), Palette.PLAIN, stackTraces)
        .print(List.of(new Outcome(setting, "", ended, Set.of(), Duration.ZERO)));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return Printed.text(bytes);
  }
}
