package org.wsalab.cucumber;

import java.util.List;
import org.wsalab.cucumber.call.Names;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;

/** The tables with the names that a scenario has for sockets and event objects. */
final class NamedTables {
  private final Names names;

  private NamedTables(Names names) {
    this.names = names;
  }

  static Snapshot of(Snapshot snapshot, Names names) {
    NamedTables tables = new NamedTables(names);
    List<SocketLine> sockets = snapshot.sockets().stream().map(tables::named).toList();
    List<EventLine> events = snapshot.events().stream().map(tables::named).toList();
    return new Snapshot(sockets, events);
  }

  private SocketLine named(SocketLine line) {
    return new SocketLine(
        line.handle(),
        name(line.name()),
        line.protocol(),
        line.local(),
        line.peer(),
        line.state(),
        line.blocking(),
        line.mask(),
        line.active(),
        name(line.event()));
  }

  private EventLine named(EventLine line) {
    return new EventLine(
        line.handle(),
        name(line.name()),
        line.signaled(),
        line.manualReset(),
        line.sockets().stream().map(this::name).toList());
  }

  private String name(String object) {
    return names.of(object).orElse(object);
  }
}
