package org.wsalab.provider.emulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wsalab.provider.Counters;
import org.wsalab.provider.Network;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.provider.Stack;
import org.wsalab.provider.Turns;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;

/** One session's Winsock over a transport. */
public final class EmulatedStack implements Stack {
  private final Core core;
  private final Handles handles;
  private final EmulatedWinsock winsock;

  /** Opens a session; the transport belongs to it from now on. */
  public EmulatedStack(Transport transport, Settings settings) {
    core = new Core(transport, settings.profile(), settings.observer());
    handles = new Handles(core);
    winsock = new EmulatedWinsock(core, handles);
  }

  @Override
  public Winsock winsock() {
    return winsock;
  }

  @Override
  public long nanoTime() {
    return core.transport.nanoTime();
  }

  @Override
  public Turns turns() {
    return core.turns;
  }

  @Override
  public Optional<Network> network() {
    return core.transport.network();
  }

  @Override
  public Counters counters() {
    return new Counters(core.calls.sum(), core.transport.systemCalls(), core.sleeps.sum());
  }

  @Override
  public Snapshot snapshot() {
    List<SocketLine> sockets = new ArrayList<>();
    for (Socket socket : handles.sockets()) {
      sockets.add(line(socket));
    }
    List<EventLine> events = new ArrayList<>();
    for (Event event : handles.events()) {
      events.add(line(event, sockets));
    }
    return new Snapshot(List.copyOf(sockets), List.copyOf(events));
  }

  private SocketLine line(Socket socket) {
    synchronized (socket) {
      if (socket.state != SocketState.CLOSED) {
        socket.observe(); // else the table would be older than what the next call sees
      }
      SocketText text = new SocketText(socket);
      String local = text.local();
      String peer = text.peer();
      synchronized (core) {
        return new SocketLine(
            socket.handle,
            socket.name,
            text.protocol(),
            local,
            peer,
            text.state(),
            !socket.nonBlocking,
            socket.record.mask(),
            socket.record.active(),
            socket.record.target());
      }
    }
  }

  private EventLine line(Event event, List<SocketLine> sockets) {
    List<String> associated =
        sockets.stream()
            .filter(socket -> socket.event().equals(event.name))
            .map(SocketLine::name)
            .toList();
    synchronized (core) {
      return new EventLine(
          event.handle,
          event.name,
          event.object.signaled(),
          event.object.manualReset(),
          associated);
    }
  }

  @Override
  public Optional<String> protocol(SOCKET s) {
    return handles.find(s).map(socket -> new SocketText(socket).protocol());
  }

  @Override
  public boolean mayBeAsleep(Thread thread) {
    return core.parkers.isAsleep(thread);
  }

  @Override
  public void interrupt(Thread thread) {
    thread.interrupt();
    core.parkers.unpark(thread);
  }

  @Override
  public void close() {
    handles.end();
    winsock.closeAll();
    for (Event event : handles.events()) {
      if (handles.remove(event.handle)) {
        event.close();
      }
    }
    core.threads.close();
    core.parkers.close();
    core.transport.close();
  }
}
