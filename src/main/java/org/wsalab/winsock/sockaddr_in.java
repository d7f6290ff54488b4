package org.wsalab.winsock;

/** An IPv4 address and a port. */
public final class sockaddr_in extends sockaddr {
  /** The size of the structure in C. */
  public static final int SIZE = 16;

  public int sin_family = WinSock2.AF_INET;

  /** The port in network byte order, as htons gives it. */
  public int sin_port;

  public final in_addr sin_addr = new in_addr();

  @Override
  public int sa_family() {
    return sin_family;
  }

  @Override
  public int sizeof() {
    return SIZE;
  }

  @Override
  public int port() {
    return ByteOrder.ntohs(sin_port);
  }

  @Override
  public String host() {
    return sin_addr.toString();
  }

  /** {@code 127.0.0.1:5000}. */
  @Override
  public String toString() {
    return host() + ":" + port();
  }
}
