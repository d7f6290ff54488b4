package org.wsalab.lab;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.Symbols;

/** What there is to tell when threads wait for what nothing can bring. */
final class Standstill {
  /** How many entries of the journal are shown. */
  private static final int ENTRIES_MAX = 12;

  private Standstill() {}

  /** What is on record and unsignaled, the tables, and what happened last. */
  static String details(Lab lab) {
    Snapshot snapshot = lab.snapshot();
    StringBuilder text = new StringBuilder();
    unsignaled(snapshot).forEach(line -> text.append(line).append('\n'));
    return text.append("\nWhat there is now:\n")
        .append(Tables.of(snapshot))
        .append("\nWhat happened last:\n")
        .append(TraceText.of(lab.journal().last(ENTRIES_MAX)))
        .toString();
  }

  /** Network events that are on record and selected though their event object is nonsignaled. */
  private static List<String> unsignaled(Snapshot snapshot) {
    List<String> lines = new ArrayList<>();
    for (SocketLine socket : snapshot.sockets()) {
      int bits = socket.active().bits() & socket.mask();
      if (bits != 0 && !isSignaled(snapshot, socket.event())) {
        lines.add(
            socket.name()
                + " has "
                + Symbols.networkEvents(bits)
                + " on record, but "
                + socket.event()
                + " is nonsignaled: it was reset, or a wait took the signal, and nobody"
                + " enumerated");
      }
    }
    return lines;
  }

  private static boolean isSignaled(Snapshot snapshot, String event) {
    return snapshot.events().stream()
        .filter(line -> line.name().equals(event))
        .anyMatch(EventLine::signaled);
  }
}
