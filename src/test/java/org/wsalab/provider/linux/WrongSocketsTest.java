package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.WrongArguments.set;
import static org.wsalab.winsock.WinError.*;
import static org.wsalab.winsock.WinSock2.*;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/** What is wrong with a call that makes or connects sockets, and its error code. */
class WrongSocketsTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();
  private final WrongArguments wrong = new WrongArguments(net);

  @TestFactory
  List<DynamicTest> every_wrong_argument_on_sockets_has_its_error_code() {
    SOCKET tcp = net.tcp();
    SOCKET udp = net.udp();
    SOCKET bound = net.bound(net.tcp(), AF_INET);
    SOCKET listening = net.nonBlocking(net.listening());
    Connection pair = net.connection();
    WSAEVENT event = net.event();
    SOCKET closed = net.tcp();
    net.ws.closesocket(closed);
    for (SOCKET s : new SOCKET[] {closed, null, INVALID_SOCKET, SOCKET.of(event.value())}) {
      wrong.notASocket("closesocket", ws -> ws.closesocket(s));
      wrong.notASocket("bind", ws -> ws.bind(s, Loopback.v4(0), 16));
      wrong.notASocket("listen", ws -> ws.listen(s, 5));
      wrong.notASocket("accept", ws -> ws.accept(s, null, null));
      wrong.notASocket("connect", ws -> ws.connect(s, Loopback.v4(1), 16));
      wrong.notASocket("send", ws -> ws.send(s, new byte[1], 1, 0));
      wrong.notASocket("recv", ws -> ws.recv(s, null, -1, -1));
      wrong.notASocket("sendto", ws -> ws.sendto(s, new byte[1], 1, 0, Loopback.v4(1), 16));
      wrong.notASocket("shutdown", ws -> ws.shutdown(s, 99));
      wrong.notASocket("getsockname", ws -> ws.getsockname(s, null, null));
      wrong.notASocket("getpeername", ws -> ws.getpeername(s, null, null));
      wrong.notASocket("ioctlsocket", ws -> ws.ioctlsocket(s, 0, null));
      wrong.notASocket("setsockopt", ws -> ws.setsockopt(s, 0, 0, null, 0));
      wrong.notASocket("getsockopt", ws -> ws.getsockopt(s, 0, 0, null, null));
      wrong.notASocket("WSAEventSelect", ws -> ws.WSAEventSelect(s, event, FD_READ));
      wrong.notASocket("WSAEnumNetworkEvents", ws -> ws.WSAEnumNetworkEvents(s, null, null));
      wrong.notASocket("select", ws -> ws.select(0, set(udp, s), null, null, null));
    }
    wrong.fails("a family", WSAEAFNOSUPPORT, ws -> ws.socket(99, SOCK_STREAM, 0));
    wrong.fails("a type", WSAESOCKTNOSUPPORT, ws -> ws.socket(AF_INET, 99, 0));
    wrong.fails("a raw socket", WSAESOCKTNOSUPPORT, ws -> ws.socket(AF_INET, SOCK_RAW, 0));
    wrong.fails("a protocol", WSAEPROTONOSUPPORT, ws -> ws.socket(AF_INET, SOCK_STREAM, 99));
    wrong.fails("UDP stream", WSAEPROTOTYPE, ws -> ws.socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
    wrong.fails("no info", WSAEINVAL, ws -> ws.WSASocket(FROM_PROTOCOL_INFO, 0, 0, null, 0, 0));
    wrong.fails("no address", WSAEFAULT, ws -> ws.bind(tcp, null, 16));
    wrong.fails("a short address", WSAEFAULT, ws -> ws.bind(tcp, Loopback.v4(0), 15));
    wrong.fails("a negative length", WSAEFAULT, ws -> ws.bind(tcp, Loopback.v4(0), -1));
    wrong.fails("another family", WSAEFAULT, ws -> ws.bind(tcp, Loopback.v6(0), 28));
    wrong.fails(
        "not of here", WSAEADDRNOTAVAIL, ws -> ws.bind(tcp, Loopback.v4(0xC0000201, 0), 16));
    wrong.fails("bound already", WSAEINVAL, ws -> ws.bind(bound, Loopback.v4(0), 16));
    wrong.fails("in use", WSAEADDRINUSE, ws -> ws.bind(net.tcp(), net.nameOf(bound), 16));
    wrong.fails("not bound", WSAEINVAL, ws -> ws.listen(tcp, 5));
    wrong.fails("no stream", WSAEOPNOTSUPP, ws -> ws.listen(udp, 5));
    wrong.fails("connected", WSAEISCONN, ws -> ws.listen(pair.client(), 5));
    wrong.fails("not listening", WSAEINVAL, ws -> ws.accept(bound, null, null));
    int[] small = {15};
    wrong.fails("no room", WSAEFAULT, ws -> ws.accept(listening, Loopback.v4(0), small));
    wrong.fails("no length", WSAEFAULT, ws -> ws.accept(listening, Loopback.v4(0), null));
    wrong.fails("nothing there", WSAEWOULDBLOCK, ws -> ws.accept(listening, null, null));
    wrong.fails("no peer", WSAEFAULT, ws -> ws.connect(tcp, null, 16));
    wrong.fails("a short peer", WSAEFAULT, ws -> ws.connect(tcp, Loopback.v4(1), 8));
    wrong.fails("peer's family", WSAEAFNOSUPPORT, ws -> ws.connect(tcp, Loopback.v6(1), 28));
    wrong.fails("port 0", WSAEADDRNOTAVAIL, ws -> ws.connect(tcp, Loopback.v4(0), 16));
    wrong.fails("again", WSAEISCONN, ws -> ws.connect(pair.client(), net.nameOf(listening), 16));
    wrong.fails("how", WSAEINVAL, ws -> ws.shutdown(pair.client(), 3));
    wrong.fails("shutdown", WSAENOTCONN, ws -> ws.shutdown(tcp, SD_BOTH));
    wrong.fails("no name", WSAEFAULT, ws -> ws.getsockname(bound, null, new int[] {16}));
    wrong.fails("unbound", WSAEINVAL, ws -> ws.getsockname(tcp, Loopback.v4(0), new int[] {16}));
    wrong.fails("no room", WSAEFAULT, ws -> ws.getsockname(bound, Loopback.v4(0), new int[] {2}));
    wrong.fails("alone", WSAENOTCONN, ws -> ws.getpeername(bound, Loopback.v4(0), new int[] {16}));
    return wrong.tests;
  }
}
