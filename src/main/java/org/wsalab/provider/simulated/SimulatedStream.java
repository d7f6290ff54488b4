package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAETIMEDOUT;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;

import org.wsalab.provider.emulated.Transport.Opened;
import org.wsalab.winsock.sockaddr;

/**
 * A TCP socket: its phase, which changes here alone, and who sees to what in each. It listens, with
 * a {@link Backlog}, or asks for a connection, which is a {@link ConnectionAttempt}, or is one half
 * of a connection, which has a {@link ReceivingSide} and a {@link SendingSide}.
 */
final class SimulatedStream extends SimulatedEndpoint {
  private final ConnectionAttempt attempt = new ConnectionAttempt(this);
  private final ReceivingSide receiving = new ReceivingSide(this);

  /** Null until it asks for a connection, or answers who does. */
  private SendingSide sending;

  /** Null until it listens. */
  private Backlog backlog;

  /** Where it waits to be accepted: the backlog of the socket that has granted the connection. */
  private Backlog grantedBy;

  private Phase phase = Phase.IDLE;
  private boolean closed;

  /** Whether urgent data goes with the rest (SO_OOBINLINE). */
  boolean urgentInline;

  /** Why an attempt has failed, or the connection has broken. */
  private int error;

  SimulatedStream(SimulatedTransport transport, boolean v6) {
    super(transport, v6);
  }

