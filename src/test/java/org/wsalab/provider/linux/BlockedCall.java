package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinError.WSAEINTR;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSA_INVALID_HANDLE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_WAITALL;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr;

/** The calls that block, each in a situation where nothing ends it. */
enum BlockedCall {
  RECV(WSAEINTR, net -> receive(net, 0)),
  RECV_OF_ALL(WSAEINTR, net -> receive(net, MSG_WAITALL)),
  RECV_OF_URGENT_DATA(WSAEINTR, net -> receive(net, MSG_OOB)),
  RECVFROM(WSAEINTR, BlockedCall::receiveFrom),
  SEND(WSAEINTR, BlockedCall::sendTooMuch),
  ACCEPT(WSAEINTR, BlockedCall::accept),
  CONNECT(WSAEINTR, BlockedCall::connect),
  SELECT(WSAENOTSOCK, BlockedCall::select),
  WAIT_FOR_ONE(WSA_INVALID_HANDLE, net -> wait(net, false, net.event())),
  WAIT_FOR_ONE_WITH_A_SOCKET(WSA_INVALID_HANDLE, net -> wait(net, false, associated(net))),
  WAIT_FOR_ANY(WSA_INVALID_HANDLE, net -> wait(net, false, associated(net), net.event())),
  WAIT_FOR_ALL(WSA_INVALID_HANDLE, net -> wait(net, true, net.event(), signaled(net))),
  WAIT_FOR_SINGLE_OBJECT(WSA_INVALID_HANDLE, BlockedCall::waitForSingleObject),
  SLEEP(0, BlockedCall::sleep);

  /** A call to make, which gives -1 when it fails, and the handle that it blocks upon, if any. */
  record Begun(HANDLE handle, Callable<Integer> call) {}

  /** More than the kernel takes for a peer that does not read. */
  private static final int TOO_MUCH_BYTES = 1 << 25;

  private final int errorWhenClosed;
  private final Function<LinuxFixture, Begun> situation;

  BlockedCall(int errorWhenClosed, Function<LinuxFixture, Begun> situation) {
    this.errorWhenClosed = errorWhenClosed;
    this.situation = situation;
  }

  /** The error of the call when the handle is closed under it; 0 where there is no handle. */
  int errorWhenClosed() {
    return errorWhenClosed;
  }

  /** Makes the situation; the call is still to be made. */
  Begun in(LinuxFixture net) {
    return situation.apply(net);
  }

  /** A socket with a peer that neither sends nor reads nor closes, being of another session. */
  private static SOCKET connected(LinuxFixture net) {
    SOCKET listening = net.listening();
    LinuxFixture other = net.otherSession();
    other.connect(other.tcp(), net.nameOf(listening));
    return net.ws.accept(listening, null, null);
  }

  private static Begun receive(LinuxFixture net, int flags) {
    SOCKET s = connected(net);
    return new Begun(s, () -> net.ws.recv(s, new byte[1], 1, flags));
  }

  private static Begun receiveFrom(LinuxFixture net) {
    SOCKET s = net.boundUdp();
    sockaddr from = Loopback.v4(0);
    int[] length = {from.sizeof()};
    return new Begun(s, () -> net.ws.recvfrom(s, new byte[1], 1, 0, from, length));
  }

  private static Begun sendTooMuch(LinuxFixture net) {
    SOCKET s = connected(net);
    byte[] bytes = new byte[TOO_MUCH_BYTES];
    return new Begun(s, () -> net.ws.send(s, bytes, bytes.length, 0));
  }

  private static Begun accept(LinuxFixture net) {
    SOCKET s = net.listening();
    return new Begun(
        s, () -> net.ws.accept(s, null, null).equals(INVALID_SOCKET) ? SOCKET_ERROR : 0);
  }

  private static Begun connect(LinuxFixture net) {
    SOCKET s = net.tcp();
    sockaddr peer = Loopback.unanswered(net.otherSession());
    return new Begun(s, () -> net.ws.connect(s, peer, peer.sizeof()));
  }

  private static Begun select(LinuxFixture net) {
    SOCKET s = net.listening();
    fd_set read = new fd_set();
    fd_set.FD_SET(net.boundUdp(), read);
    fd_set.FD_SET(s, read);
    return new Begun(s, () -> net.ws.select(0, read, null, null, null));
  }

  private static WSAEVENT associated(LinuxFixture net) {
    return net.select(connected(net), FD_READ);
  }

  private static WSAEVENT signaled(LinuxFixture net) {
    WSAEVENT event = net.event();
    net.ws.WSASetEvent(event);
    return event;
  }

  /** WSA_WAIT_FAILED is -1 too. The first is the one to close. */
  private static Begun wait(LinuxFixture net, boolean all, WSAEVENT... events) {
    return new Begun(
        events[0],
        () -> net.ws.WSAWaitForMultipleEvents(events.length, events, all, WSA_INFINITE, false));
  }

  private static Begun waitForSingleObject(LinuxFixture net) {
    WSAEVENT event = net.event();
    return new Begun(event, () -> net.ws.WaitForSingleObject(event, WSA_INFINITE));
  }

  private static Begun sleep(LinuxFixture net) {
    return new Begun(
        null,
        () -> {
          net.ws.Sleep(WSA_INFINITE);
          return 0;
        });
  }
}
