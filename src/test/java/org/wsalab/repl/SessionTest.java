package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionTest {
  private final Recorded recorded = new Recorded();

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void a_script_that_succeeds_prints_only_what_it_prints_itself() {
    int exit = recorded.run(Session.Echo.NONE, "int x = 1", "x + 1");

    assertThat(exit).isZero();
    assertThat(recorded.out()).isEmpty();
    assertThat(recorded.err()).isEmpty();
  }

  @Test
  void values_are_echoed_all_or_only_the_last() {
    recorded.run(Session.Echo.ALL, "int x = 1", "x + 1", "if (true) { }");
    recorded.run(Session.Echo.LAST, "x + 2", "x + 3");

    assertThat(recorded.out().lines()).containsExactly("x = 1", "2", "4");
  }

  @Test
  void a_snippet_that_does_not_compile_ends_the_script_with_place_line_and_caret() {
    int exit = recorded.run(Session.Echo.NONE, "int x = 1", "", "int y = x + \"a\";", "x = 2");

    assertThat(exit).isEqualTo(ExitCode.FAILED.code());
    assertThat(recorded.err().lines())
        .containsExactly(
            "wsalab: test.jsh:3: incompatible types: java.lang.String cannot be converted to int",
            "  3 | int y = x + \"a\";",
            "    |         ^^^^^^^");
    assertThat(recorded.type("x")).isEqualTo("1");
  }

  @Test
  void an_exception_ends_the_script_with_its_line_its_callers_and_its_cause() {
    int exit =
        recorded.run(
            Session.Echo.NONE,
            "void check(int n) {",
            "  if (n > 1)",
            "    throw new IllegalStateException(\"too many\", new Error(\"why\"));",
            "}",
            "",
            "check(2);");

    assertThat(exit).isEqualTo(ExitCode.FAILED.code());
    assertThat(recorded.err().lines())
        .containsExactly(
            "wsalab: test.jsh:3: java.lang.IllegalStateException: too many",
            "  3 |     throw new IllegalStateException(\"too many\", new Error(\"why\"));",
            "    |     ^",
            "  called from test.jsh:6",
            "  caused by java.lang.Error: why");
  }

  @Test
  void a_failed_expectation_ends_the_script_where_it_stands() {
    int exit = recorded.run(Session.Echo.NONE, "int n = 3; expect(n, 4);");

    assertThat(exit).isEqualTo(ExitCode.FAILED.code());
    assertThat(recorded.err().lines())
        .containsExactly(
            "wsalab: test.jsh:1: java.lang.AssertionError: expected 4, got 3",
            "  1 | int n = 3; expect(n, 4);",
            "    |            ^");
  }

  @Test
  void an_incomplete_last_snippet_is_an_error() {
    int exit = recorded.run(Session.Echo.NONE, "int f() {", "  return 1;");

    assertThat(exit).isEqualTo(ExitCode.FAILED.code());
    assertThat(recorded.err())
        .startsWith("wsalab: test.jsh:1: incomplete: the input ends in the middle of this");
  }

  @Test
  void a_declaration_that_never_became_usable_is_an_error() {
    int exit = recorded.run(Session.Echo.NONE, "", "int f() { return missing; }");

    assertThat(exit).isZero();
    assertThat(recorded.session().isSound()).isFalse();
    assertThat(recorded.err())
        .startsWith(
            "wsalab: test.jsh:2: f cannot be used until this is declared: variable missing");
  }

  @Test
  void an_error_at_the_prompt_has_no_place() {
    assertThat(recorded.type("nix + 1").lines())
        .containsExactly(
            "error: cannot find symbol", "  symbol:   variable nix", "  1 | nix + 1", "    | ^^^");
  }

  @Test
  void a_misspelt_name_is_told_with_the_one_that_was_meant() {
    recorded.type("var server = socket(AF_INET, SOCK_STREAM, 0)");

    assertThat(recorded.type("FD_RAED").lines()).endsWith("  did you mean FD_READ?");
    assertThat(recorded.type("closesoket(server)").lines()).endsWith("  did you mean closesocket?");
    assertThat(recorded.type("closesocket(sevrer)").lines()).endsWith("  did you mean server?");
  }

  @Test
  void a_command_without_its_slash_and_a_call_without_its_arguments_are_told() {
    assertThat(recorded.type("help").lines()).endsWith("  did you mean /help?");
    assertThat(recorded.type("listen").lines())
        .endsWith("  it is a call: int listen(SOCKET s, int backlog)");
    assertThat(recorded.type("listen(1)").lines()).noneMatch(line -> line.contains("it is a call"));
  }

  @Test
  void an_array_without_new_is_told_how_to_make_it() {
    assertThat(recorded.type("WSAWaitForMultipleEvents(1, {null}, FALSE, 0, FALSE)").lines())
        .endsWith("  an array is made by new: new HANDLE[] {...}");
  }

  @Test
  void an_assignment_to_a_name_that_is_new_is_told_how_to_declare_it() {
    assertThat(recorded.type("s = socket(AF_INET, SOCK_STREAM, 0)").lines())
        .endsWith("  a new variable is declared with its type or with var: var s = ...");
    assertThat(recorded.type("s == 3").lines()).endsWith("    | ^");
  }

  @Test
  void the_caret_stands_below_its_column_behind_tabs_too() {
    assertThat(recorded.type("\tint t = nix;").lines())
        .endsWith("  1 | \tint t = nix;", "    | \t        ^^^");
  }

  @Test
  void a_command_in_a_script_is_carried_out() {
    int exit = recorded.run(Session.Echo.NONE, "/explain 10035", "/exit 7", "throw new Error();");

    assertThat(exit).isEqualTo(7);
    assertThat(recorded.out()).startsWith("WSAEWOULDBLOCK (10035): ");
  }

  @Test
  void a_wrong_command_in_a_script_fails_it_at_its_line() {
    int exit = recorded.run(Session.Echo.NONE, "1 + 1", "/explian 3");

    assertThat(exit).isEqualTo(ExitCode.FAILED.code());
    assertThat(recorded.err())
        .startsWith("wsalab: test.jsh:2: there is no command /explian; did you mean /explain?");
  }

  @Test
  void a_lab_thread_that_failed_makes_the_session_unsound() {
    recorded.run(
        Session.Echo.NONE,
        "var t = spawn(\"reader\", () -> expect(1, 2));",
        "try { t.join(); } catch (AssertionError told) { }");

    assertThat(recorded.err())
        .isEqualTo(
            "wsalab: lab thread reader failed: java.lang.AssertionError: expected 2, got 1\n");
    assertThat(recorded.session().isSound()).isFalse();
  }

  @Test
  void nothing_is_performed_where_nothing_is() {
    recorded.run(Session.Echo.NONE, "// nothing", "");

    assertThat(recorded.session().hasPerformed()).isFalse();
  }
}
