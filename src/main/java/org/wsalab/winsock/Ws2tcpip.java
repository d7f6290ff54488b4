package org.wsalab.winsock;

/** The constants of ws2tcpip.h and ws2ipdef.h. */
public final class Ws2tcpip {
  private Ws2tcpip() {}

  public static final int IPV6_V6ONLY = 27;
  public static final int INET_ADDRSTRLEN = 22;
  public static final int INET6_ADDRSTRLEN = 65;
}
