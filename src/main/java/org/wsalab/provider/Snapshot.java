package org.wsalab.provider;

import java.util.List;
import java.util.stream.Stream;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/**
 * The open sockets and event objects at one moment, in the order of their making, with what was
 * news of the network at that moment taken in ({@link Stack#snapshot}).
 *
 * @param sockets one line a socket
 * @param events one line an event object
 */
public record Snapshot(List<SocketLine> sockets, List<EventLine> events) {

  /**
   * A socket.
   *
   * @param handle its handle
   * @param name its name in the session, such as {@code socket#3}
   * @param protocol {@code tcp}, {@code udp}, {@code tcp6} or {@code udp6}
   * @param local its local address, or an empty text
   * @param peer its peer's address, or an empty text
   * @param state one word, such as {@code listening}
   * @param blocking its mode
   * @param mask the FD_XXX selected
   * @param active what is on record
   * @param event the name of its event object, or an empty text
   */
  public record SocketLine(
      SOCKET handle,
      String name,
      String protocol,
      String local,
      String peer,
      String state,
      boolean blocking,
      int mask,
      NetworkEvents active,
      String event) {}

  /**
   * An event object.
   *
   * @param handle its handle
   * @param name its name in the session, such as {@code event#1}
   * @param signaled its state
   * @param manualReset its reset mode
   * @param sockets the names of the sockets associated with it
   */
  public record EventLine(
      WSAEVENT handle, String name, boolean signaled, boolean manualReset, List<String> sockets) {}

  /** The handles of all sockets, then of all event objects. */
  public List<HANDLE> handles() {
    Stream<HANDLE> ofSockets = sockets.stream().map(SocketLine::handle);
    return Stream.concat(ofSockets, events.stream().map(EventLine::handle)).toList();
  }
}
