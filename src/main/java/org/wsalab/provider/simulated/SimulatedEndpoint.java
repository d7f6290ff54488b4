package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEADDRNOTAVAIL;
import static org.wsalab.winsock.WinError.WSAENOBUFS;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_EXCLUSIVEADDRUSE;
import static org.wsalab.winsock.WinSock2.SO_RCVBUF;
import static org.wsalab.winsock.WinSock2.SO_REUSEADDR;
import static org.wsalab.winsock.WinSock2.SO_SNDBUF;

import org.wsalab.provider.emulated.AddressUse;
import org.wsalab.provider.emulated.Endpoint;
import org.wsalab.provider.emulated.Indications;
import org.wsalab.winsock.sockaddr;

/**
 * What a stream and a datagram endpoint have in common: an address, buffers, and news. What a
 * packet brings is noted as news and told at once if there is a socket; a connection that was not
 * accepted yet keeps its news until then.
 */
abstract class SimulatedEndpoint implements Endpoint {
  // News, in the order in which they are told

  static final int CONNECTED = 1;
  static final int FAILED = 2;
  static final int DATA = 4;
  static final int URGENT = 8;
  static final int CONNECTION = 16;
  static final int SPACE = 32;
  static final int END = 64;
  static final int BROKEN = 128;
  private static final int ADDRESSES = 256;
  private static final int ROUTES = 512;

  private static final int BUFFER_BYTES = 65536;

  final SimulatedTransport transport;
  final boolean v6;
  final int object;
  Indications indications;

  /** How many sockets were opened before, which decides the port that it gets by itself. */
  int ordinal;

  /** The machine that it is on, and its address there; null until it is bound. */
  Host host;

  Address local;

  /** The address of the peer, or null. */
  Address peerAddress;

  int sendBuffer = BUFFER_BYTES;
  int receiveBuffer = BUFFER_BYTES;
  private boolean exclusive;
  private boolean reuse;
  private boolean exclusiveAtBind;
  private boolean reuseAtBind;
  private int news;

  SimulatedEndpoint(SimulatedTransport transport, boolean v6) {
    this.transport = transport;
    this.v6 = v6;
    object = transport.scheduler.newObject();
  }

  abstract boolean isStream();

  /** Whether a thread that sleeps until one of these FD_XXX holds may look again. */
  abstract boolean mayGoOn(int conditions);

  /** Tells one piece of news. */
  abstract void tell(int which);

  /** The move under way changes it. */
  final void touch() {
    transport.scheduler.touch(object, true);
  }

  /** The move under way depends on it. */
  final void look() {
    transport.scheduler.touch(object, false);
  }

  // News

  @Override
  public void setIndications(Indications target) {
    indications = target;
    touch();
  }

  /** Something has happened; the socket is told unless it is to be found in a call of its own. */
  final void happened(int which) {
    news |= which;
    if (indications != null) {
      indications.news(NO_HINT);
    }
  }

  /** What has arrived is gone before anybody was told; that the stream has ended stays true. */
  final void forgetArrivals() {
    news &= ~(DATA | URGENT);
  }

  @Override
  public void observe(int hint) {
    while (news != 0) {
      int first = Integer.lowestOneBit(news);
      news &= ~first;
      switch (first) {
        case ADDRESSES -> indications.changed(FD_ADDRESS_LIST_CHANGE);
        case ROUTES -> indications.changed(FD_ROUTING_INTERFACE_CHANGE);
        default -> tell(first);
      }
    }
  }

  // Changes

  @Override
  public int expectChanges() {
    transport.network.addListener(this);
    return 0;
  }

  /** A host has another address, and so there may be other routes. */
  final void addressAdded(Host at, boolean ofV6) {
    happened(at == whereItIs() && ofV6 == v6 ? ADDRESSES | ROUTES : ROUTES);
  }

  @Override
  public String sourceFor(sockaddr destination) {
    Address there = Address.of(destination);
    Host from = whereItIs();
    boolean leads = transport.network.isRouted(from, there);
    return leads ? from.sourceFor(there).toString() : "";
  }

  /** Where it is bound; unbound sockets are at home. */
  private Host whereItIs() {
    return host == null ? transport.network.home() : host;
  }

  // Addresses

  @Override
  public int bind(sockaddr address) {
    Address wanted = Address.of(address);
    Host at = wanted.isAny() ? transport.network.home() : transport.network.hostAt(wanted);
    if (at == null) {
      return -WSAEADDRNOTAVAIL;
    }
    return wanted.port() == 0 ? bindToFreePort(at, wanted) : bindTo(at, wanted);
  }

  /**
   * Binds to a port that nobody has. Where the search for one begins depends on the socket alone:
   * so two that are bound in either order get the same.
   */
  final int bindToFreePort(Host at, Address address) {
    for (int tried = 0; tried < Host.FREE_PORTS; tried++) {
      int port = Host.freePort(ordinal + tried);
      boolean taken = at.isTaken(isStream(), port);
      transport.touchPort(port, !taken);
      if (!taken) {
        bindNow(at, address.withPort(port));
        return 0;
      }
    }
    return -WSAENOBUFS;
  }

  private int bindTo(Host at, Address address) {
    transport.touchPort(address.port(), true);
    for (SimulatedEndpoint other : at.at(isStream(), address)) {
      int conflict = other.held(other.local).conflict(use(address));
      if (conflict != 0) {
        return -conflict;
      }
    }
    bindNow(at, address);
    return 0;
  }

  private void bindNow(Host at, Address address) {
    exclusiveAtBind = exclusive;
    reuseAtBind = reuse;
    at.bind(this, address);
  }

  /** Options that are set after the bind change nothing. */
  private AddressUse held(Address address) {
    return new AddressUse(address.host().toString(), address.isAny(), exclusiveAtBind, reuseAtBind);
  }

  private AddressUse use(Address address) {
    return new AddressUse(address.host().toString(), address.isAny(), exclusive, reuse);
  }

  /** Gives the address up, for others to have it. */
  final void release() {
    transport.network.removeListener(this);
    if (local != null) {
      transport.touchPort(local.port(), true);
      host.release(this);
    }
  }

  @Override
  public int local(sockaddr address) {
    (local == null ? Address.any(v6, 0) : local).writeTo(address);
    return 0;
  }

  @Override
  public int peer(sockaddr address) {
    if (peerAddress == null) {
      return -WSAENOTCONN;
    }
    peerAddress.writeTo(address);
    return 0;
  }

  // Options

  @Override
  public int setOption(int level, int name, int value) {
    touch();
    if (level == SOL_SOCKET) {
      switch (name) {
        case SO_REUSEADDR -> reuse = value != 0;
        case SO_EXCLUSIVEADDRUSE -> exclusive = value != 0;
        case SO_SNDBUF -> sendBuffer = Math.max(1, value);
        case SO_RCVBUF -> receiveBuffer = Math.max(1, value);
        default -> {
          // kept by the caller, or without effect here
        }
      }
    }
    return 0;
  }

  /** Takes over what an accepted endpoint inherits from the listening one. */
  final void inherit(SimulatedEndpoint listening) {
    sendBuffer = listening.sendBuffer;
    receiveBuffer = listening.receiveBuffer;
  }
}
