package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEADDRINUSE;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAENETUNREACH;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAETIMEDOUT;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;

import org.wsalab.provider.emulated.Transport.Opened;
import org.wsalab.winsock.sockaddr;

/**
 * A TCP socket: it listens, or is one half of a connection. What it sends waits in {@link Outgoing}
 * until the peer has room for it.
 */
final class SimulatedStream extends SimulatedEndpoint {
  /** How far it has come. */
  private enum Phase {
    /** Neither listening nor connecting; a failed attempt leads back here. */
    IDLE,
    LISTENING,
    /** It has asked for a connection, or has granted one that is not complete. */
    CONNECTING,
    CONNECTED,
    /** Reset, or broken otherwise. */
    BROKEN
  }

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Incoming incoming = new Incoming();
  private Phase phase = Phase.IDLE;
  private boolean closed;
  private int error;

  /** The address before an attempt, which a failed one leaves the socket with. */
  private Address boundTo;

  /** The other half, once it is there. */
  private SimulatedStream peer;

  /** What goes to the peer; null without one. */
  private Outgoing outgoing;

  /** The listening endpoint that has granted the connection. */
  private SimulatedStream grantedBy;

  /** The connections that wait for it to accept them; null until it listens. */
  private Backlog backlog;

  SimulatedStream(SimulatedTransport transport, boolean v6) {
    super(transport, v6);
  }

  @Override
  boolean isStream() {
    return true;
  }

  @Override
  void tell(int which) {
    switch (which) {
      case CONNECTED -> indications.connectEnded(0);
      case FAILED -> indications.connectEnded(error);
      case DATA -> indications.dataArrived();
      case URGENT -> indications.urgentArrived();
      case CONNECTION -> indications.connectionArrived();
      case SPACE -> indications.spaceFree();
      case END -> {
        indications.endOfStream(incoming.size() > 0);
        indications.fetched(); // who waits for urgent data need not wait any more
      }
      case BROKEN -> indications.broken(error);
      default -> throw new IllegalStateException("internal bug: news " + which);
    }
  }

  // What is true now

  @Override
  public int ready() {
    return switch (phase) {
      case LISTENING -> backlog.isEmpty() ? 0 : FD_ACCEPT;
      case CONNECTED ->
          (incoming.isReadable() ? FD_READ : 0)
              | (incoming.hasUrgent() ? FD_OOB : 0)
              | (outgoing.room() > 0 ? FD_WRITE : 0);
      case BROKEN -> FD_READ | FD_WRITE;
      case IDLE, CONNECTING -> 0;
    };
  }

  /** The end of an attempt and a break wake who sleeps in other ways. */
  @Override
  boolean mayGoOn(int conditions) {
    return switch (phase) {
      case LISTENING -> (conditions & (FD_READ | FD_ACCEPT)) != 0 && !backlog.isEmpty();
      case CONNECTED -> (conditions & ready()) != 0;
      case IDLE, CONNECTING, BROKEN -> false;
    };
  }

  @Override
  public boolean dataWaiting() {
    return phase == Phase.CONNECTED && incoming.size() > 0;
  }

  @Override
  public boolean dataKnown() {
    return dataWaiting();
  }

  @Override
  public int unread() {
    return phase == Phase.CONNECTED ? incoming.size() : 0;
  }

  @Override
  public int unsent() {
    return phase == Phase.CONNECTED ? outgoing.unacknowledged() : 0;
  }

  /** How much the peer may send before somebody reads. */
  private int window() {
    return receiveBuffer - incoming.size();
  }

  /** How much the peer has room for. */
  int peerWindow() {
    return peer.window();
  }

  /** The size of the peer's receive buffer. */
  int peerBuffer() {
    return peer.receiveBuffer;
  }

  // Listen and accept

  @Override
  public int listen(int wanted) {
    if (backlog == null) {
      backlog = new Backlog(this);
    }
    backlog.limit(wanted);
    phase = Phase.LISTENING;
    transport.touchPort(local.port(), true);
    touch();
    return 0;
  }

  boolean isListening() {
    return phase == Phase.LISTENING && !closed;
  }

  /** Somebody asks for a connection; says whether there is room for it. */
  boolean hasRoom() {
    return backlog.hasRoom();
  }

