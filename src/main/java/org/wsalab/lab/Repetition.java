package org.wsalab.lab;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Commands that a person can paste to see something again. */
public final class Repetition {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** How the lab is started from the project's folder; cmd.exe knows no path with slashes. */
  public static final String LAUNCHER = WINDOWS ? "repl\\wsalab" : "repl/wsalab";

  private Repetition() {}

  /**
   * The command that checks a scenario.
   *
   * @param place the scenario: {@code features/read/partial-receive.feature:12}
   * @param options what the provider was told beside its name
   */
  public static String check(String place, String provider, List<String> options, String profile) {
    List<String> words = new ArrayList<>(List.of(LAUNCHER, "check", place));
    words.addAll(List.of("--provider", provider));
    words.addAll(options);
    words.addAll(List.of("--profile", profile));
    return words.stream().map(Repetition::quoted).collect(Collectors.joining(" "));
  }

  /** A word as the shell of this machine reads it back. */
  private static String quoted(String word) {
    if (word.matches("[\\p{L}\\p{N}_./\\\\:+~,=@-]+") && (WINDOWS || !word.contains("\\"))) {
      return word;
    }
    return WINDOWS
        ? '"' + word.replace("\"", "\\\"") + '"'
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
