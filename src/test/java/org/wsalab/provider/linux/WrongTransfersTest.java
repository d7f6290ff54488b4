package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.WrongArguments.set;
import static org.wsalab.winsock.WinError.*;
import static org.wsalab.winsock.WinSock2.*;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.in_addr;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.timeval;

/** What is wrong with a call that moves data or asks, and its error code. */
class WrongTransfersTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();
  private final WrongArguments wrong = new WrongArguments(net);

  @TestFactory
  List<DynamicTest> every_wrong_argument_of_transfers_and_options_has_its_error_code() {
    SOCKET tcp = net.tcp();
    SOCKET udp = net.udp();
    Connection pair = net.connection();
    SOCKET s = pair.client();
    wrong.fails("send null", WSAEFAULT, ws -> ws.send(s, null, 1, 0));
    wrong.fails("send past the end", WSAEFAULT, ws -> ws.send(s, new byte[1], 2, 0));
    wrong.fails("send a negative length", WSAEFAULT, ws -> ws.send(s, new byte[1], -1, 0));
    wrong.fails("send unknown flags", WSAEOPNOTSUPP, ws -> ws.send(s, new byte[1], 1, 0x4000));
    wrong.fails("recv null", WSAEFAULT, ws -> ws.recv(s, null, 1, 0));
    wrong.fails("recv past the end", WSAEFAULT, ws -> ws.recv(s, new byte[1], 2, 0));
    wrong.fails("recv a huge length", WSAEFAULT, ws -> ws.recv(s, new byte[1], 1 << 30, 0));
    wrong.fails("recv unknown flags", WSAEOPNOTSUPP, ws -> ws.recv(s, new byte[1], 1, 0x4000));
    wrong.fails("sendto nobody", WSAEDESTADDRREQ, ws -> ws.sendto(udp, new byte[1], 1, 0, null, 0));
    wrong.fails("sendto short", WSAEFAULT, ws -> sendTo(udp, Loopback.v4(1), 15));
    wrong.fails("sendto port 0", WSAEADDRNOTAVAIL, ws -> sendTo(udp, Loopback.v4(0), 16));
    wrong.fails("sendto IPv6", WSAEAFNOSUPPORT, ws -> sendTo(udp, Loopback.v6(1), 28));
    SOCKET receiver = net.nonBlocking(net.boundUdp());
    byte[] one = new byte[1];
    int[] none = {};
    wrong.fails("no room", WSAEFAULT, ws -> ws.recvfrom(receiver, one, 1, 0, Loopback.v4(0), none));
    wrong.fails("nothing", WSAEWOULDBLOCK, ws -> ws.recvfrom(receiver, one, 1, 0, null, null));
    byte[] four = new byte[4];
    wrong.fails("no value", WSAEFAULT, ws -> ws.setsockopt(tcp, SOL_SOCKET, SO_SNDBUF, null, 4));
    wrong.fails("a level", WSAEINVAL, ws -> ws.setsockopt(tcp, 77, SO_SNDBUF, four, 4));
    wrong.fails("an option", WSAENOPROTOOPT, ws -> ws.setsockopt(tcp, SOL_SOCKET, 0x4242, four, 4));
    wrong.fails(
        "past the end", WSAEFAULT, ws -> ws.setsockopt(tcp, SOL_SOCKET, SO_SNDBUF, four, 5));
    wrong.fails("negative", WSAEFAULT, ws -> ws.setsockopt(tcp, SOL_SOCKET, SO_SNDBUF, four, -4));
    wrong.fails("no length", WSAEFAULT, ws -> ws.getsockopt(tcp, SOL_SOCKET, SO_TYPE, four, null));
    int[] five = {5};
    wrong.fails(
        "past the end", WSAEFAULT, ws -> ws.getsockopt(tcp, SOL_SOCKET, SO_TYPE, four, five));
    wrong.fails("no argument", WSAEFAULT, ws -> ws.ioctlsocket(tcp, FIONREAD, null));
    wrong.fails("no element", WSAEFAULT, ws -> ws.ioctlsocket(tcp, FIONREAD, new int[0]));
    wrong.fails("a command", WSAEOPNOTSUPP, ws -> ws.ioctlsocket(tcp, 0x1234, new int[1]));
    wrong.fails("no text", WSAEFAULT, ws -> ws.inet_pton(AF_INET, null, new in_addr()));
    wrong.fails("no address", WSAEFAULT, ws -> ws.inet_pton(AF_INET, "1.2.3.4", null));
    wrong.fails("the other family", WSAEFAULT, ws -> ws.inet_pton(AF_INET6, "::1", new in_addr()));
    wrong.fails("a family", WSAEAFNOSUPPORT, ws -> ws.inet_pton(99, "1.2.3.4", new in_addr()));
    wrong.fails("a family", WSAEAFNOSUPPORT, ws -> ws.inet_ntop(99, new in_addr()));
    wrong.fails("no address", WSAEFAULT, ws -> ws.inet_ntop(AF_INET, null));
    wrong.fails("nothing", WSAEINVAL, ws -> ws.select(0, null, null, null, null));
    wrong.fails("time", WSAEINVAL, ws -> ws.select(0, set(udp), null, null, new timeval(-1, 0)));
    return wrong.tests;
  }

  private int sendTo(SOCKET s, sockaddr to, int length) {
    return net.ws.sendto(s, new byte[1], 1, 0, to, length);
  }
}