  /** Grants a connection: the other half of it comes into being. */
  void grant(SimulatedStream client, Address at) {
    SimulatedStream half = client.answerAt(at);
    half.inherit(this);
    half.incoming.urgentInline = incoming.urgentInline;
    half.phase = Phase.CONNECTING;
    half.grantedBy = this;
    backlog.grant();
    half.outgoing.send(Packet.Kind.SYN_ACK);
  }

  /** The half that answers the request of this one, from where that has gone to. */
  SimulatedStream answerAt(Address at) {
    SimulatedStream half = new SimulatedStream(transport, v6);
    half.host = outgoing.path.to;
    half.local = at;
    half.peerAddress = local;
    half.peer = this;
    half.outgoing = new Outgoing(half, local);
    peer = half;
    return half;
  }

  /** Nobody takes the connection that was asked for. */
  void refuse() {
    outgoing.send(Packet.Kind.RST);
  }

  @Override
  public Opened accept() {
    SimulatedStream half = backlog.take();
    if (half == null) {
      return Opened.failed(WSAEWOULDBLOCK);
    }
    half.incoming.urgentInline = incoming.urgentInline;
    return Opened.of(half);
  }

  // Connect

  @Override
  public int connect(sockaddr address) {
    Address target = Address.of(address);
    Host from = host == null ? transport.network.home() : host;
    if (local == null) {
      int result = bindToFreePort(from, Address.any(v6, 0));
      if (result < 0) {
        return result;
      }
    }
    Address source = from.sourceFor(target);
    if (source == null || !transport.network.isRouted(from, target)) {
      return -WSAENETUNREACH;
    }
    boundTo = local;
    if (local.isAny()) {
      local = source.withPort(local.port());
    }
    if (Connecting.isConnected(this, target)) {
      local = boundTo;
      return -WSAEADDRINUSE;
    }
    touch();
    peerAddress = target;
    peer = null;
    phase = Phase.CONNECTING;
    outgoing = new Outgoing(this, target);
    outgoing.send(Packet.Kind.SYN);
    return 0;
  }

  /** Whether it is one half of a connection from one address to another. */
  boolean connects(Address from, Address to) {
    look();
    return phase == Phase.CONNECTED && from.equals(local) && to.equals(peerAddress);
  }

  private void attemptFailed(int code) {
    if (phase == Phase.CONNECTING && !closed) {
      phase = Phase.IDLE;
      local = boundTo;
      error = code;
      happened(FAILED);
    }
  }

  // Packets

  /** A packet that this half has sent arrives at the other. */
  void arriveAtPeer(Packet packet) {
    if (peer != null) {
      peer.arrive(packet);
    }
  }

  private void arrive(Packet packet) {
    touch();
    switch (packet.kind) {
      case SYN_ACK -> granted();
      case ACK -> completed();
      case DATA -> dataArrived(packet, false);
      case URGENT -> dataArrived(packet, true);
      case WINDOW -> windowOpened();
      case FIN -> finArrived();
      case RST -> resetArrived();
      case SYN, DATAGRAM -> throw new IllegalStateException("internal bug: " + packet);
    }
  }

  private void granted() {
    if (closed || phase != Phase.CONNECTING) {
      outgoing.send(Packet.Kind.RST);
      return;
    }
    phase = Phase.CONNECTED;
    outgoing.send(Packet.Kind.ACK);
    happened(CONNECTED);
  }

  private void completed() {
    if (phase != Phase.CONNECTING) {
      return;
    }
    phase = Phase.CONNECTED;
    grantedBy.look();
    if (grantedBy.isListening()) {
      grantedBy.backlog.complete(this);
      grantedBy.happened(CONNECTION);
    } else {
      abort();
    }
  }

  private void dataArrived(Packet packet, boolean isUrgent) {
    peer.outgoing.arrived(packet.bytes.length);
    if (closed) {
      outgoing.send(Packet.Kind.RST); // nobody will read it
      return;
    }
    if (phase != Phase.CONNECTED) {
      return;
    }
    int what = incoming.arrived(packet.bytes, isUrgent);
    if (peer.outgoing.isWaited()) {
      outgoing.send(Packet.Kind.WINDOW);
    }
    happened(what);
  }

  private void windowOpened() {
    if (phase == Phase.CONNECTED && outgoing.windowOpened() && !closed) {
      happened(SPACE); // WRITE-2
    }
  }

