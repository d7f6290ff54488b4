package org.wsalab.repl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Cuts a source into units, line by line as a person would type it, so that a line may end without
 * a semicolon. Where the next line can be seen, one that only continues a snippet ({@code else},
 * {@code .toString()}) belongs to it.
 */
final class Splitter {
  private static final Pattern CONTINUES =
      Pattern.compile("\\s*(?:(?:else|catch|finally)\\b|\\.[A-Za-z_$]).*");

  private final SourceCodeAnalysis analysis;
  private final Source source;
  private final Lines lines;
  private String pending = "";
  private int offset;

  /** Lines to read from; the next one may be looked at where that does not mean waiting for it. */
  interface Lines {
    /** The next line without its end, or null after the last. */
    String next();

    /** The line that {@link #next} will give, when it is already known. */
    Optional<String> peek();
  }

  Splitter(SourceCodeAnalysis analysis, Source source, Lines lines) {
    this.analysis = analysis;
    this.source = source;
    this.lines = lines;
  }

  /** The lines of a text that is wholly there. */
  static Lines lines(List<String> all) {
    var iterator = all.listIterator();
    return new Lines() {
      @Override
      public String next() {
        return iterator.hasNext() ? iterator.next() : null;
      }

      @Override
      public Optional<String> peek() {
        return iterator.hasNext() ? Optional.of(all.get(iterator.nextIndex())) : Optional.empty();
      }
    };
  }

  /** The next unit, or null when nothing is left. */
  Unit next() {
    while (true) {
      if (pending.isBlank()) {
        if (!readLine()) {
          return null;
        }
        if (Unit.isCommand(pending)) {
          return take(pending.strip(), pending.length(), Unit.Kind.COMMAND);
        }
      }
      CompletionInfo info = analyze();
      switch (info == null ? Completeness.UNKNOWN : info.completeness()) {
        case EMPTY -> drop(pending.length());
        case COMPLETE, COMPLETE_WITH_SEMI -> {
          if (info.remaining().isBlank() && continues()) {
            readLine();
          } else {
            return take(info.source(), pending.length() - info.remaining().length());
          }
        }
        case UNKNOWN -> {
          return take(pending.stripTrailing(), pending.length());
        }
        case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
          if (!readLine()) {
            return take(pending.stripTrailing(), pending.length(), Unit.Kind.INCOMPLETE);
          }
        }
      }
    }
  }

  /** What the analysis finds; null when the text is too deeply nested for it. */
  private CompletionInfo analyze() {
    try {
      return analysis.analyzeCompletion(pending);
    } catch (StackOverflowError e) {
      return null;
    }
  }

  private boolean continues() {
    return lines.peek().filter(line -> CONTINUES.matcher(line).matches()).isPresent();
  }

  private boolean readLine() {
    String line = lines.next();
    if (line == null) {
      return false;
    }
    boolean interpreterLine = source.length() == 0 && line.startsWith("#!");
    source.add(line);
    pending += (interpreterLine ? "" : line) + "\n";
    if (interpreterLine) {
      offset += line.length();
    }
    return true;
  }

  private Unit take(String text, int length) {
    return take(text, length, Unit.Kind.SNIPPET);
  }

  private Unit take(String text, int length, Unit.Kind kind) {
    int blank = kind == Unit.Kind.COMMAND ? 0 : text.length() - text.stripLeading().length();
    Unit unit = new Unit(source, offset + blank, text.strip(), kind);
    drop(length);
    return unit;
  }

  private void drop(int length) {
    offset += length;
    pending = pending.substring(length);
  }
}
