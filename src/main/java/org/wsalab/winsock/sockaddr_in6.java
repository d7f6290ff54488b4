package org.wsalab.winsock;

/** An IPv6 address and a port. */
public final class sockaddr_in6 extends sockaddr {
  /** The size of the structure in C. */
  public static final int SIZE = 28;

  public int sin6_family = WinSock2.AF_INET6;

  /** The port in network byte order, as htons gives it. */
  public int sin6_port;

  public int sin6_flowinfo;
  public final in6_addr sin6_addr = new in6_addr();
  public int sin6_scope_id;

  @Override
  public int sa_family() {
    return sin6_family;
  }

  @Override
  public int sizeof() {
    return SIZE;
  }

  @Override
  public int port() {
    return ByteOrder.ntohs(sin6_port);
  }

  @Override
  public String host() {
    return sin6_addr.toString();
  }

  /** {@code [::1]:5000}. */
  @Override
  public String toString() {
    return "[" + host() + "]:" + port();
  }
}