  private void finArrived() {
    peer.outgoing.finArrived();
    if (phase == Phase.CONNECTED && !closed) {
      incoming.end();
      happened(END);
    }
  }

  private void resetArrived() {
    if (phase == Phase.CONNECTING && grantedBy != null) {
      grantedBy.backlog.forget();
      phase = Phase.BROKEN;
    } else if (phase == Phase.CONNECTING) {
      attemptFailed(WSAECONNREFUSED);
    } else if (phase == Phase.CONNECTED) {
      breakWith(WSAECONNRESET);
    }
  }

  /** What was sent was lost too often. */
  void timedOut() {
    touch();
    if (phase == Phase.CONNECTING && grantedBy == null) {
      attemptFailed(WSAETIMEDOUT);
    } else if (phase == Phase.CONNECTING) {
      grantedBy.backlog.forget();
      phase = Phase.BROKEN;
    } else if (phase == Phase.CONNECTED) {
      breakWith(WSAETIMEDOUT);
    }
  }

  /** Windows drops unread data at a reset, and every later call sees the error. */
  private void breakWith(int code) {
    phase = Phase.BROKEN;
    error = code;
    incoming.clear();
    forgetArrivals();
    outgoing.drop();
    if (!closed) {
      happened(BROKEN);
    }
  }

  /** The move under way changes it. */
  void touch() {
    transport.scheduler.touch(object, true);
  }

  /** The move under way depends on it. */
  void look() {
    transport.scheduler.touch(object, false);
  }

  // Send and receive

  @Override
  public int send(byte[] buffer, int offset, int length, int flags, sockaddr to, boolean whole) {
    return phase == Phase.CONNECTED
        ? outgoing.take(buffer, offset, length, (flags & MSG_OOB) != 0, whole)
        : -WSAENOTCONN;
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int flags, sockaddr from) {
    boolean peek = (flags & MSG_PEEK) != 0;
    if ((flags & MSG_OOB) != 0) {
      return incoming.takeUrgent(buffer, offset, length, peek);
    }
    if (incoming.size() == 0) {
      return incoming.hasEnded() ? 0 : -WSAEWOULDBLOCK;
    }
    if (2 * incoming.size() > receiveBuffer || peer.unsent() > 0) {
      peer.touch(); // it makes room for what the peer has to send
    }
    int count = incoming.take(buffer, offset, length, peek);
    if (!peek && peer.outgoing.isWaitingForWindow(window())) {
      outgoing.send(Packet.Kind.WINDOW);
    }
    return count;
  }

  // The end

  @Override
  public int shutdownSend() {
    outgoing.end();
    return 0;
  }

  @Override
  public void close(boolean reset, int lingerSeconds) {
    closed = true;
    touch();
    switch (phase) {
      case LISTENING -> backlog.abort();
      case CONNECTED -> closeConnection(reset || incoming.size() > 0, lingerSeconds);
      case IDLE, CONNECTING, BROKEN -> {
        // whatever answers will find it closed
      }
    }
    release();
  }

  /** Winsock resets a connection that is closed with unread data. */
  private void closeConnection(boolean reset, int lingerSeconds) {
    if (reset) {
      abort();
      return;
    }
    outgoing.end();
    if (lingerSeconds > 0 && outgoing.unacknowledged() > 0) {
      SimulatedParker nobody = new SimulatedParker(transport.scheduler);
      long nanos = lingerSeconds * NANOS_PER_SECOND;
      long awaited = 1L << object;
      transport.scheduler.sleep(nobody, () -> unsent() == 0, awaited, nanos);
      if (unsent() > 0) {
        abort();
      }
    }
  }

  /** Resets the connection. */
  void abort() {
    closed = true;
    touch();
    if (phase == Phase.CONNECTED) {
      outgoing.drop();
      if (!incoming.hasEnded() || !outgoing.isOver()) { // else there is no connection any more
        outgoing.send(Packet.Kind.RST);
      }
      phase = Phase.BROKEN;
    }
  }

  @Override
  public int setOption(int level, int name, int value) {
    if (level == SOL_SOCKET && name == SO_OOBINLINE) {
      incoming.urgentInline = value != 0;
    }
    return super.setOption(level, name, value);
  }
}
