package org.wsalab.cucumber;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Lab;
import org.wsalab.lab.Repetition;
import org.wsalab.lab.Tables;
import org.wsalab.lab.TraceText;
import org.wsalab.provider.Snapshot.EventLine;

/**
 * What a failed step says: place and step, expected and actual, what happened last, what there is,
 * and how to repeat it. Sockets and event objects bear the names of the scenario.
 */
final class FailureText {
  /** How many entries of the journal are shown. */
  static final int ENTRIES_MAX = 20;

  private final World world;
  private final Lab lab;

  private FailureText(World world) {
    this.world = world;
    this.lab = world.lab();
  }

  static StepFailure failure(World world, String expected, String actual) {
    String message =
        world.place().ofStep()
            + "\n  expected: "
            + expected
            + "\n    actual: "
            + actual.stripTrailing();
    return StepFailure.unmet(message, new FailureText(world).details());
  }

  private String details() {
    List<String> concerned = concerned();
    String tables = Tables.of(NamedTables.of(lab.snapshot(), world.names()));
    return "\n\nWhat happened last"
        + to(concerned)
        + ":\n"
        + journal(concerned)
        + "\nWhat there is now:\n"
        + tables
        + "\nTo repeat it:\n"
        + command()
        + "\n";
  }

  /** The sockets and event objects of the step, and the sockets of those event objects. */
  private List<String> concerned() {
    Set<String> handles = new LinkedHashSet<>(world.names().handlesUsed());
    for (EventLine event : lab.snapshot().events()) {
      if (handles.contains(event.name())) {
        handles.addAll(event.sockets());
      }
    }
    return List.copyOf(handles);
  }

  private String to(List<String> concerned) {
    List<String> names = concerned.stream().map(this::name).toList();
    return names.isEmpty() ? "" : " to " + String.join(", ", names);
  }

  /** The newest entries that speak of the objects of the step, or simply the newest. */
  private String journal(List<String> concerned) {
    TreeMap<Long, Entry> entries = new TreeMap<>();
    for (String handle : concerned) {
      lab.journal().about(handle).forEach(entry -> entries.put(entry.seq(), entry));
    }
    List<Entry> all =
        concerned.isEmpty() ? lab.journal().entries() : withoutRepeats(entries.values());
    return named(TraceText.of(all.subList(Math.max(0, all.size() - ENTRIES_MAX), all.size())));
  }

  /** Of entries that say the same one after the other, the last: somebody was polling. */
  private static List<Entry> withoutRepeats(Collection<Entry> entries) {
    List<Entry> different = new ArrayList<>();
    for (Entry entry : entries) {
      int last = different.size() - 1;
      if (last >= 0 && different.get(last).what().toString().equals(entry.what().toString())) {
        different.remove(last);
      }
      different.add(entry);
    }
    return different;
  }

  private String command() {
    return Repetition.check(
        world.place().ofScenario(), lab.provider(), lab.options(), lab.profile().name());
  }

  private String named(String text) {
    return ObjectNames.named(text, world.names());
  }

  private String name(String object) {
    return world.names().of(object).orElse(object);
  }
}
