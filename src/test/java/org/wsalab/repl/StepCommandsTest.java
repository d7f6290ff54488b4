package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;

/** A feature at the prompt: between its steps its sockets can be looked at and used. */
@OnLinux
@Timeout(60)
class StepCommandsTest {
  private static final String FEATURE =
      """
      Feature: Steps

        Background:
          Given a connected pair "peer" and "s"
          And an event object "e"

        Scenario: Data arrives
          When WSAEventSelect(s, e, FD_READ)
          And send(peer, "abc", 0) reaches "s"
          Then recv(s, 512, 0) returns "abc"

        Scenario: Nothing arrives
          Then event "e" is nonsignaled
          And event "e" is nonsignaled

        @documented
        Scenario: Of the other profile
          Then event "e" is signaled
      """;

  @TempDir Path directory;
  private final Recorded recorded = new Recorded();

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void it_rests_in_front_of_each_step() throws IOException {
    assertThat(recorded.type("/feature " + feature()))
        .isEqualTo(
            """
            scenario: Data arrives
            next: 4: Given a connected pair "peer" and "s"\
            """);
    assertThat(recorded.type("/next"))
        .isEqualTo(
            """
            done: Given a connected pair "peer" and "s"
            next: 5: And an event object "e"\
            """);
    assertThat(recorded.type("/next 3")).endsWith("next: 10: Then recv(s, 512, 0) returns \"abc\"");
  }

  @Test
  void what_it_has_named_is_a_variable_and_the_tables_show_it_by_its_name() throws IOException {
    recorded.type("/feature " + feature(), "/next 4");

    assertThat(recorded.type("/events")).contains("e      signaled", "manual  s");
    assertThat(recorded.type("recv(s, 1, 0)")).isEqualTo("1 byte \"a\"");
  }

  @Test
  void what_is_told_of_its_calls_and_objects_is_told_under_these_names() throws IOException {
    recorded.type("/feature " + feature(), "/next 4");

    assertThat(recorded.type("/explain e"))
        .startsWith("e is signaled: signaled e by s FD_READ")
        .contains("\ns selects FD_READ for e\n");
    assertThat(recorded.type("recv(peer, null, 1, 0)"))
        .isEqualTo("SOCKET_ERROR, WSAEFAULT (10014)");
    assertThat(recorded.type("/journal 1")).contains("recv(peer, NULL, 1, 0) = SOCKET_ERROR");
    assertThat(recorded.type("/explain")).startsWith("recv(peer, NULL, 1, 0) = SOCKET_ERROR");
    recorded.type("/next 50");
    assertThat(recorded.type("/explain e")).isEqualTo("error: nothing is known of e");
  }

  @Test
  void what_is_called_between_its_steps_is_no_part_of_what_is_saved() throws IOException {
    recorded.type("WSAEVENT mine = WSACreateEvent()", "/feature " + feature(), "/next 4");
    recorded.type("recv(s, 1, MSG_PEEK)", "/next 50", "WSASetEvent(mine)");
    Path saved = directory.resolve("saved.feature");
    recorded.type("/save " + saved);

    assertThat(saved).content().contains("mine = WSACreateEvent()", "WSASetEvent(mine)");
    assertThat(saved).content().doesNotContain("recv");
  }

  @Test
  void what_is_done_at_the_prompt_is_seen_by_the_next_step_and_it_stays_where_it_fails()
      throws IOException {
    recorded.type("/feature " + feature(), "/next 4", "recv(s, 1, 0)");

    assertThat(recorded.type("/next"))
        .contains("failed: ", "expected: recv(s, 512, 0) returns \"abc\"", "actual: 2 bytes \"bc\"")
        .endsWith("all is as the step has left it; /next ends the scenario");
    assertThat(recorded.type("/sockets")).contains("\npeer ", "\ns ").doesNotContain("#");
    assertThat(recorded.type("/next")).startsWith("scenario: Nothing arrives");
  }

  @Test
  void all_steps_at_once_are_all_scenarios_of_the_profile() throws IOException {
    recorded.type("SOCKET mine = socket(AF_INET, SOCK_DGRAM, 0)", "/feature " + feature());

    assertThat(recorded.type("/next 50"))
        .contains("scenario: Nothing arrives")
        .doesNotContain("Of the other profile", "failed")
        .endsWith("the end of the feature");
    assertThat(recorded.type("/sockets")).contains("socket#1  udp").doesNotContain("socket#2");
    assertThat(recorded.type("/next")).isEqualTo("error: the feature has ended");
  }

  @Test
  void a_feature_left_for_another_one_gives_the_sessions_own_lab_back() throws IOException {
    recorded.type("SOCKET mine = socket(AF_INET, SOCK_DGRAM, 0)");
    recorded.type("/feature " + feature(), "/next 2", "/feature " + feature(), "/next 50");

    assertThat(recorded.type("/sockets")).contains("socket#1  udp").doesNotContain("socket#2");
  }

  @Test
  void one_scenario_is_chosen_by_its_line() throws IOException {
    assertThat(recorded.type("/feature " + feature() + ":12"))
        .startsWith("scenario: Nothing arrives");
    assertThat(recorded.type("/feature " + feature() + ":17"))
        .isEqualTo("there is no scenario in it for this provider and profile windows");
  }

  @Test
  void what_cannot_be_run_is_said(@TempDir Path other) throws IOException {
    Path wrong = Files.writeString(other.resolve("wrong.feature"), "Feature: x\n  Given\n  @\n");

    assertThat(recorded.type("/feature " + wrong)).contains("wrong.feature");
    assertThat(recorded.type("/feature")).startsWith("error: /feature needs a file");
    assertThat(recorded.type("/next")).contains("has ended");
  }

  private Path feature() throws IOException {
    return Files.writeString(directory.resolve("steps.feature"), FEATURE);
  }
}
