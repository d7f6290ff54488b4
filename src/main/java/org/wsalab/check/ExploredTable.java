package org.wsalab.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wsalab.cucumber.Explored;
import org.wsalab.explore.Ending;
import org.wsalab.explore.Findings;
import org.wsalab.explore.Way;
import org.wsalab.repl.DocumentPart;

/**
 * What steps about interleavings have found, in figures, as a table of Markdown: of an end that was
 * looked for, in which schedule it was seen first, and how many moves the shortest has; of all,
 * whether the space was gone through. The rows are the same on every machine.
 */
public final class ExploredTable {
  private static final String HEADING =
      "| case | scenario | what comes | in | first in schedule | moves | schedules |";
  private static final double NANOS_PER_SECOND = 1e9;

  private final List<Explored> explored = new ArrayList<>();

  /** Adds what a step has found. */
  public void add(Explored what) {
    explored.add(what);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return explored.isEmpty();
  }

  /** The place for it in a document. */
  public static DocumentPart place(Path document) {
    return new DocumentPart(document, "explored");
  }

  /**
   * The lines of it.
   *
   * @param document the file that it is for, from which its links lead
   * @param caption under which conditions it has come about
   */
  public List<String> lines(Path document, String caption) {
    List<String> lines = new ArrayList<>();
    lines.add(times() + " " + caption);
    lines.add("");
    lines.addAll(rows(document));
    lines.addAll(sequences());
    return lines;
  }

  /** The rows with their heading. */
  public List<String> rows(Path document) {
    List<String> rows = new ArrayList<>(List.of(HEADING, "|---|---|---|---|--:|--:|--:|"));
    String file = "";
    for (Explored each : explored) {
      String name = "[" + name(each) + "](" + link(document, each) + ")";
      rows.add(row(each.file().equals(file) ? "" : name, each));
      file = each.file();
    }
    return rows;
  }

  private static String row(String name, Explored what) {
    Findings findings = what.findings();
    String first = "";
    String moves = "";
    if (what.found().isPresent()) {
      first = count(findings.first(what.found().get().ending()).schedule());
      moves = count(what.found().get().moves());
    }
    return String.join(
        " | ",
        "| " + name,
        cell(what.scenario()),
        cell(comes(what)),
        orders(what),
        first,
        moves,
        count(schedules(findings)) + (findings.isExhaustive() ? ", all" : "") + " |");
  }

  private static String name(Explored what) {
    return Path.of(what.file()).getFileName().toString().replace(".feature", "");
  }

  private static String link(Path document, Explored what) {
    Path from = document.toAbsolutePath().normalize().getParent();
    Path to = Path.of(what.file()).toAbsolutePath().normalize();
    return from.relativize(to).toString().replace('\\', '/');
  }

  private static String comes(Explored what) {
    if (what.found().isPresent()) {
      Ending ending = what.found().get().ending();
      boolean failed = ending.kind() == Ending.Kind.FAILED;
      return failed ? ending.toString().replaceFirst("(?s)(: \\w+):.*", "$1") : ending.toString();
    }
    return what.step().replaceFirst("^.*in every interleaving ", "");
  }

  private static String orders(Explored what) {
    if (what.found().isEmpty()) {
      return "every order";
    } else if (what.findings().endings().size() > 1) {
      return "some orders";
    }
    return what.findings().isExhaustive() ? "every order" : "every order tried";
  }

  private static long schedules(Findings findings) {
    return findings.isExhaustive()
        ? findings.ways().stream().filter(Way::isComplete).mapToLong(Way::schedules).sum()
        : findings.schedules();
  }

  /** The features in which whatever was looked for comes in every order. */
  private List<String> sequences() {
    Map<String, Boolean> alike = new LinkedHashMap<>();
    for (Explored each : explored) {
      if (each.found().isPresent()) {
        alike.merge(name(each), orders(each).startsWith("every"), Boolean::logicalAnd);
      }
    }
    List<String> always = alike.keySet().stream().filter(alike::get).toList();
    return always.isEmpty()
        ? List.of()
        : List.of(
            "",
            "The order of calls within a thread is enough, and that of the threads makes no"
                + " difference to what was looked for, in: "
                + String.join(", ", always)
                + ".");
  }

  private String times() {
    long longest = 0;
    for (Explored each : explored) {
      if (each.found().isPresent()) {
        Ending ending = each.found().get().ending();
        longest = Math.max(longest, each.findings().first(ending).nanos());
      }
    }
    double tenths = Math.ceil(10 * longest / NANOS_PER_SECOND) / 10;
    return String.format(Locale.ROOT, "Each end was found within %.1f s.", tenths);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