  /** The half of a connection that answers a request. */
  SimulatedStream(ConnectionRequest request) {
    super(request.client().transport, request.client().v6);
    SimulatedStream client = request.client();
    host = request.at();
    local = request.target();
    peerAddress = client.local;
    sending = new SendingSide(this, client.local);
    sending.leadTo(client.receiving);
    client.sending.leadTo(receiving);
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
        indications.endOfStream(receiving.unread.size() > 0);
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
          (receiving.unread.isReadable() ? FD_READ : 0)
              | (receiving.unread.hasUrgent() ? FD_OOB : 0)
              | (sending.room() > 0 ? FD_WRITE : 0);
      case BROKEN -> FD_READ | FD_WRITE;
      case IDLE, CONNECTING, GRANTED -> 0;
    };
  }

  /** The end of an attempt and a break wake who sleeps in other ways. */
  @Override
  boolean mayGoOn(int conditions) {
    return switch (phase) {
      case LISTENING -> (conditions & (FD_READ | FD_ACCEPT)) != 0 && !backlog.isEmpty();
      case CONNECTED -> (conditions & ready()) != 0;
      case IDLE, CONNECTING, GRANTED, BROKEN -> false;
    };
  }

  @Override
  public boolean dataWaiting() {
    return unread() > 0;
  }

  @Override
  public boolean dataKnown() {
    return dataWaiting();
  }

  @Override
  public int unread() {
    return phase == Phase.CONNECTED ? receiving.unread.size() : 0;
  }

  @Override
  public int unsent() {
    return phase == Phase.CONNECTED ? sending.unacknowledged() : 0;
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

  /** The connections that wait for it; null unless it has listened. */
  Backlog backlog() {
    return backlog;
  }

  @Override
  public Opened accept() {
    return backlog.accept();
  }

  /** A listening socket grants the connection that it was made for, and keeps it here. */
  void granted(Backlog place) {
    phase = Phase.GRANTED;
    grantedBy = place;
    send(Packet.Kind.SYN_ACK);
  }

  // Connect

  @Override
  public int connect(sockaddr address) {
    Address target = Address.of(address);
    int result = attempt.begin(target);
    if (result < 0) {
      return result;
    }
    touch();
    peerAddress = target;
    phase = Phase.CONNECTING;
    sending = new SendingSide(this, target);
    send(Packet.Kind.SYN);
    return 0;
  }

  /** Whether it is one half of a connection from one address to another. */
  boolean connects(Address from, Address to) {
    look();
    return phase == Phase.CONNECTED && from.equals(local) && to.equals(peerAddress);
  }

  private void attemptFailed(int code) {
    if (!closed) {
      phase = Phase.IDLE;
      attempt.failed();
      error = code;
      happened(FAILED);
    }
  }

  // Packets

  /** Sends the other half a packet that brings nothing. */
  void send(Packet.Kind kind) {
    sending.send(kind);
  }

  /** A packet of the other half arrives. */
  void arrive(Packet packet) {
    touch();
    switch (packet.kind) {
      case SYN_ACK -> connected();
      case ACK -> completed();
      case DATA, URGENT -> dataArrived(packet);
      case WINDOW -> windowOpened();
      case FIN -> finArrived();
      case RST -> lost(WSAECONNREFUSED, WSAECONNRESET);
      case SYN, DATAGRAM -> throw new IllegalStateException("internal bug: " + packet);
    }
  }

  private void connected() {
    if (closed || phase != Phase.CONNECTING) {
      send(Packet.Kind.RST);
      return;
    }
    phase = Phase.CONNECTED;
    send(Packet.Kind.ACK);
    happened(CONNECTED);
  }

  private void completed() {
    if (phase == Phase.GRANTED) {
      phase = Phase.CONNECTED;
      if (!grantedBy.complete(this)) {
        abort();
      }
    }
  }

  private void dataArrived(Packet packet) {
    if (closed) {
      send(Packet.Kind.RST); // nobody will read it
    } else if (phase == Phase.CONNECTED) {
      receiving.arrived(packet);
    }
  }

  private void windowOpened() {
    if (phase == Phase.CONNECTED && sending.windowOpened() && !closed) {
      happened(SPACE); // WRITE-2
    }
  }

  private void finArrived() {
    if (phase == Phase.CONNECTED && !closed) {
      receiving.unread.end();
      happened(END);
    }
  }

  /** What was sent was lost too often. */
  void timedOut() {
    touch();
    lost(WSAETIMEDOUT, WSAETIMEDOUT);
  }

  /** There will be no connection, with one code, or there is none any more, with another. */
  private void lost(int whileConnecting, int whenConnected) {
    switch (phase) {
      case CONNECTING -> attemptFailed(whileConnecting);
      case GRANTED -> {
        grantedBy.forget();
        phase = Phase.BROKEN;
      }
      case CONNECTED -> broken(whenConnected);
      case IDLE, LISTENING, BROKEN -> {
        // there was none
      }
    }
  }

  /** Windows drops unread data at a reset, and every later call sees the error. */
  private void broken(int code) {
    phase = Phase.BROKEN;
    error = code;
    receiving.unread.clear();
    forgetArrivals();
    sending.drop();
    if (!closed) {
      happened(BROKEN);
    }
  }

  // Send and receive

  @Override
  public int send(byte[] buffer, int offset, int length, int flags, sockaddr to, boolean whole) {
    return phase == Phase.CONNECTED
        ? sending.take(buffer, offset, length, (flags & MSG_OOB) != 0, whole)
        : -WSAENOTCONN;
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int flags, sockaddr from) {
    return receiving.receive(buffer, offset, length, flags);
  }

  @Override
  public int setOption(int level, int name, int value) {
    if (level == SOL_SOCKET && name == SO_OOBINLINE) {
      urgentInline = value != 0;
    }
    return super.setOption(level, name, value);
  }

  // The end

  @Override
  public int shutdownSend() {
    sending.end();
    return 0;
  }

  @Override
  public void close(boolean reset, int lingerSeconds) {
    closed = true;
    touch();
    switch (phase) {
      case LISTENING -> backlog.abort();
      case CONNECTED -> {
        if (!closing().endInOrder(reset, lingerSeconds)) {
          abort();
        }
      }
      case IDLE, CONNECTING, GRANTED, BROKEN -> {
        // whatever answers will find it closed
      }
    }
    release();
  }

  /** Resets the connection. */
  void abort() {
    closed = true;
    touch();
    if (phase == Phase.CONNECTED) {
      closing().reset();
      phase = Phase.BROKEN;
    }
  }

  private Closing closing() {
    return new Closing(this, receiving, sending);
  }
}
