package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinSock2.FIONREAD;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.provider.windows.KnownSocket.State;
import org.wsalab.winsock.sockaddr;

/**
 * Looks at sockets and event objects without changing them: by calls that no thread of the lab
 * notices, and by what is known already. What is on record cannot be seen; only
 * WSAEnumNetworkEvents tells it, and takes it away.
 */
final class Sight {
  private static final int EVENT_BASIC_INFORMATION = 0;
  private static final int EVENT_INFORMATION_BYTES = 8;
  private static final int SYNCHRONIZATION_EVENT = 1;

  private static final String LOST = " lost with the DLL's process";

  private final Dll dll;
  private final Handles handles;

  Sight(Dll dll, Handles handles) {
    this.dll = dll;
    this.handles = handles;
  }

  Snapshot snapshot() {
    List<SocketLine> sockets = new ArrayList<>();
    handles.sockets().forEach(socket -> sockets.add(line(socket)));
    List<EventLine> events = new ArrayList<>();
    handles.events().forEach(event -> events.add(line(event, sockets)));
    return new Snapshot(List.copyOf(sockets), List.copyOf(events));
  }

  private SocketLine line(KnownSocket socket) {
    String peer = peer(socket);
    return new SocketLine(
        socket.handle(),
        socket.name,
        socket.protocol(),
        local(socket),
        peer,
        state(socket, peer),
        !socket.nonBlocking,
        socket.mask,
        NetworkEvents.NONE,
        socket.event);
  }

  private EventLine line(KnownEvent event, List<SocketLine> sockets) {
    Optional<Answer> state = state(event);
    return new EventLine(
        event.handle(),
        event.name,
        state.map(answer -> answer.memory().getInt(Integer.BYTES) != 0).orElse(false),
        state.map(answer -> answer.memory().getInt(0) != SYNCHRONIZATION_EVENT).orElse(true),
        sockets.stream()
            .filter(socket -> socket.event().equals(event.name))
            .map(SocketLine::name)
            .toList());
  }

  /** {@code socket#3 tcp 127.0.0.1:5123 -> 127.0.0.1:80 connected}. */
  String text(KnownSocket socket) {
    try {
      return handles.isOpen(socket)
          ? openText(socket)
          : socket.name + " " + socket.protocol() + " closed";
    } catch (ProviderFailedException e) {
      return socket.name + " " + socket.protocol() + LOST;
    }
  }

  private String openText(KnownSocket socket) {
    String local = local(socket);
    String peer = peer(socket);
    return socket.name
        + " "
        + socket.protocol()
        + (local.isEmpty() ? "" : " " + local)
        + (peer.isEmpty() ? "" : " -> " + peer)
        + " "
        + state(socket, peer);
  }

  /** {@code event#1 signaled}. */
  String text(KnownEvent event) {
    try {
      return event.name + (handles.isOpen(event) ? openText(event) : " closed");
    } catch (ProviderFailedException e) {
      return event.name + LOST;
    }
  }

  private String openText(KnownEvent event) {
    boolean signaled =
        state(event).map(answer -> answer.memory().getInt(Integer.BYTES) != 0).orElse(false);
    return signaled ? " signaled" : " nonsignaled";
  }

  /** What can be seen of arrivals: bytes unread, and what select says. */
  String arrivals(KnownSocket socket) {
    Invocation unread = Invocation.winsock("ioctlsocket").with(socket.address).with(FIONREAD);
    int at = unread.room(Integer.BYTES);
    int bytes = dll.callAside(unread.withOffset(at)).memory().getInt(at);
    return bytes + " bytes, " + ready(socket);
  }

  private String ready(KnownSocket socket) {
    Invocation call = Invocation.winsock("select");
    byte[] set = SelectCall.set(socket.address);
    int readAt = call.put(set, set.length);
    int writeAt = call.put(set, set.length);
    int exceptAt = call.put(set, set.length);
    int timeAt = call.put(new byte[Long.BYTES], Long.BYTES);
    call.with(0).withOffset(readAt).withOffset(writeAt).withOffset(exceptAt).withOffset(timeAt);
    ByteBuffer sets = dll.callAside(call).memory();
    return sets.getInt(readAt)
        + " readable, "
        + sets.getInt(writeAt)
        + " writable, "
        + sets.getInt(exceptAt)
        + " exceptional";
  }

  private String local(KnownSocket socket) {
    return name("getsockname", socket);
  }

  private String peer(KnownSocket socket) {
    return socket.state == State.LISTENING ? "" : name("getpeername", socket);
  }

  /** An attempt that is under way is over when there is a peer. */
  private static String state(KnownSocket socket, String peer) {
    boolean made = socket.state == State.CONNECTING && !peer.isEmpty();
    return (made ? State.CONNECTED : socket.state).text();
  }

  private String name(String function, KnownSocket socket) {
    Invocation call = Invocation.winsock(function);
    sockaddr name = socket.newAddress();
    Addresses.Out out = new Addresses.Out(call, name, new int[] {name.sizeof()});
    Answer answer = dll.callAside(out.with(call.with(socket.address)));
    if (answer.faulted() || answer.integer() != 0) {
      return "";
    }
    out.take(answer);
    return name.toString();
  }

  /** A wait would take the signal of an auto-reset event away. */
  private Optional<Answer> state(KnownEvent event) {
    Invocation call = new Invocation(Dll.NT, "NtQueryEvent");
    call.with(event.address).with(EVENT_BASIC_INFORMATION);
    call.withOffset(call.room(EVENT_INFORMATION_BYTES)).with(EVENT_INFORMATION_BYTES).withNull();
    Answer answer = dll.callAside(call);
    return answer.faulted() || answer.integer() != 0 ? Optional.empty() : Optional.of(answer);
  }
}
