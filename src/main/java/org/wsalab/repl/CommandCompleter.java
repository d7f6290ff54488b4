package org.wsalab.repl;

import java.util.List;
import org.jline.builtins.Completers;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands of the prompt and their arguments. */
final class CommandCompleter implements Completer {
  private final Commands commands;
  private final Completer files = new Completers.FileNameCompleter();

  CommandCompleter(Commands commands) {
    this.commands = commands;
  }

  @Override
  public void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
    TypedLine line = (TypedLine) parsed;
    String before = line.before().strip();
    if (before.isEmpty()) {
      for (Command command : commands.all()) {
        String name = "/" + command.name();
        boolean more = !command.parameters().isEmpty();
        candidates.add(new Candidate(name, name, null, command.summary(), null, null, more));
      }
      return;
    }
    commands.named(before.substring(1)).ifPresent(c -> arguments(c, reader, line, candidates));
  }

  private void arguments(
      Command command, LineReader reader, TypedLine line, List<Candidate> candidates) {
    command.words().forEach(word -> candidates.add(new Candidate(word)));
    if (command.parameters().startsWith("FILE")) {
      files.complete(reader, line, candidates);
    }
  }
}
