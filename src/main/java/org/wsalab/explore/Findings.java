package org.wsalab.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What an exploration has found: how runs end, by which schedule, and what was gone through. */
public final class Findings {
  private final Map<Ending, Schedule> simplest = new LinkedHashMap<>();
  private final Map<Ending, First> first = new LinkedHashMap<>();
  private final long begun = System.nanoTime();
  private long runs;
  private final List<Way> ways = new ArrayList<>();

  /**
   * When an end was seen first.
   *
   * @param schedule the number of the schedule that had it, from 1
   * @param nanos how long after the beginning
   */
  public record First(long schedule, long nanos) {}

  /** Takes in the end of a run. */
  void add(Ending ending, Search search) {
    runs++;
    Schedule known = simplest.get(ending);
    if (known == null) {
      first.put(ending, new First(runs, System.nanoTime() - begun));
    }
    if (known == null || search.trail().length() <= known.length()) {
      Schedule schedule = search.trail().schedule();
      if (known == null || schedule.isSimplerThan(known)) {
        simplest.put(ending, schedule);
      }
    }
  }

  void add(Way way) {
    ways.add(way);
  }

  /** The different ends, in the order in which they were found. */
  public List<Ending> endings() {
    return List.copyOf(simplest.keySet());
  }

  /** The simplest schedule found that leads to this end. */
  public Schedule schedule(Ending ending) {
    return simplest.get(ending);
  }

  /** When this end was seen first. */
  public First first(Ending ending) {
    return first.get(ending);
  }

  /** The end of this kind with the simplest schedule. */
  public Optional<Ending> simplest(Predicate<Ending> wanted) {
    Ending best = null;
    for (Ending ending : simplest.keySet()) {
      if (wanted.test(ending) && (best == null || schedule(ending).isSimplerThan(schedule(best)))) {
        best = ending;
      }
    }
    return Optional.ofNullable(best);
  }

  /** What was gone through, in this order. */
  public List<Way> ways() {
    return List.copyOf(ways);
  }

  /** How many schedules were run to their end, in all. */
  public long schedules() {
    return ways.stream().mapToLong(Way::schedules).sum();
  }

  /** Whether no order that can make a difference was left out: what was not found is not there. */
  public boolean isExhaustive() {
    return ways.stream()
        .anyMatch(way -> way.name().equals(Explorer.EVERY_ORDER) && way.isComplete());
  }

  /** Whether somebody has stopped it before it was through. */
  public boolean wasStopped() {
    return ways.stream().anyMatch(Way::stopped);
  }

  /** What was gone through, and whether that is all there is. */
  public String extent() {
    StringBuilder text = new StringBuilder();
    ways.forEach(way -> text.append(text.isEmpty() ? "" : "; then ").append(way));
    text.append(isExhaustive() ? ": the space is exhausted" : ": the space is not exhausted");
    return text.toString();
  }
}
