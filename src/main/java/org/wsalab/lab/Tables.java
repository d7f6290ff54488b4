package org.wsalab.lab;

import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.Symbols;

/** A snapshot in aligned columns: a table of the sockets and one of the event objects. */
public final class Tables {
  /** How many sockets of one event are named. */
  private static final int NAMES_MAX = 12;

  private static final String[] SOCKETS = {
    "socket", "type", "address", "state", "mask", "on record", "event"
  };

  private static final String[] EVENTS = {"event", "state", "reset", "sockets"};

  private Tables() {}

  /** Both tables, each with its heading; a line says so when there is nothing to show. */
  public static String of(Snapshot snapshot) {
    return sockets(snapshot.sockets()) + "\n" + events(snapshot.events());
  }

  /** The table of these sockets. */
  public static String sockets(List<SocketLine> lines) {
    if (lines.isEmpty()) {
      return "no sockets\n";
    }
    Columns table = new Columns(SOCKETS);
    lines.forEach(line -> table.add(cells(line)));
    return table.toString();
  }

  /** The table of these event objects. */
  public static String events(List<EventLine> lines) {
    if (lines.isEmpty()) {
      return "no events\n";
    }
    Columns table = new Columns(EVENTS);
    lines.forEach(line -> table.add(cells(line)));
    return table.toString();
  }

  /** The table of the lab threads: the call that each is in, and whether it sleeps there. */
  static String threads(Lab lab) {
    if (lab.threads().isEmpty()) {
      return "no lab threads\n";
    }
    Columns table = new Columns("thread", "call", "state");
    for (LabThread each : lab.threads()) {
      table.add(each.name(), lab.callUnderWay(each.thread()).orElse(""), state(lab, each));
    }
    return table.toString();
  }

  private static String state(Lab lab, LabThread each) {
    if (!each.isAlive()) {
      return each.failure().isPresent() ? "failed" : "ended";
    }
    return lab.sleepsInCall(each.thread()) ? "asleep" : "running";
  }

  /** One row of the table of sockets: its cells by their headings. */
  public static Map<String, String> row(SocketLine line) {
    return row(SOCKETS, cells(line));
  }

  /** One row of the table of event objects: its cells by their headings. */
  public static Map<String, String> row(EventLine line) {
    return row(EVENTS, cells(line));
  }

  private static Map<String, String> row(String[] headings, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < headings.length; i++) {
      row.put(headings[i], cells[i]);
    }
    return row;
  }

  private static String[] cells(SocketLine line) {
    return new String[] {
      line.name(),
      line.protocol(),
      line.local() + (line.peer().isEmpty() ? "" : " -> " + line.peer()),
      line.state() + (line.blocking() ? ", blocking" : ", non-blocking"),
      mask(line.mask()),
      line.active().bits() == 0 ? "" : line.active().toString(),
      line.event()
    };
  }

  private static String[] cells(EventLine line) {
    return new String[] {
      line.name(),
      line.signaled() ? "signaled" : "nonsignaled",
      line.manualReset() ? "manual" : "auto",
      names(line.sockets())
    };
  }

  private static String names(List<String> names) {
    int more = names.size() - NAMES_MAX;
    String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_MAX)));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String mask(int mask) {
    if (mask == FD_ALL_EVENTS) {
      return "FD_ALL_EVENTS";
    }
    return mask == 0 ? "" : Symbols.networkEvents(mask);
  }
}
