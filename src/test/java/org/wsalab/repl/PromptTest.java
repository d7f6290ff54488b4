package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.repl.TypedTerminal.CTRL_C;
import static org.wsalab.repl.TypedTerminal.CTRL_D;
import static org.wsalab.repl.TypedTerminal.ENTER;
import static org.wsalab.repl.TypedTerminal.TAB;
import static org.wsalab.repl.TypedTerminal.UP;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;

@Timeout(60)
class PromptTest {
  @TempDir Path directory;

  private TypedTerminal terminal;

  @BeforeEach
  void start() throws Exception {
    Probe.reset();
    terminal = new TypedTerminal(directory.resolve("history"));
    terminal.awaitPrompt();
  }

  @AfterEach
  void leave() throws Exception {
    terminal.close();
  }

  @Test
  void a_block_is_read_until_it_is_complete() throws Exception {
    terminal.type("int f(int n) {", ENTER).await("   ...> ");
    terminal.type("return n + 1;", ENTER).await("   ...> ");
    terminal.type("}", ENTER).awaitPrompt();

    terminal.type("f(41)", ENTER).await("\n42\n");
  }

  @Test
  void a_block_is_recalled_whole_in_the_next_session() throws Exception {
    terminal.type("int f(int n) {", ENTER, "return n + 1;", ENTER, "}", ENTER).awaitPrompt();
    terminal.type(CTRL_D).exit();
    assertThat(Files.readAllLines(directory.resolve("history"))).hasSize(1);

    TypedTerminal next = new TypedTerminal(directory.resolve("history"));
    next.awaitPrompt().type(UP).await("return n + 1;").type(ENTER).awaitPrompt();
    next.type("f(41)", ENTER).await("\n42\n");
    assertThat(next.type(CTRL_D).exit()).isZero();
  }

  @Test
  void an_exclamation_mark_is_java_and_not_history() throws Exception {
    terminal.type("boolean no = !true", ENTER).await("no = false\n");
  }

  @Test
  void an_error_gives_the_prompt_back() throws Exception {
    terminal.type("nix + 1", ENTER).await("error: cannot find symbol").awaitPrompt();
    terminal.type("throw new Error(\"thrown\")", ENTER).await("java.lang.Error: thrown");
    terminal.awaitPrompt().type("40 + 2", ENTER).await("\n42\n");
  }

  @Test
  void tab_completes_what_the_user_declared() throws Exception {
    terminal.type("int answer = 41", ENTER).await("answer = 41\n").awaitPrompt();

    terminal.type("1 + answ", TAB, ENTER).await("\n42\n");
  }

  @Test
  void tab_completes_commands() throws Exception {
    terminal.type("/expl", TAB).await("ain").type("10035", ENTER).await("WSAEWOULDBLOCK (10035)");
  }

  @Test
  void ctrl_c_ends_what_runs_and_gives_the_prompt_back() throws Exception {
    terminal.type("org.wsalab.repl.Probe.block();", ENTER);
    Probe.awaitBegun();

    terminal.type(CTRL_C).await("interrupted\n").awaitPrompt();
    terminal.type("Thread.sleep(1); 40 + 2", ENTER).await("\n42\n");
  }

  @Test
  @OnLinux
  void ctrl_c_ends_a_call_that_is_made_between_two_steps_of_a_feature() throws Exception {
    Path feature = directory.resolve("rests.feature");
    Files.writeString(
        feature, "Feature: f\n Scenario: s\n  Given a connected pair \"a\" and \"b\"\n  And a\n");
    terminal.type("/feature " + feature, ENTER).await("next: 3").awaitPrompt();
    terminal.type("/next", ENTER).await("next: 4").awaitPrompt();
    terminal.type("{ org.wsalab.repl.Probe.begin(); recv(b, 1, 0); }", ENTER);
    Probe.awaitAsleep();

    terminal.type(CTRL_C).await("interrupted").awaitPrompt();
    terminal.type("40 + 2", ENTER).await("\n42\n");
  }

  @Test
  void ctrl_c_clears_the_line_that_is_being_typed() throws Exception {
    terminal.type("nonsense").await("nonsense").type(CTRL_C).awaitPrompt();
    terminal.type("Thread.sleep(1); 40 + 2", ENTER).await("\n42\n");

    terminal.awaitPrompt();
    assertThat(terminal.screen()).doesNotContain("error");
    assertThat(terminal.screen().split("wsalab> ", -1)).as("three prompts").hasSize(4);
  }

  @Test
  void what_happens_by_itself_stands_above_the_line_that_is_being_typed() throws Exception {
    terminal.type("var t = spawn(\"bad\", () -> expect(1, 2))", ENTER);

    terminal.await("lab thread bad failed: java.lang.AssertionError: expected 2, got 1");
    terminal.type("40 + 2", ENTER).await("\n42\n");
  }

  @Test
  void exit_leaves_with_its_code() throws Exception {
    assertThat(terminal.type("/exit 5", ENTER).exit()).isEqualTo(5);
  }

  @Test
  void what_was_typed_can_be_listed() throws Exception {
    terminal.type("int a = 1", ENTER).await("a = 1\n").awaitPrompt();

    terminal.type("/history", ENTER).await("1  int a = 1\n2  /history");
  }
}
