package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import org.wsalab.lab.ProviderUnavailableException;
import org.wsalab.provider.ProviderFailedException;

/**
 * An exception as the person who typed the snippet should see it: what was thrown, where among
 * their own lines, and why; no frame of the engine or of the libraries below.
 *
 * @param headline the exception's kind and message
 * @param trace their own frames, innermost first
 * @param cause what it was caused by
 */
record Failure(String headline, List<Frame> trace, Optional<Failure> cause) {
  private static final int FRAMES_MAX = 10;

  /** Exceptions that are no bug and whose message says all that there is to say. */
  private static final Set<String> COMPLETE =
      Set.of(ProviderFailedException.class.getName(), ProviderUnavailableException.class.getName());

  /**
   * One frame of a snippet.
   *
   * @param unit where the snippet stands
   * @param line the line within the snippet, from 1
   * @param method the method that was running, or empty at the top of the snippet
   */
  record Frame(Unit unit, int line, String method) {
    /** Where in the source the line begins. */
    int offset() {
      Source source = unit.source();
      int first = source.lineNumber(unit.offset());
      return line == 1 ? unit.offset() : source.lineStart(first + line - 1);
    }
  }

  /** Translates what the engine reports; {@code units} gives each snippet's place by its id. */
  static Failure of(JShellException exception, String unresolved, Map<String, Unit> units) {
    String headline = headline(exception, unresolved);
    Throwable cause = exception.getCause();
    return new Failure(
        headline,
        frames(exception, units),
        cause instanceof JShellException inner && cause != exception
            ? Optional.of(of(inner, unresolved, units))
            : Optional.empty());
  }

  private static String headline(JShellException exception, String unresolved) {
    if (exception instanceof UnresolvedReferenceException) {
      return unresolved;
    }
    String kind = ((EvalException) exception).getExceptionClassName();
    String message = exception.getMessage();
    if (message == null || message.isBlank()) {
      return kind;
    }
    return COMPLETE.contains(kind) ? message : kind + ": " + message;
  }

  private static List<Frame> frames(JShellException exception, Map<String, Unit> units) {
    List<Frame> frames = new ArrayList<>();
    for (StackTraceElement element : exception.getStackTrace()) {
      String file = element.getFileName();
      Unit unit = file == null || !file.startsWith("#") ? null : units.get(file.substring(1));
      if (unit != null && frames.size() < FRAMES_MAX) {
        frames.add(new Frame(unit, element.getLineNumber(), method(element)));
      }
    }
    return frames;
  }

  private static String method(StackTraceElement element) {
    String method = element.getMethodName();
    return method.startsWith("lambda$") ? "" : method;
  }
}
