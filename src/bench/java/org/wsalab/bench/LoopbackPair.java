package org.wsalab.bench;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.INADDR_LOOPBACK;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.TCP_NODELAY;

import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;
import org.wsalab.provider.linux.LinuxProvider;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr_in;

/** A Winsock over kernel sockets with one connection, its two ends called client and server. */
final class LoopbackPair implements AutoCloseable {
  private final Stack stack;
  final Winsock winsock;
  final SOCKET client;
  final SOCKET server;

  private LoopbackPair(Stack stack) {
    this.stack = stack;
    winsock = stack.winsock();
    winsock.WSAStartup(0x0202, new WSADATA());
    SOCKET listening = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    winsock.bind(listening, loopback(), sockaddr_in.SIZE);
    winsock.listen(listening, 1);
    sockaddr_in address = loopback();
    winsock.getsockname(listening, address, new int[] {sockaddr_in.SIZE});
    client = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    winsock.connect(client, address, sockaddr_in.SIZE);
    server = winsock.accept(listening, null, null);
    for (SOCKET end : new SOCKET[] {client, server}) {
      winsock.setsockopt(end, IPPROTO_TCP, TCP_NODELAY, new byte[] {1}, 1);
    }
  }

  static LoopbackPair open() {
    return new LoopbackPair(stack());
  }

  /** A new session of the provider, watched by nobody. */
  static Stack stack() {
    return new LinuxProvider().open(new Settings(Profile.WINDOWS, Observer.NONE));
  }

  /** 127.0.0.1 and a port that the system chooses. */
  static sockaddr_in loopback() {
    sockaddr_in address = new sockaddr_in();
    address.sin_addr.s_addr = ByteOrder.htonl(INADDR_LOOPBACK);
    return address;
  }

  @Override
  public void close() {
    stack.close();
  }
}
