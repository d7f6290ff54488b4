package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.SD_SEND;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;

/** What calls with wrong arguments are aimed at: sockets and events in every state, and none. */
final class Targets {
  private final LinuxFixture net;

  /** Handles that name an open socket, at least in the beginning. */
  final List<SOCKET> open = new ArrayList<>();

  /** Handles that name none, null among them. */
  final List<SOCKET> wrong = new ArrayList<>();

  /** Handles that name an open event. */
  final List<HANDLE> events = new ArrayList<>();

  final List<HANDLE> wrongEvents = new ArrayList<>();

  /** Where somebody listens, and where nobody does. */
  final List<sockaddr> peers = new ArrayList<>();

  Targets(LinuxFixture net) {
    this.net = net;
    streams(AF_INET);
    streams(AF_INET6);
    datagrams(AF_INET);
    datagrams(AF_INET6);
    ended();
    events();
    noSockets();
  }

  private void streams(int family) {
    open.add(net.socket(family, SOCK_STREAM));
    open.add(net.nonBlocking(net.socket(family, SOCK_STREAM)));
    SOCKET bound = net.bound(net.socket(family, SOCK_STREAM), family);
    SOCKET listening = net.listening(family);
    open.add(bound);
    open.add(listening);
    peers.add(net.nameOf(bound, family));
    peers.add(net.nameOf(listening, family));
    Connection pair = net.connection(listening, family);
    net.send(pair.client(), "unread");
    net.nonBlocking(pair.server());
    add(pair);
    Connection selected = net.connection(listening, family);
    events.add(net.select(selected.server(), FD_ALL_EVENTS));
    add(selected);
  }

  private void datagrams(int family) {
    open.add(net.socket(family, SOCK_DGRAM));
    SOCKET bound = net.bound(net.nonBlocking(net.socket(family, SOCK_DGRAM)), family);
    open.add(bound);
    SOCKET connected = net.socket(family, SOCK_DGRAM);
    net.connect(connected, net.nameOf(bound, family));
    open.add(connected);
  }

  private void ended() {
    Connection reset = net.connection();
    net.send(reset.client(), "unread");
    net.succeeds(net.ws.closesocket(reset.server()));
    open.add(reset.client());
    Connection ended = net.connection();
    net.succeeds(net.ws.shutdown(ended.client(), SD_SEND));
    add(ended);
  }

  private void events() {
    events.add(net.event());
    events.add(net.ws.CreateEvent(null, true, true, null));
    events.add(net.ws.CreateEvent(null, false, true, null));
    HANDLE closed = net.event();
    net.ws.WSACloseEvent(closed);
    wrongEvents.add(closed);
    wrongEvents.add(open.get(0));
    wrongEvents.add(null);
    wrongEvents.add(HANDLE.of(0));
    wrongEvents.add(HANDLE.of(-1));
    wrongEvents.add(HANDLE.of(Long.MIN_VALUE));
    wrongEvents.add(HANDLE.of(0x7FFFFFFCL));
  }

  private void noSockets() {
    SOCKET closed = net.tcp();
    net.succeeds(net.ws.closesocket(closed));
    wrong.add(closed);
    wrong.add(null);
    wrong.add(INVALID_SOCKET);
    wrong.add(SOCKET.of(0));
    wrong.add(SOCKET.of(Long.MAX_VALUE));
    wrong.add(SOCKET.of(0x7FFFFFFCL));
    wrong.add(SOCKET.of(events.get(0).value()));
    wrong.add(SOCKET.of(open.get(0).value() + 1));
  }

  private void add(Connection pair) {
    open.add(pair.client());
    open.add(pair.server());
  }
}
