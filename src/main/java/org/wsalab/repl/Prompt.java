package org.wsalab.repl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/** Reads what a person types at a terminal and hands it to the session until they leave. */
final class Prompt {
  private static final String FIRST = "wsalab> ";
  private static final String FURTHER = "   ...> ";

  private final Session session;
  private final LineReader reader;

  Prompt(Session session, Terminal terminal, Vocabulary vocabulary, Optional<Path> historyFile) {
    this.session = session;
    this.reader = reader(session, terminal, vocabulary, historyFile);
    session.historyFrom(this::typed);
    session.screen().announceThrough(this::printAbove);
    // While a line is being read, JLine takes the signal itself and clears the line.
    terminal.handle(Signal.INT, signal -> session.interrupt());
  }

  /** Reads and carries out until Ctrl-D or {@code /exit}; returns the exit code. */
  int run() {
    while (session.exit().isEmpty()) {
      try {
        String text = reader.readLine(FIRST);
        session.run(new Source(""), Splitter.lines(text.lines().toList()), Session.Echo.ALL);
      } catch (UserInterruptException e) {
        // Ctrl-C has cleared the line. The reader leaves its thread interrupted.
        Thread.interrupted();
      } catch (EndOfFileException e) {
        session.leave(ExitCode.FINE.code());
      }
    }
    return session.exit().getAsInt();
  }

  private static LineReader reader(
      Session session, Terminal terminal, Vocabulary vocabulary, Optional<Path> historyFile) {
    Completer snippets = new SnippetCompleter(session.engine(), vocabulary);
    Completer commands = new CommandCompleter(session.commands());
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("wsalab")
            .parser(new SnippetParser(session.engine().analysis()))
            .completer(
                (reader, line, candidates) ->
                    (Unit.isCommand(line.line()) ? commands : snippets)
                        .complete(reader, line, candidates))
            .highlighter(new SnippetHighlighter(new Lexer(vocabulary)))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, FURTHER)
            // An exclamation mark is Java here.
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.CASE_INSENSITIVE, true)
            .option(Option.DISABLE_HIGHLIGHTER, session.screen().palette() == Palette.PLAIN);
    historyFile.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return builder.build();
  }

  private List<String> typed() {
    List<String> typed = new ArrayList<>();
    reader.getHistory().forEach(entry -> typed.add(entry.line()));
    return typed;
  }

  private void printAbove(String text) {
    if (reader.isReading()) {
      reader.printAbove(text);
    } else {
      session.screen().print(text);
    }
  }
}
