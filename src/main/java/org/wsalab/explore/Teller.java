package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.lab.Call;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Journal;
import org.wsalab.lab.TraceText;
import org.wsalab.lab.What;
import org.wsalab.notification.Happening;

/** Lets another pilot lead a run, and tells what every move has done, from the journal. */
final class Teller implements Pilot {
  private final Pilot pilot;
  private final Journal journal;
  private final List<Row> rows;
  private long told;
  private int actor = -1;
  private String name = "";
  private Fork.Kind kind = Fork.Kind.TIME;
  private boolean moved;
  private String text = "";
  private String reason = "";

  /** What is run at each fork. */
  private final Runnable rest;

  Teller(Pilot pilot, Journal journal, List<Row> rows, Runnable rest) {
    this.pilot = pilot;
    this.rest = rest;
    this.rows = rows;
    this.journal = journal;
    this.told = journal.lastSeq();
  }

  @Override
  public int choose(Fork fork) {
    close();
    rest.run();
    int index = pilot.choose(fork);
    moved = index != STOP;
    if (moved) {
      reason = fork.actor(index) == actor ? "" : reason(fork);
      actor = fork.actor(index);
      name = fork.name(index);
      kind = fork.kind(index);
      text = fork.text(index);
    }
    return index;
  }

  @Override
  public void end(Fork fork) {
    close();
    pilot.end(fork);
  }

  private String reason(Fork fork) {
    if (kind != Fork.Kind.THREAD) {
      return "";
    } else if (Plain.index(fork, actor) != STOP) {
      return name + " is overtaken";
    }
    return rows.get(rows.size() - 1).lines().contains("  sleeps")
        ? name + " waits"
        : name + " ends";
  }

  private void close() {
    if (!moved) {
      told = journal.lastSeq();
      return;
    }
    List<String> lines = new ArrayList<>();
    List<String> happened = new ArrayList<>();
    boolean called = false;
    for (Entry entry : journal.since(told)) {
      if (entry.what() instanceof What.Happened what) {
        happened.add("  " + words(what));
      } else if (entry.what() instanceof Call || entry.what() instanceof What.Note) {
        called = true;
        lines.add(TraceText.words(entry.what()));
        lines.addAll(happened);
        happened.clear();
      }
    }
    told = journal.lastSeq();
    if (!called) {
      lines.add(text);
    }
    lines.addAll(happened);
    rows.add(new Row(actor, name, kind, List.copyOf(lines), reason));
    moved = false;
  }

  private static String words(What.Happened what) {
    return what.happening() instanceof Happening.WaitBegan
        ? "sleeps"
        : TraceText.words(what).strip();
  }
}
