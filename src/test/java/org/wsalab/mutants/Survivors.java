package org.wsalab.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares the mutants that no feature notices with the list of those that are explained: {@code
 * Survivors REPORT LIST}. Ends with 1 when they differ.
 */
final class Survivors {
  private Survivors() {}

  /** Says what differs, and how many mutants there are. */
  public static void main(String[] args) throws IOException {
    Map<Mutant, Boolean> mutants = MutantReport.read(Path.of(args[0]));
    List<Mutant.Row> list = list(Path.of(args[1]));
    List<String> problems = problems(mutants, list);
    problems.forEach(System.out::println);
    long killed = mutants.values().stream().filter(noticed -> noticed).count();
    System.out.printf(
        "%d mutants: features notice %d, %s explains %d%n",
        mutants.size(), killed, args[1], list.size());
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  private static List<Mutant.Row> list(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.flatMap(line -> Mutant.read(line).stream()).toList();
    }
  }

  /** What is wrong with the list; nothing when it says just what the report does. */
  static List<String> problems(Map<Mutant, Boolean> mutants, List<Mutant.Row> list) {
    List<String> problems = new ArrayList<>();
    Map<Mutant, String> explained = new LinkedHashMap<>();
    for (Mutant.Row row : list) {
      if (explained.put(row.mutant(), row.reason()) != null) {
        problems.add("listed twice: " + row.mutant());
      } else if (!mutants.containsKey(row.mutant())) {
        problems.add("listed, but there is no such mutant: " + row.mutant());
      } else if (mutants.get(row.mutant())) {
        problems.add("listed, but a feature notices it now: " + row.mutant());
      } else if (row.reason().isEmpty()) {
        problems.add("listed without a reason: " + row.mutant());
      }
    }
    mutants.forEach(
        (mutant, killed) -> {
          if (!killed && !explained.containsKey(mutant)) {
            problems.add("no feature notices it, and it is not listed: " + mutant);
          }
        });
    return problems;
  }
}
