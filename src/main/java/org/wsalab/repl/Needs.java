package org.wsalab.repl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;

/** What declarations still need before they can be used: a name that is declared later, perhaps. */
final class Needs {
  private final JShell shell;

  Needs(JShell shell) {
    this.shell = shell;
  }

  /** The declarations that need something, in their order, and what. */
  Map<DeclarationSnippet, String> all() {
    Map<DeclarationSnippet, String> notes = new LinkedHashMap<>();
    shell
        .snippets()
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .filter(this::isUnfinished)
        .forEach(snippet -> notes.put(snippet, of(snippet)));
    return notes;
  }

  /** What a declaration needs, as a sentence; empty when it needs nothing. */
  String of(DeclarationSnippet snippet) {
    if (!isUnfinished(snippet)) {
      return "";
    }
    String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? snippet.name() + " cannot be used: " + problems(snippet)
        : snippet.name() + " cannot be used until this is declared: " + missing;
  }

  private boolean isUnfinished(DeclarationSnippet snippet) {
    Status status = shell.status(snippet);
    return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
  }

  private String problems(DeclarationSnippet snippet) {
    return Problem.of(shell.diagnostics(snippet).toList()).stream()
        .map(Problem::message)
        .collect(Collectors.joining("; "));
  }
}
