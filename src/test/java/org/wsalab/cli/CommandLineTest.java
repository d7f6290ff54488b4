package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.cli.Launched.piping;
import static org.wsalab.cli.Launched.wsalab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;
import org.wsalab.repl.ExitCode;

@Timeout(120)
class CommandLineTest {
  @TempDir Path directory;

  @Test
  void code_prints_the_value_of_its_last_expression() {
    assertThat(wsalab("-e", "1+1")).isEqualTo(new Launched(0, "2\n", ""));
    assertThat(wsalab("-e", "int x = 1; x + 1", "-e", "x + 2"))
        .isEqualTo(new Launched(0, "3\n", ""));
  }

  @Test
  void code_that_fails_says_where() {
    Launched launched = wsalab("-e", "int x = 1;", "-e", "nix");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(launched.err()).startsWith("wsalab: -e:2: cannot find symbol");
    assertThat(launched.out()).isEmpty();
  }

  @Test
  void a_script_gets_all_that_follows_its_name() throws IOException {
    Path script = script("System.out.println(String.join(\"|\", args));");

    assertThat(wsalab("run", script.toString(), "-x", "--profile", "a b", "run"))
        .isEqualTo(new Launched(0, "-x|--profile|a b|run\n", ""));
  }

  @Test
  void a_script_that_fails_in_any_way_fails_the_command() throws IOException {
    assertThat(run("int x = nix;").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run("throw new Error();").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run("expect(1, 2);").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run("int f() {").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run("int f() { return nix; }").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run("/nix").exitCode()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  @OnLinux
  void an_expectation_that_fails_in_a_lab_thread_fails_the_script() throws IOException {
    Launched launched =
        run("var t = spawn(\"t\", () -> expect(1, 2));\nwhile (t.isAlive()) Thread.yield();");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(launched.err()).contains("lab thread t failed");
  }

  @Test
  void a_script_may_leave_with_a_code_of_its_own() throws IOException {
    assertThat(run("/exit 42").code()).isEqualTo(42);
  }

  @Test
  void nothing_to_run_is_an_error() throws IOException {
    assertThat(run("// nothing\n").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("// nothing\n").err()).startsWith("wsalab: nothing to run: ");
    assertThat(wsalab("run").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wsalab("-e", "").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(piping("").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wsalab("run", directory.resolve("none.jsh").toString()).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void piped_snippets_print_their_values_and_nothing_else() {
    assertThat(piping("int x = 1\nx + 1\n")).isEqualTo(new Launched(0, "x = 1\n2\n", ""));
  }

  @Test
  void piped_snippets_stop_at_the_first_failure() {
    Launched launched = piping("1\nnix\n3\n");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(launched.out()).isEqualTo("1\n");
    assertThat(launched.err()).startsWith("wsalab: stdin:2: cannot find symbol");
  }

  @Test
  @OnLinux
  void what_is_left_open_is_named_and_no_failure() {
    assertThat(wsalab("-e", "WSACreateEvent()"))
        .isEqualTo(
            new Launched(
                0,
                "event#1 nonsignaled\n",
                "wsalab: still open at the end: event#1 nonsignaled\n"));
  }

  @Test
  @OnLinux
  void the_trace_goes_to_standard_error() {
    Launched launched = wsalab("--trace", "-e", "WSACloseEvent(HANDLE.of(9))");

    assertThat(launched.out()).isEqualTo("FALSE, WSA_INVALID_HANDLE (6)\n");
    assertThat(launched.err()).contains("WSACloseEvent(handle 0x9) = FALSE WSA_INVALID_HANDLE (6)");
  }

  @Test
  void misspelt_words_get_a_suggestion() {
    assertThat(wsalab("chek", "a.feature").err())
        .contains("'chek'")
        .contains("Did you mean: wsalab check?");
    assertThat(wsalab("--profil", "x").err()).contains("--profile");
    assertThat(wsalab("x.jsh").err()).contains("Did you mean: wsalab run x.jsh");
    assertThat(wsalab("--provider", "lunix", "-e", "1").err())
        .startsWith("wsalab: no provider is named \"lunix\"");
    assertThat(wsalab("rnu").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wsalab("--provider", "lunix", "-e", "1").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wsalab("--profile", "nix", "-e", "1").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void an_error_is_one_line_unless_the_stack_is_asked_for() throws IOException {
    Path script = script("throw new Error(\"why\");");

    assertThat(wsalab("run", script.toString()).err()).doesNotContain("\tat ");
    assertThat(wsalab("--stacktrace", "run", script.toString()).err()).contains("\tat ");
  }

  @Test
  void help_and_version_are_on_standard_output() {
    assertThat(wsalab("--help").out()).contains("Usage: wsalab", "run", "check", "providers");
    assertThat(wsalab("run", "--help").out()).contains("Usage: wsalab run");
    assertThat(wsalab("--version").out()).startsWith("wsalab ");
    assertThat(wsalab("--help").exitCode()).isEqualTo(ExitCode.FINE);
  }

  @Test
  @OnLinux
  void providers_are_listed_with_what_they_can_do_here() {
    assertThat(wsalab("providers").out()).contains("linux  ").contains("(works here)");
    assertThat(wsalab("providers").exitCode()).isEqualTo(ExitCode.FINE);
  }

  private Launched run(String text) throws IOException {
    return wsalab("run", script(text).toString());
  }

  private Path script(String text) throws IOException {
    return Files.writeString(directory.resolve("script.jsh"), text);
  }
}
