package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineTest {
  private final Engine engine = new Engine();

  @BeforeEach
  void reset() {
    Probe.reset();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void snippets_run_on_the_thread_that_evaluates_them() {
    assertThat(value("Thread.currentThread()")).isSameAs(Thread.currentThread());
    assertThat(value("Thread t = Thread.currentThread();")).isSameAs(Thread.currentThread());
  }

  @Test
  void what_belongs_to_a_thread_survives_from_one_snippet_to_the_next() {
    eval("ThreadLocal<String> own = new ThreadLocal<>();");
    eval("own.set(\"kept\");");

    assertThat(value("own.get()")).isEqualTo("kept");
  }

  @Test
  void a_value_is_the_object_itself() {
    eval("Object first = new Object();");

    assertThat(value("first")).isSameAs(value("first"));
    assertThat(value("new int[] {1, 2}")).isEqualTo(new int[] {1, 2});
    assertThat(value("(Object) null")).isNull();
  }

  @Test
  void a_value_has_the_name_of_what_was_declared_or_assigned() {
    assertThat(eval("int x = 5;")).isEqualTo(new Outcome.Value("x", "int", 5, "int x = 5;"));
    assertThat(eval("x = 6")).isEqualTo(new Outcome.Value("x", "int", 6, "x = 6"));
    assertThat(eval("x + 1")).isEqualTo(new Outcome.Value("", "int", 7, "x + 1"));
    assertThat(eval("long n;")).isEqualTo(new Outcome.Value("n", "long", 0L, "long n;"));
  }

  @Test
  void a_statement_has_no_value() {
    assertThat(eval("if (true) { int y = 1; }")).isEqualTo(new Outcome.Done(""));
    assertThat(eval("Thread.yield()")).isEqualTo(new Outcome.Done(""));
  }

  @Test
  void a_refused_snippet_says_what_is_wrong_and_where() {
    Outcome.Rejected rejected = (Outcome.Rejected) eval("int x = 1 + nix;");

    assertThat(rejected.succeeded()).isFalse();
    assertThat(rejected.problems())
        .containsExactly(new Problem("cannot find symbol\n  symbol:   variable nix", 12, 15));
  }

  @Test
  void an_exception_shows_the_snippets_own_lines_only() {
    eval(
        "int half(int n) {\n  if (n % 2 != 0) throw new IllegalStateException(\"odd\");\n  return n; }");
    Outcome.Threw threw = (Outcome.Threw) eval("half(3)");

    assertThat(threw.thrown()).isInstanceOf(IllegalStateException.class);
    assertThat(threw.failure().headline()).isEqualTo("java.lang.IllegalStateException: odd");
    assertThat(threw.failure().trace()).extracting(Failure.Frame::line).containsExactly(2, 1);
    assertThat(threw.failure().trace())
        .extracting(Failure.Frame::method)
        .containsExactly("half", "");
  }

  @Test
  void the_cause_of_an_exception_is_told() {
    Outcome.Threw threw =
        (Outcome.Threw) eval("throw new RuntimeException(\"outer\", new Error(\"inner\"));");

    assertThat(threw.failure().cause().orElseThrow().headline())
        .isEqualTo("java.lang.Error: inner");
  }

  @Test
  void a_declaration_says_what_it_still_needs() {
    assertThat(eval("int later() { return missing; }"))
        .isEqualTo(
            new Outcome.Done("later cannot be used until this is declared: variable missing"));
    assertThat(engine.unresolved()).hasSize(1);

    eval("int missing = 3;");

    assertThat(engine.unresolved()).isEmpty();
    assertThat(value("later()")).isEqualTo(3);
  }

  @Test
  void a_declaration_that_was_used_too_early_names_what_it_needs() {
    eval("int later() { return missing; }");
    Outcome.Threw threw = (Outcome.Threw) eval("later()");

    assertThat(threw.failure().headline()).contains("variable missing");
  }

  @Test
  void a_blocked_snippet_ends_when_it_is_stopped() {
    stopOnceItRuns(1);

    assertThat(eval("org.wsalab.repl.Probe.block();")).isEqualTo(new Outcome.Interrupted());
  }

  @Test
  void a_loop_that_notices_no_interrupt_ends_when_it_is_stopped_twice() {
    stopOnceItRuns(2);

    assertThat(eval("while (true) { org.wsalab.repl.Probe.begin(); }"))
        .isEqualTo(new Outcome.Interrupted());
  }

  @Test
  void a_stop_is_over_with_the_snippet_it_stopped() {
    stopOnceItRuns(1);
    eval("while (!Thread.currentThread().isInterrupted()) { org.wsalab.repl.Probe.begin(); }");

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(value("1 + 1")).isEqualTo(2);
  }

  @Test
  void a_stop_while_nothing_runs_stops_nothing() {
    engine.stop();

    assertThat(value("Thread.interrupted()")).isEqualTo(false);
  }

  @Test
  void what_the_hook_throws_into_a_snippet_is_an_interruption() {
    Outcome outcome = eval("throw new org.wsalab.winsock.CallInterruptedException(\"recv\");");

    // Nobody asked for it here, so it is an exception like any other.
    assertThat(outcome).isInstanceOf(Outcome.Threw.class);
  }

  @Test
  void a_snippet_too_deep_for_the_compiler_is_refused() {
    PrintStream err = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream())); // the compiler's own complaint
    Outcome outcome;
    try {
      outcome = eval("(".repeat(20_000) + "1" + ")".repeat(20_000));
    } finally {
      System.setErr(err);
    }

    assertThat(((Outcome.Rejected) outcome).problems())
        .extracting(Problem::message)
        .containsExactly("too deeply nested to be compiled");
  }

  private void stopOnceItRuns(int times) {
    Thread stopper =
        new Thread(
            () -> {
              Probe.awaitBegun();
              for (int i = 0; i < times; i++) {
                engine.stop();
              }
            });
    stopper.setDaemon(true);
    stopper.start();
  }

  private Outcome eval(String text) {
    return engine.eval(unit(text));
  }

  private Object value(String text) {
    return ((Outcome.Value) eval(text)).value();
  }

  private static Unit unit(String text) {
    Source source = new Source("test");
    List.of(text.split("\n")).forEach(source::add);
    return new Unit(source, 0, text, Unit.Kind.SNIPPET);
  }
}
