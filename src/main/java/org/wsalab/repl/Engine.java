package org.wsalab.repl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/**
 * Evaluates snippets. Everything but {@link #stop} belongs to one thread, which also runs the
 * snippets.
 */
final class Engine implements AutoCloseable {
  private final Invocation invocation = new Invocation();
  private final SnippetControl control;
  private final JShell shell;
  private final Needs needs;
  private final Map<String, Unit> units = new HashMap<>();

  Engine() {
    control = new SnippetControl(invocation);
    shell =
        JShell.builder()
            .executionEngine(new OneControl(control), Map.of())
            .in(System.in)
            .out(System.out)
            .err(System.err)
            .compilerOptions("-classpath", System.getProperty("java.class.path"))
            .build();
    needs = new Needs(shell);
  }

  /** Says how to end whatever call a thread is blocked in. */
  void interruptThrough(Consumer<Thread> hook) {
    invocation.interruptThrough(hook);
  }

  /** Takes in what every session begins with; an error here is one of ours. */
  void start(List<String> snippets) {
    for (String snippet : snippets) {
      Outcome outcome = eval(new Unit(new Source("startup"), 0, snippet, Unit.Kind.SNIPPET));
      if (!outcome.succeeded()) {
        throw new IllegalStateException("startup: " + snippet + ": " + outcome);
      }
    }
  }

  /** Evaluates one complete snippet. */
  Outcome eval(Unit unit) {
    invocation.begin();
    try {
      List<SnippetEvent> events = shell.eval(unit.text());
      return outcome(unit, events);
    } catch (StackOverflowError | InternalError e) {
      // The compiler is recursive, and has said so on standard error if it saw it itself.
      return new Outcome.Rejected(List.of(Problem.of("too deeply nested to be compiled")));
    } finally {
      invocation.end();
    }
  }

  /** Declares a variable of the user's with this value, unless it has it already. */
  void declare(String name, Object value) {
    boolean known = variables().stream().anyMatch(v -> v.name().equals(name) && v.value() == value);
    if (!known && SourceVersion.isName(name)) {
      String type = value.getClass().getCanonicalName();
      Declared.put(name, value);
      String snippet =
          type
              + " "
              + name
              + " = ("
              + type
              + ") "
              + Declared.class.getCanonicalName()
              + ".get(\""
              + name
              + "\");";
      start(List.of(snippet));
    }
  }

  /** Ends the running snippet, from any thread: gently at first, by force when asked again. */
  void stop() {
    shell.stop();
  }

  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  /** The user's variables in the order of their declaration, with their values. */
  List<Outcome.Value> variables() {
    List<Outcome.Value> variables = new ArrayList<>();
    shell.variables().forEach(v -> variables.add(value(v)));
    return variables;
  }

  /** The type of a variable of the user's, or empty. */
  String typeOf(String name) {
    return shell
        .variables()
        .filter(variable -> variable.name().equals(name))
        .map(VarSnippet::typeName)
        .findFirst()
        .orElse("");
  }

  /** The declarations that cannot be used, because what they need was never declared. */
  Map<Unit, String> unresolved() {
    Map<Unit, String> notes = new LinkedHashMap<>();
    needs.all().forEach((snippet, note) -> notes.put(units.get(snippet.id()), note));
    return notes;
  }

  @Override
  public void close() {
    shell.close();
  }

  private Outcome outcome(Unit unit, List<SnippetEvent> events) {
    Outcome outcome = new Outcome.Done("");
    for (SnippetEvent event : events) {
      units.put(event.snippet().id(), unit);
      // Other events tell what a redeclaration did to snippets that use it.
      if (event.causeSnippet() == null) {
        outcome = outcome(event);
        if (!outcome.succeeded()) {
          return outcome;
        }
      }
    }
    return outcome;
  }

  private Outcome outcome(SnippetEvent event) {
    Snippet snippet = event.snippet();
    if (event.exception() != null) {
      return threw(event.exception());
    }
    if (event.status() == Snippet.Status.REJECTED) {
      return new Outcome.Rejected(Problem.of(shell.diagnostics(snippet).toList()));
    }
    if (!snippet.subKind().hasValue() || event.value() == null) {
      return new Outcome.Done(snippet instanceof DeclarationSnippet d ? needs.of(d) : "");
    }
    if (snippet instanceof VarSnippet variable) {
      return value(variable);
    }
    ExpressionSnippet expression = (ExpressionSnippet) snippet;
    return new Outcome.Value(
        name(expression), expression.typeName(), invocation.result(), snippet.source());
  }

  private Outcome.Value value(VarSnippet variable) {
    shell.varValue(variable);
    boolean temporary = variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    return new Outcome.Value(
        temporary ? "" : variable.name(),
        variable.typeName(),
        control.variable(),
        variable.source());
  }

  private static String name(ExpressionSnippet expression) {
    boolean assigns = expression.subKind() == Snippet.SubKind.ASSIGNMENT_SUBKIND;
    return assigns ? expression.name() : "";
  }

  private Outcome threw(JShellException exception) {
    Throwable thrown = invocation.thrown();
    if (invocation.stopped() && Interrupts.isInterrupt(thrown)) {
      return new Outcome.Interrupted();
    }
    String unresolved =
        exception instanceof UnresolvedReferenceException u ? needs.of(u.getSnippet()) : "";
    return new Outcome.Threw(thrown, Failure.of(exception, unresolved, units));
  }
}
