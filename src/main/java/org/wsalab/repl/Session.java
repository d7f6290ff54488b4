package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.wsalab.provider.ProviderFailedException;

/**
 * One session: it carries out units, whoever reads them, and says what became of each. Its engine
 * and its bench are its own. Everything but {@link #interrupt} belongs to one thread.
 */
final class Session implements AutoCloseable {
  /** How much of what snippets give is printed. */
  enum Echo {
    /** Every value. */
    ALL,
    /** The value of the last snippet. */
    LAST,
    /** Nothing: the script prints what it wants to. */
    NONE
  }

  private final Bench bench;
  private final Screen screen;
  private final Engine engine;
  private final Report report;
  private final Commands commands = new Commands();
  private final Leavings leavings;
  private final Stepping stepping = new Stepping();
  private final List<String> succeeded = new ArrayList<>();
  private final FeatureText feature = new FeatureText();
  private Supplier<List<String>> history = this::succeeded;
  private OptionalInt exit = OptionalInt.empty();
  private int performed;

  Session(Engine engine, Bench bench, Screen screen) {
    this.bench = bench;
    this.screen = screen;
    this.engine = engine;
    this.leavings = new Leavings(bench, screen);
    Advice advice = new Advice(commands.names(), this::names);
    this.report = new Report(bench.values(), screen.palette(), advice);
    engine.interruptThrough(bench::interrupt);
  }

  private List<String> names() {
    return engine.variables().stream().map(Outcome.Value::name).toList();
  }

  /**
   * Carries out a source until its end, its first failure, or {@code /exit}. Returns the exit code.
   */
  int run(Source source, Splitter.Lines lines, Echo echo) {
    Splitter splitter = new Splitter(engine.analysis(), source, lines);
    String last = "";
    for (Unit unit = splitter.next(); unit != null; unit = splitter.next()) {
      Outcome outcome = perform(unit);
      if (!outcome.succeeded()) {
        return code(outcome).code();
      }
      if (exit.isPresent()) {
        return exit.getAsInt();
      }
      last = report.success(outcome);
      if (echo == Echo.ALL && !last.isEmpty()) {
        screen.print(last);
      }
    }
    if (echo == Echo.LAST && !last.isEmpty()) {
      screen.print(last);
    }
    return ExitCode.FINE.code();
  }

  /** Carries out a script without printing values; its failure is reported at its own lines. */
  int run(Script script, Echo echo) {
    return run(new Source(script.name()), Splitter.lines(script.lines()), echo);
  }

  /** Carries out a script in the middle of this session. */
  void include(Script script) {
    if (run(script, Echo.NONE) != ExitCode.FINE.code() && exit.isEmpty()) {
      throw new UserError(script.name() + " ended early");
    }
  }

  /** Carries out one unit and complains when it fails. */
  Outcome perform(Unit unit) {
    performed++;
    return switch (unit.kind()) {
      case SNIPPET -> evaluate(unit);
      case COMMAND -> command(unit);
      case INCOMPLETE -> incomplete(unit);
    };
  }

  /**
   * Whether nothing went wrong behind what was carried out: every declaration became usable, no lab
   * thread failed. Says what did.
   */
  boolean isSound() {
    Map<Unit, String> unresolved = engine.unresolved();
    if (!unresolved.isEmpty()) {
      screen.complain(report.unresolved(unresolved));
    }
    return unresolved.isEmpty() && bench.failedThreads().isEmpty();
  }

  /** Ends the session and names what was left: lab threads that still run, open handles. */
  void end() {
    leavings.nameAfter(this::close);
  }

  /** Names what is left also when the process ends before the session does, as by Ctrl-C. */
  void speakWhenKilled() {
    leavings.nameWhenKilled();
  }

  /** Whether there was anything to carry out. */
  boolean hasPerformed() {
    return performed > 0;
  }

  /** Ends the running snippet, from any thread. */
  void interrupt() {
    engine.stop();
  }

  /** Asks for the end of the session, with this exit code. */
  void leave(int code) {
    exit = OptionalInt.of(code);
  }

  /** The exit code that was asked for. */
  OptionalInt exit() {
    return exit;
  }

  /** The snippets that succeeded, in their order. */
  List<String> succeeded() {
    return List.copyOf(succeeded);
  }

  /** The same as a feature. */
  FeatureText feature() {
    return feature;
  }

  /** What was typed, oldest first. */
  List<String> history() {
    return history.get();
  }

  /** Says where {@link #history} comes from. */
  void historyFrom(Supplier<List<String>> typed) {
    history = typed;
  }

  /** What is run piece by piece, if anything is. */
  Stepping stepping() {
    return stepping;
  }

  Bench bench() {
    return bench;
  }

  Screen screen() {
    return screen;
  }

  Engine engine() {
    return engine;
  }

  Report report() {
    return report;
  }

  Commands commands() {
    return commands;
  }

  @Override
  public void close() {
    leavings.forget();
    stepping.close();
    engine.close();
    bench.close();
  }

  private static ExitCode code(Outcome outcome) {
    Throwable thrown = outcome instanceof Outcome.Threw threw ? threw.thrown() : null;
    return thrown instanceof ProviderFailedException ? ExitCode.ENVIRONMENT : ExitCode.FAILED;
  }

  private Outcome evaluate(Unit unit) {
    bench.begin();
    Optional<String> near = reached(unit); // after a closesocket nothing would tell any more
    Outcome outcome = engine.eval(unit);
    bench.settle();
    if (outcome.succeeded()) {
      succeeded.add(unit.text());
      if (!stepping.rests()) { // it would name what only exists there
        feature.add(unit, outcome, bench.callOfSnippet(), near.or(() -> reached(unit)));
      }
    } else {
      screen.complain(report.failure(unit, outcome));
    }
    if (outcome instanceof Outcome.Threw threw) {
      screen.explain(threw.thrown());
    }
    return outcome;
  }

  private Optional<String> reached(Unit unit) {
    List<TypedCall> calls = TypedCall.in(unit.text());
    return calls.size() == 1 ? FarEnd.of(calls.get(0), engine::variables) : Optional.empty();
  }

  private Outcome command(Unit unit) {
    try {
      commands.run(this, unit.text());
      return new Outcome.Done("");
    } catch (UserError | ProviderFailedException e) {
      screen.complain(report.complaint(unit, e.getMessage()));
      return new Outcome.Rejected(List.of());
    }
  }

  private Outcome incomplete(Unit unit) {
    screen.complain(report.incomplete(unit));
    return new Outcome.Rejected(List.of());
  }
}
