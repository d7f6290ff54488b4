package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;

class CommandsTest {
  private final Recorded recorded = new Recorded();

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void help_lists_every_command() {
    String help = recorded.type("/help");

    assertThat(recorded.session().commands().all())
        .allSatisfy(command -> assertThat(help).contains(command.usage(), command.summary()));
  }

  @Test
  void a_command_may_be_shortened_while_it_stays_the_only_one() {
    assertThat(recorded.type("/expl 10035")).startsWith("WSAEWOULDBLOCK (10035)");
    assertThat(recorded.type("/e 10035"))
        .isEqualTo("error: there is no command /e; /help lists them");
  }

  @Test
  void an_unknown_command_gets_the_nearest_as_a_suggestion() {
    assertThat(recorded.type("/scokets"))
        .isEqualTo("error: there is no command /scokets; did you mean /sockets?");
    assertThat(recorded.type("/quux"))
        .isEqualTo("error: there is no command /quux; /help lists them");
  }

  @Test
  void explain_knows_rules_and_claims() {
    assertThat(recorded.type("/explain close-2").lines())
        .first(STRING)
        .startsWith("CLOSE-2 (")
        .contains("FD_CLOSE and unread data.");
    assertThat(recorded.type("/explain CLOSE-2").lines())
        .contains("  D: it comes after all data has been read.")
        .endsWith("  wsalab check --tags @CLOSE-2");
    assertThat(recorded.type("/explain N-1")).startsWith("N-1 (N): ");
    assertThat(recorded.type("/explain CLOSE2")).endsWith("did you mean CLOSE-2?");
  }

  @Test
  void explain_knows_codes_by_number_and_name_and_calls_and_constants() {
    assertThat(recorded.type("/explain 10054")).startsWith("WSAECONNRESET (10054): ");
    assertThat(recorded.type("/explain wsaeconnreset")).startsWith("WSAECONNRESET (10054): ");
    assertThat(recorded.type("/explain listen")).startsWith("int listen(SOCKET s, int backlog)");
    assertThat(recorded.type("/explain FD_CLOSE"))
        .isEqualTo(
            "FD_CLOSE = 32: the peer has ended the stream, or the connection is broken; recorded once (CLOSE-5)");
    assertThat(recorded.type("/explain WSAEWOULDBLOK")).endsWith("did you mean WSAEWOULDBLOCK?");
    assertThat(recorded.type("/explain 4")).isEqualTo("error: nothing is known of 4");
    assertThat(recorded.type("/explain")).startsWith("error: no call has failed");
  }

  @Test
  @OnLinux
  void explain_alone_tells_of_the_last_failure() {
    recorded.type("WSACloseEvent(HANDLE.of(77))", "WSACreateEvent()");

    assertThat(recorded.type("/explain").lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("WSA_INVALID_HANDLE (6): ");
  }

  @Test
  @OnLinux
  void explain_says_of_a_handle_why_it_is_as_it_is() {
    recorded.type("WSAEVENT mine = WSACreateEvent()", "WSASetEvent(mine)");

    assertThat(recorded.type("/explain mine")).contains("event#1", "signaled", "WSASetEvent");
    assertThat(recorded.type("/explain event#1")).isEqualTo(recorded.type("/explain mine"));
  }

  @Test
  @OnLinux
  void tables_and_journal_show_what_there_is() {
    recorded.type("WSAEVENT e = WSACreateEvent()");

    assertThat(recorded.type("/sockets")).isEqualTo("no sockets");
    assertThat(recorded.type("/events").lines().toList().get(1)).startsWith("event#1  nonsignaled");
    assertThat(recorded.type("/journal 1")).endsWith("WSACreateEvent() = event#1");
  }

  @Test
  @OnLinux
  void threads_are_shown_with_the_call_in_which_they_sleep() {
    assertThat(recorded.type("/threads")).isEqualTo("no lab threads");
    recorded.type(
        "long before = Lab.current().counters().sleeps()",
        "LabThread server = spawn(\"server\", () -> SleepEx(WSA_INFINITE, TRUE))",
        "while (Lab.current().counters().sleeps() == before) Thread.onSpinWait();");

    assertThat(recorded.type("/threads").lines().map(line -> line.split(" +")))
        .containsExactly(
            new String[] {"thread", "call", "state"}, new String[] {"server", "SleepEx", "asleep"});
    recorded.type("Lab.current().interrupt(server.thread())", "server.join()");
    assertThat(recorded.type("/threads").lines().toList().get(1)).matches("server +- +ended");
  }

  @Test
  @OnLinux
  void the_trace_is_shown_while_it_is_on() {
    assertThat(recorded.type("/trace on", "WSACreateEvent()"))
        .contains("WSACreateEvent() = event#1");
    assertThat(recorded.type("/trace off", "WSACreateEvent()")).isEqualTo("event#2 nonsignaled");
    assertThat(recorded.type("/trace")).isEqualTo("error: /trace is either on or off");
  }

  @Test
  void vars_lists_the_users_variables_with_their_types() {
    recorded.type("int count = 3; String who = \"me\"; 1 + 1");

    assertThat(recorded.type("/vars").lines())
        .containsExactly("int     count  = 3", "String  who    = \"me\"");
  }

  @Test
  void a_saved_session_runs_as_a_script(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("saved.jsh");
    recorded.type("int x = 1");
    recorded.type("x = nix");
    recorded.type("int twice(int n) {", "  return 2 * n;", "}");
    recorded.type("x = twice(x)");

    assertThat(recorded.type("/save " + file)).isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo("int x = 1;\nint twice(int n) {\n  return 2 * n;\n}\nx = twice(x)\n");
    assertThat(recorded.type("/open " + file, "x")).isEqualTo("2");
  }

  @Test
  void opening_stops_at_the_first_failure_and_says_so(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("bad.jsh"), "int a = 1\na = nix\nint b = 2\n");

    assertThat(recorded.type("/open " + file))
        .contains(file + ":2: cannot find symbol", "bad.jsh ended early");
    assertThat(recorded.type("/open " + directory.resolve("none.jsh")))
        .endsWith("none.jsh: there is no such file or directory");
    assertThat(recorded.type("/open")).isEqualTo("error: /open needs the name of a file");
  }

  @Test
  void exit_takes_a_code() {
    recorded.type("/exit 3");

    assertThat(recorded.session().exit()).hasValue(3);
    assertThat(recorded.type("/exit 256")).contains("from 0 to 255");
    assertThat(recorded.type("/exit soon")).isEqualTo("error: /exit takes a number, not soon");
  }

  @Test
  void history_shows_what_succeeded_where_there_is_no_terminal() {
    recorded.type("int x = 1", "int y = 2");

    assertThat(recorded.type("/history 1")).isEqualTo("2  int y = 2;");
  }
}
