package org.wsalab.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wsalab.notification.Happening;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.Symbols;

/**
 * How a socket or an event object came to stand as it does: its state from a snapshot, and for each
 * network event the last that the journal tells about it.
 */
final class Situation {
  private final Snapshot snapshot;
  private final List<Entry> entries;

  Situation(Snapshot snapshot, Journal journal) {
    this.snapshot = snapshot;
    this.entries = journal.entries();
  }

  /** The situation of an open object of this name. */
  Optional<String> of(String name) {
    Optional<String> socket =
        snapshot.sockets().stream().filter(s -> s.name().equals(name)).findFirst().map(this::of);
    return socket.or(
        () ->
            snapshot.events().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .map(this::of));
  }

  private String of(EventLine event) {
    StringBuilder text = new StringBuilder();
    text.append(event.name()).append(event.signaled() ? " is signaled" : " is nonsignaled");
    text.append(
        last(happening -> changes(happening, event.name()))
            .map(entry -> ": " + words(entry))
            .orElse(", as it was made"));
    snapshot.sockets().stream()
        .filter(socket -> socket.event().equals(event.name()))
        .forEach(socket -> text.append('\n').append(of(socket)));
    return text.toString();
  }

  private String of(SocketLine socket) {
    StringBuilder text = new StringBuilder(socket.name());
    if (socket.event().isEmpty()) {
      text.append(" signals no event: nothing is selected");
    } else {
      text.append(" selects ").append(Symbols.networkEvents(socket.mask()));
      text.append(" for ").append(socket.event());
    }
    int of = socket.mask() | socket.active().bits();
    for (int left = of; left != 0; left &= left - 1) {
      int bit = Integer.lowestOneBit(left);
      text.append("\n  ").append(Symbols.networkEvents(bit)).append(": ").append(why(socket, bit));
    }
    return text.toString();
  }

  private String why(SocketLine socket, int bit) {
    boolean onRecord = socket.active().has(bit);
    boolean selected = (socket.mask() & bit) != 0;
    String since =
        last(happening -> concerns(happening, socket.name(), bit))
            .map(entry -> "; " + words(entry))
            .orElse(onRecord ? "" : "; it has not occurred");
    if (!onRecord) {
      return "not on record" + since;
    } else if (!selected) {
      return "on record, not selected: it is reported once a mask holds it (SEL-10)" + since;
    }
    return "on record, not enumerated: another one adds nothing (ENUM-9)" + since;
  }

  private Optional<Entry> last(Predicate<Happening> wanted) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.what() instanceof What.Happened happened && wanted.test(happened.happening())) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean changes(Happening happening, String event) {
    return happening instanceof Happening.Signaled signaled && signaled.event().equals(event)
        || happening instanceof Happening.Reset reset && reset.event().equals(event);
  }

  private static boolean concerns(Happening happening, String socket, int bit) {
    if (happening instanceof Happening.Indicated h) {
      return h.socket().equals(socket) && h.bit() == bit;
    } else if (happening instanceof Happening.TakenBack h) {
      return h.socket().equals(socket) && h.bit() == bit;
    } else if (happening instanceof Happening.Reenabled h) {
      return h.socket().equals(socket) && h.bit() == bit;
    }
    return happening instanceof Happening.Enumerated h
        && h.socket().equals(socket)
        && h.reported().has(bit);
  }

  /** The words of the trace, and where they stand. */
  private static String words(Entry entry) {
    String words = TraceText.words(entry.what()).strip();
    return words + " (entry " + entry.seq() + ", " + entry.thread() + ")";
  }
}
