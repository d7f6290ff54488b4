package org.wsalab.repl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.wsalab.winsock.Form;

/**
 * Completes snippets: what the compiler knows to be possible, the constants that an argument of a
 * Winsock call takes, and Winsock's names in any case. Calls and constants are explained.
 */
final class SnippetCompleter implements Completer {
  private final Engine engine;
  private final Vocabulary vocabulary;

  SnippetCompleter(Engine engine, Vocabulary vocabulary) {
    this.engine = engine;
    this.vocabulary = vocabulary;
  }

  @Override
  public void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
    TypedLine line = (TypedLine) parsed;
    ArgumentPlace place = ArgumentPlace.at(line.before()).orElse(new ArgumentPlace("", 0));
    Set<String> prefixes = prefixes(vocabulary.form(place.call(), place.index()));
    Set<String> found = new LinkedHashSet<>();
    if (line.word().isEmpty() && !prefixes.isEmpty()) {
      found.addAll(vocabulary.constants(prefixes));
    } else {
      found.addAll(suggestions(line));
      found.addAll(ownNames(line));
      preferCase(line.word(), found);
    }
    String group = String.join("\n", vocabulary.signatures(place.call()));
    for (String name : found) {
      candidates.add(candidate(name, group.isEmpty() ? null : group));
    }
  }

  private Set<String> suggestions(TypedLine line) {
    int[] anchor = {-1};
    List<Suggestion> all =
        engine.analysis().completionSuggestions(line.line(), line.cursor(), anchor);
    boolean fitting = line.word().isEmpty() && all.stream().anyMatch(Suggestion::matchesType);
    int wordStart = line.cursor() - line.word().length();
    Set<String> texts = new LinkedHashSet<>();
    for (Suggestion suggestion : all) {
      if (!fitting || suggestion.matchesType()) {
        texts.add(fromWordStart(line.line(), suggestion.continuation(), anchor[0], wordStart));
      }
    }
    return texts;
  }

  /** What a suggestion for {@code anchor} comes to when the word is replaced from its start. */
  private static String fromWordStart(String line, String text, int anchor, int wordStart) {
    if (anchor > wordStart) {
      return line.substring(wordStart, anchor) + text;
    }
    return text.substring(Math.min(text.length(), wordStart - anchor));
  }

  private List<String> ownNames(TypedLine line) {
    String word = line.word().toLowerCase(Locale.ROOT);
    if (word.length() < 2 || line.before().endsWith(".")) {
      return List.of();
    }
    return vocabulary.names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word))
        .map(name -> vocabulary.isCall(name) ? name + "(" : name)
        .toList();
  }

  /** In any case, that is, as long as none begins with the word as it was typed. */
  private static void preferCase(String word, Set<String> found) {
    if (found.stream().anyMatch(name -> name.startsWith(word))) {
      found.removeIf(name -> !name.startsWith(word));
    }
  }

  private Candidate candidate(String text, String group) {
    String name = text.replaceAll("\\W.*", "");
    String about = vocabulary.about(name);
    if (about.isEmpty()) {
      about = engine.typeOf(name);
    }
    return new Candidate(text, text, group, about.isEmpty() ? null : about, null, null, false);
  }

  private static Set<String> prefixes(Form.Kind kind) {
    return switch (kind) {
      case NETWORK_EVENTS -> Set.of("FD_");
      case FAMILY -> Set.of("AF_");
      case TYPE -> Set.of("SOCK_");
      case PROTOCOL -> Set.of("IPPROTO_");
      case HOW -> Set.of("SD_");
      case MESSAGE_FLAGS -> Set.of("MSG_");
      case LEVEL -> Set.of("SOL_", "IPPROTO_");
      case OPTION -> Set.of("SO_", "TCP_", "IPV6_");
      case IOCTL -> Set.of("FIO", "SIO");
      case SOCKET_FLAGS -> Set.of("WSA_FLAG_");
      case BACKLOG -> Set.of("SOMAXCONN");
      case NUMBER, STATUS, COUNT, BOOL, HANDLE, WAIT, ERROR, MILLISECONDS, VERSION -> Set.of();
    };
  }
}
