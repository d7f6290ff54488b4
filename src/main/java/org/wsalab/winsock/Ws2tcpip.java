package org.wsalab.winsock;

/** The constants of ws2tcpip.h and ws2ipdef.h. */
public final class Ws2tcpip {
  private Ws2tcpip() {}

  @Meaning("the socket takes no IPv4")
  public static final int IPV6_V6ONLY = 27;

  @Meaning("characters that the text of an IPv4 address and port needs at most")
  public static final int INET_ADDRSTRLEN = 22;

  @Meaning("characters that the text of an IPv6 address and port needs at most")
  public static final int INET6_ADDRSTRLEN = 65;
}
