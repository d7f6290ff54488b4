package org.wsalab.cucumber;

import io.cucumber.java.en.Then;
import io.cucumber.java.ko.그러면;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** What WSAEnumNetworkEvents reports. */
public final class EnumerateSteps {
  private final World world;

  /** For one scenario. */
  public EnumerateSteps(World world) {
    this.world = world;
  }

  /** Enumerates a socket with its event object. */
  @Then("enumerating {socket} yields {events}")
  @그러면("소켓 {socket}을/를 열거하면 {events}이/가 나온다")
  @Meaning(
      "calls WSAEnumNetworkEvents with the socket and the event object that it is associated with,"
          + " which is reset; exactly these network events are reported, with exactly these errors")
  public void yields(SOCKET socket, NetworkEvents expected) {
    WSAEVENT event = eventOf(socket);
    NetworkEvents actual = enumerate(socket, event);
    String name = world.names().nameOf(socket);
    String reset = event == null ? "NULL" : world.names().nameOf(event);
    world.scene().call("WSAEnumNetworkEvents(" + name + ", " + reset + ")", false);
    if (!actual.equals(expected)) {
      throw world.failure("enumerating \"" + name + "\" yields " + expected, actual.toString());
    }
  }

  /**
   * Enumerates every socket without its event object. Nothing can be on its way when the steps
   * before ended by {@code reaches} ({@link Fence}), and the call observes the socket before it
   * reports; so what it does not report is not recorded.
   */
  @Then("nothing more is recorded")
  @Meaning(
      "calls WSAEnumNetworkEvents with each socket and no event object; none reports anything. What"
          + " peers did before has to have arrived: see `reaches`")
  public void nothingMore() {
    for (SocketLine line : world.lab().snapshot().sockets()) {
      NetworkEvents actual = line.mask() == 0 ? NetworkEvents.NONE : enumerate(line.handle(), null);
      if (actual.bits() != 0) {
        String name = world.names().nameOf(line.handle());
        throw world.failure("nothing more is recorded", "\"" + name + "\" has " + actual);
      }
    }
  }

  private NetworkEvents enumerate(SOCKET socket, WSAEVENT event) {
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    if (world.lab().winsock().WSAEnumNetworkEvents(socket, event, events) != 0) {
      String error = ErrorCode.text(world.lab().winsock().WSAGetLastError());
      String name = world.names().nameOf(socket);
      throw world.failure("enumerating \"" + name + "\" succeeds", error);
    }
    return new NetworkEvents(events.lNetworkEvents, events.iErrorCode);
  }

  private WSAEVENT eventOf(SOCKET socket) {
    Snapshot snapshot = world.lab().snapshot();
    for (EventLine event : snapshot.events()) {
      if (event.sockets().contains(socket.name())) {
        return event.handle();
      }
    }
    return null;
  }
}
