package org.wsalab.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.wsalab.provider.Turns;

/**
 * The journal for people: a line an entry, with its number, the provider's time in seconds, how
 * long a call took, the thread, and what it was.
 *
 * <p>What happened inside a call stands indented below it, although it came before the call's
 * return and has the smaller numbers; those numbers tell the order across threads. Happenings are
 * therefore held until the call of their thread is there. Use it as a listener for a live trace, or
 * {@link #of} for entries at hand.
 */
public final class TraceText implements Consumer<Entry> {
  private final Consumer<String> out;
  private final Map<String, List<Entry>> inCall = new LinkedHashMap<>();

  /** A live trace that hands each line, without its end, to {@code out}. */
  public TraceText(Consumer<String> out) {
    this.out = out;
  }

  /** All lines of these entries, each with its end. */
  public static String of(List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    TraceText trace = new TraceText(line -> text.append(line).append('\n'));
    entries.forEach(trace);
    trace.flush();
    return text.toString();
  }

  /** All lines of a journal; the first says how many entries were dropped, if any were. */
  public static String of(Journal journal) {
    long dropped = journal.dropped();
    return (dropped == 0 ? "" : dropped + " earlier entries were dropped\n")
        + of(journal.entries());
  }

  /** The line of one entry, without its end. */
  public static String line(Entry entry) {
    What what = entry.what();
    String duration = what instanceof Call call ? duration(call.durationNanos()) : "";
    double seconds = entry.timeNanos() / 1e9;
    return String.format(
        Locale.ROOT,
        "%6d %11.6f %8s  %-8s  %s",
        entry.seq(),
        seconds,
        duration,
        entry.thread(),
        words(what));
  }

  /** What an entry tells, in words; happenings are indented. */
  public static String words(What what) {
    if (what instanceof Call call) {
      return Notation.call(call);
    } else if (what instanceof What.Happened happened) {
      return "  " + HappeningText.of(happened.happening());
    } else if (what instanceof What.Note note) {
      return "# " + note.text();
    } else if (what instanceof What.ThreadStarted) {
      return "thread started";
    } else if (what instanceof What.ThreadEnded ended) {
      return "thread ended" + (ended.interrupted() ? ", interrupted" : "");
    } else if (what instanceof What.ThreadFailed failed) {
      return "thread failed: " + failed.failure();
    }
    throw new AssertionError("a new kind of entry: " + what);
  }

  /** Takes the next entry. */
  @Override
  public void accept(Entry entry) {
    boolean inACall = !entry.thread().equals(Turns.NETWORK);
    if (entry.what() instanceof What.Happened && inACall) {
      inCall.computeIfAbsent(entry.thread(), thread -> new ArrayList<>()).add(entry);
      return;
    }
    out.accept(line(entry));
    List<Entry> inside = inCall.remove(entry.thread());
    if (inside != null) {
      inside.forEach(happened -> out.accept(line(happened)));
    }
  }

  /** Writes what happened in calls that have not returned. */
  public void flush() {
    inCall.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Entry::seq))
        .forEach(happened -> out.accept(line(happened)));
    inCall.clear();
  }

  private static String duration(long nanos) {
    if (nanos < 1_000_000) {
      return String.format(Locale.ROOT, "%.1fus", nanos / 1e3);
    } else if (nanos < 1_000_000_000) {
      return String.format(Locale.ROOT, "%.1fms", nanos / 1e6);
    }
    return String.format(Locale.ROOT, "%.2fs", nanos / 1e9);
  }
}
