package org.wsalab.repl;

import jdk.jshell.SourceCodeAnalysis;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Decides when what has been typed is complete, so that Enter either runs it or starts a line. */
final class SnippetParser implements Parser {
  private final SourceCodeAnalysis analysis;

  SnippetParser(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED) {
      checkComplete(line);
    }
    return TypedLine.of(line, cursor);
  }

  private void checkComplete(String text) {
    Source source = new Source("");
    Splitter splitter = new Splitter(analysis, source, Splitter.lines(text.lines().toList()));
    for (Unit unit = splitter.next(); unit != null; unit = splitter.next()) {
      if (unit.kind() == Unit.Kind.INCOMPLETE) {
        throw new EOFError(-1, text.length(), "the snippet goes on");
      }
    }
  }
}
