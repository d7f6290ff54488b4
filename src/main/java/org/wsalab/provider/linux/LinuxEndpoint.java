package org.wsalab.provider.linux;

import java.util.Arrays;
import org.wsalab.provider.emulated.Endpoint;
import org.wsalab.provider.emulated.Indications;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** What a stream and a datagram endpoint have in common: a descriptor, its address, its options. */
abstract class LinuxEndpoint implements Endpoint {
  final LinuxTransport transport;
  final int family;
  final KernelSocket kernel;
  final SocketOptions options;
  final long token;
  Indications indications;

  /** What it has asked to be told of addresses and routes. */
  final ExpectedChanges changes = new ExpectedChanges(this);

  /** The local address once it is bound, for {@link #bindAgain}. */
  sockaddr boundTo;

  LinuxEndpoint(LinuxTransport transport, int family, int fd) {
    this.transport = transport;
    this.family = family;
    kernel = new KernelSocket(fd);
    options = new SocketOptions(kernel);
    this.token = transport.newToken(fd);
  }

  /** Gives a new descriptor what Windows gives a new socket and Linux does not. */
  void setDefaults() {
    if (family == WinSock2.AF_INET6) {
      kernel.setOption(LibC.IPPROTO_IPV6, LibC.IPV6_V6ONLY, 1);
    }
  }

  /** An address of the endpoint's family. */
  final sockaddr newAddress() {
    return family == WinSock2.AF_INET6 ? new sockaddr_in6() : new sockaddr_in();
  }

  @Override
  public void setIndications(Indications indications) {
    this.indications = indications;
  }

  @Override
  public final void observe(int hint) {
    changes.tell(indications);
    observeSocket(hint);
  }

  /** Tells what has happened at the descriptor itself; the hint is as for {@link #observe}. */
  abstract void observeSocket(int hint);

  /** Adds what a thread looks at that waits for one of these FD_XXX: two descriptors at most. */
  final void addTo(PollSet set, int conditions) {
    int events = pollEvents(conditions);
    set.add(events == 0 ? PollSet.NOBODY : kernel.fd, events); // poll tells POLLHUP unasked
    changes.addTo(set, conditions);
  }

  /**
   * The events for poll(2) that stand for these FD_XXX; 0 when none of them can come, which the
   * kernel may see differently.
   */
  abstract int pollEvents(int conditions);

  @Override
  public int expectChanges() {
    return changes.begin();
  }

  @Override
  public String sourceFor(sockaddr destination) {
    return changes.sourceFor(destination);
  }

  @Override
  public int bind(sockaddr address) {
    return transport.ports.bind(this, address);
  }

  /**
   * Binds to the same address as before where Linux has given it up: it does so with a port of its
   * own choice when a connection attempt fails and when a datagram socket loses its peer.
   */
  final void bindAgain() {
    if (boundTo != null) {
      kernel.bind(boundTo); // fails where nothing was given up
    }
  }

  /** Any address, with the port that the kernel has chosen. */
  final sockaddr chosenPort() {
    sockaddr chosen = newAddress();
    local(chosen);
    if (chosen instanceof sockaddr_in in) {
      in.sin_addr.s_addr = 0;
    } else if (chosen instanceof sockaddr_in6 in6) {
      Arrays.fill(in6.sin6_addr.s6_addr, (byte) 0);
    }
    return chosen;
  }

  @Override
  public int local(sockaddr address) {
    return kernel.local(address);
  }

  @Override
  public int peer(sockaddr address) {
    return kernel.peer(address);
  }

  @Override
  public int setOption(int level, int name, int value) {
    return options.set(level, name, value);
  }

  /** Closes the descriptor. Only streams linger. */
  @Override
  public void close(boolean reset, int lingerSeconds) {
    closeNow(reset);
  }

  /** Gives up all it has and closes the descriptor at once, with a reset or without. */
  final void closeNow(boolean reset) {
    if (reset) {
      kernel.resetAtClose();
    }
    forget();
    kernel.close();
  }

  /** Gives up the address and the news, before the descriptor is closed. */
  final void forget() {
    changes.close();
    transport.ports.release(this);
    transport.forget(this);
  }
}
