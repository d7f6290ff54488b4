package org.wsalab.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.lab.InLab;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.LabThread;
import org.wsalab.notification.Profile;

/**
 * For static import, at the prompt and in scripts: a body that spawns threads, in every order that
 * can make a difference.
 */
public final class Interleavings {
  private static final int SHOWN_MAX = 5;

  private static volatile Explored last;
  private static volatile Explorer running;

  private Interleavings() {}

  /** What was explored last; null before that. */
  public static Explored last() {
    return last;
  }

  /** Ends the exploration that is on; what it has found is kept. Any thread may ask. */
  public static void stop() {
    Explorer explorer = running;
    if (explorer != null) {
      explorer.stop();
    }
  }

  /**
   * What was found: the ends of runs, each with the simplest schedule that leads there.
   *
   * @param findings all of it
   * @param tables a table for each end that was told
   */
  public record Explored(Findings findings, Map<Ending, String> tables) {
    /** Whether every thread ends in every order, and all orders were tried. */
    public boolean isSound() {
      return findings.isExhaustive() && !isWrong();
    }

    /** Whether there is an order in which a thread does not come to its end. */
    public boolean isWrong() {
      return findings.endings().stream().anyMatch(end -> end.kind() != Ending.Kind.FINISHED);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(findings.extent());
      tables.forEach((end, table) -> text.append("\n\n").append(end).append('\n').append(table));
      findings.endings().stream()
          .filter(end -> !tables.containsKey(end))
          .forEach(end -> text.append("\n\n").append(end));
      return text.toString();
    }
  }

  /**
   * Runs a body again and again on the simulated network, each time in a session of its own. What
   * it spawns are the threads; it is one itself, named {@code main}. Everything that they share has
   * to be made in it.
   */
  public static Explored explore(LabThread.Body body) {
    Profile profile = Lab.ifOpen().map(Lab::profile).orElse(Profile.WINDOWS);
    LabOptions options = LabOptions.DEFAULTS.withProfile(profile).withReport(failure -> {});
    List<Program> programs = List.of(new Program("main", body::run));
    try (Scene scene = new Scene(options, new Setup(), programs, List.of(), true)) {
      Explorer explorer = new Explorer(scene, Limits.DEFAULTS, System.err::println);
      running = explorer;
      Findings findings = explorer.explore();
      running = null;
      Map<Ending, String> tables = new LinkedHashMap<>();
      for (Ending ending : wrong(findings)) {
        List<Row> rows = scene.tell(explorer.simplest(ending)).rows();
        tables.put(ending, new Timetable(rows, 0, List.of("main"), text -> text).toString());
      }
      last = new Explored(findings, tables);
      return last;
    }
  }

  private static List<Ending> wrong(Findings findings) {
    List<Ending> wrong = new ArrayList<>(findings.endings());
    wrong.removeIf(ending -> ending.kind() == Ending.Kind.FINISHED);
    return wrong.subList(0, Math.min(SHOWN_MAX, wrong.size()));
  }

  /** Notes what the body has seen, as the outcome of a run; for the thread {@code main}. */
  public static void outcome(Object seen) {
    Code.outcome(seen);
  }

  /** Makes a number that the threads of this run share; each access is a point of change. */
  public static Shared shared(int initial) {
    if (!(Thread.currentThread() instanceof InLab inLab)) {
      throw new IllegalStateException("a shared number is made inside of explore(...)");
    }
    Shared number = new Shared(initial);
    number.begin(inLab.lab().turns());
    return number;
  }
}
