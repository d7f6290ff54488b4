package org.wsalab.winsock;

/**
 * A transport address. The two families of the lab are {@link sockaddr_in} and {@link
 * sockaddr_in6}.
 */
public abstract class sockaddr {
  /** The address family, AF_INET or AF_INET6 when it is filled in. */
  public abstract int sa_family();

  /** The size of the structure in C, which is the namelen that calls expect. */
  public abstract int sizeof();

  /** The port in host byte order, for people and printers. */
  public abstract int port();

  /** The address without its port, as text. */
  public abstract String host();
}
