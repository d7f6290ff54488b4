package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.cli.Launched.piping;
import static org.wsalab.cli.Launched.wsalab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.repl.ExitCode;

@Timeout(120)
class ExploreTest {
  private static final String LOST =
      """
      Feature: Lost
        Scenario: A reset in between
          Given an event object "e"
          And thread "setter" runs:
            \"""
            WSASetEvent(e);
            \"""
          And thread "waiter" runs:
            \"""
            WSAResetEvent(e);
            WaitForSingleObject(e, WSA_INFINITE);
            \"""
      """;

  @TempDir Path directory;

  @BeforeEach
  void saveThere() {
    System.setProperty("wsalab.saved", directory.toString());
  }

  @AfterEach
  void saveWhereOthersDo() {
    System.clearProperty("wsalab.saved");
  }

  private String feature(String step) throws IOException {
    Path file = directory.resolve("lost.feature");
    return Files.writeString(file, LOST + step).toString();
  }

  @Test
  void what_a_step_looks_for_is_shown_as_a_table() throws IOException {
    Launched launched =
        wsalab(
            "explore", feature("    Then in some interleaving thread \"waiter\" waits for ever"));
    assertThat(launched.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(launched.out())
        .contains("3 schedules, all of them: the space is exhausted")
        .contains("WSAResetEvent(e) = TRUE")
        .contains("waits for ever: waiter");
  }

  @Test
  void threads_of_which_no_step_says_anything_are_explored_all_the_same() throws IOException {
    Launched launched = wsalab("explore", feature(""));
    assertThat(launched.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(launched.out()).contains("waits for ever: waiter").contains("finished \"\"");
  }

  @Test
  void the_limit_of_schedules_and_the_seed_are_told() throws IOException {
    Launched launched = wsalab("explore", "--schedules", "2", "--seed", "7", feature(""));
    assertThat(launched.out())
        .contains("2 schedules, not all of them")
        .contains("random schedules of seed 7")
        .contains("the space is not exhausted");
    assertThat(System.getProperty("wsalab.seed")).isNull();
  }

  @Test
  void the_figures_go_into_a_document() throws IOException {
    String file = feature("    Then in some interleaving thread \"waiter\" waits for ever");
    Path document = directory.resolve("cases.md");
    Files.writeString(document, "before\n");
    Launched without = wsalab("explore", file, "--into", document.toString());
    assertThat(without.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(without.err()).contains("<!-- explored: begin -->");

    String around = "before\n<!-- explored: begin -->%s<!-- explored: end -->\nbehind\n";
    Files.writeString(document, around.formatted("old"));
    assertThat(wsalab("explore", file, "--into", document.toString()).exitCode())
        .isEqualTo(ExitCode.FINE);
    assertThat(Files.readString(document))
        .startsWith("before\n")
        .contains(
            "| [lost](lost.feature) | A reset in between | waits for ever: waiter | some orders |"
                + " 1 | 5 | 3, all |\n\n<!-- explored: end -->")
        .endsWith("-->\nbehind\n")
        .doesNotContain("old");
  }

  @Test
  void a_failure_is_saved_and_can_be_replayed() throws IOException {
    Launched failed = wsalab("check", feature("    Then in every interleaving every thread ends"));
    Path saved = directory.resolve("lost-2.schedule");
    assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.out() + failed.err())
        .contains("actual: waits for ever: waiter")
        .contains("repl/wsalab replay " + saved);

    Launched replayed = wsalab("replay", saved.toString());
    assertThat(replayed.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(replayed.out()).contains("WSAResetEvent(e) = TRUE").endsWith("waiter\n");
  }

  @Test
  void a_schedule_is_replayed_move_by_move_at_the_prompt() throws IOException {
    wsalab("check", feature("    Then in every interleaving every thread ends"));
    Path saved = directory.resolve("lost-2.schedule");
    Launched prompt =
        piping("/replay " + saved + "\n/events\n/next 2\n/events\n/next 9\n/events\n");
    assertThat(prompt.err()).isEmpty();
    assertThat(prompt.out())
        .containsSubsequence(
            "/next makes the first of 5 moves\n",
            "e      nonsignaled",
            "WSASetEvent(e) = TRUE",
            "\nnext: move 3 of 5\n",
            "e      signaled",
            "\nwaits for ever: waiter\n")
        .endsWith("no events\n");
    assertThat(piping("/next\n").err()).contains("/next goes on with a /feature or a /replay");
  }

  @Test
  void a_schedule_that_ends_otherwise_than_when_it_was_saved_fails() throws IOException {
    wsalab("check", feature("    Then in every interleaving every thread ends"));
    Path saved = directory.resolve("lost-2.schedule");
    String text = Files.readString(saved);
    Files.writeString(saved, text.replace("ending waits for ever: waiter", "ending failed: x"));
    Launched other = wsalab("replay", saved.toString());
    assertThat(other.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(other.out()).contains("When it was saved: failed: x");

    Files.writeString(saved, text.replace("WSAResetEvent(e);", "Sleep(1);"));
    assertThat(wsalab("replay", saved.toString()).exitCode()).isNotEqualTo(ExitCode.FINE);
    Files.writeString(saved, "something else");
    Launched none = wsalab("replay", saved.toString());
    assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("it is no schedule that wsalab has saved");
  }

  @Test
  void a_script_is_explored_as_the_body_of_a_thread() throws IOException {
    Path script = directory.resolve("lost.jsh");
    Files.writeString(
        script,
        """
        WSAEVENT e = WSACreateEvent();
        spawn("setter", () -> WSASetEvent(e));
        WSAResetEvent(e);
        WaitForSingleObject(e, WSA_INFINITE);
        """);
    Launched launched = wsalab("explore", script.toString());
    assertThat(launched.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(launched.out()).contains("waits for ever: main").contains("finished \"\"");
    assertThat(launched.err()).contains("lost.jsh: not every thread is known to end");

    Files.writeString(script, "WSAEVENT e = WSACreateEvent();\nWSASetEvent(e);\n");
    assertThat(wsalab("explore", script.toString()).exitCode()).isEqualTo(ExitCode.FINE);
    Files.writeString(script, "nix();\n");
    assertThat(wsalab("explore", script.toString()).err()).contains("nix()");
  }
}
