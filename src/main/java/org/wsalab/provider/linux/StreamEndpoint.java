package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.provider.linux.LibC.POLLRDHUP;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;

import org.wsalab.provider.emulated.Transport.Opened;
import org.wsalab.winsock.sockaddr;

/**
 * A TCP socket of the kernel: its phase, which changes here alone, and who sees to what in each.
 * What has happened is found by comparing: more bytes unread than at the last look ({@link
 * UnreadData}) means that data arrived, more connections waiting or taken ({@link
 * WaitingConnections}) means that one arrived.
 */
final class StreamEndpoint extends LinuxEndpoint {
  private final TcpInfo info = new TcpInfo(kernel);
  private final WaitingConnections waiting = new WaitingConnections(this, info);
  private final ConnectionAttempt attempt = new ConnectionAttempt(this);
  private final ReceivingSide receiving = new ReceivingSide(this);
  private final SendingSide sending = new SendingSide(this);
  private final EstablishedConnection connection =
      new EstablishedConnection(kernel, receiving, sending);
  private final Closing closing = new Closing(this, receiving, sending, info);
  private volatile Phase phase = Phase.IDLE;

  /** What calls fail with in the phase BROKEN, Winsock's code. */
  private int brokenError;

  /** SO_OOBINLINE was set while listening, when connections may have been waiting. */
  private boolean inlineChanged;

  /**
   * Who the socket was connected to, or is about to be. Linux forgets the peer when both sides have
   * ended their streams and when the connection breaks; Windows does not.
   */
  private sockaddr peer;

  StreamEndpoint(LinuxTransport transport, int family, int fd) {
    super(transport, family, fd);
  }

  /** A connection that a listening endpoint has taken. */
  private StreamEndpoint(StreamEndpoint listening, int fd, sockaddr peer) {
    super(listening.transport, listening.family, fd);
    this.peer = peer;
    phase = Phase.CONNECTED;
    receiving.setInline(listening.receiving.isInline(), 0);
  }

  // Observe

  @Override
  void observeSocket(int hint) {
    switch (phase) {
      case LISTENING -> waiting.observe();
      case CONNECTING -> observeAttempt();
      case CONNECTED -> observeConnection(hint);
      case IDLE, BROKEN -> {
        // nothing can happen any more, or yet
      }
    }
  }

  private void observeAttempt() {
    int end = attempt.observe();
    if (end != ConnectionAttempt.UNDER_WAY) {
      attemptEnded(end);
      observeSocket(NO_HINT);
    }
  }

  private void attemptEnded(int error) {
    phase = error == 0 ? Phase.CONNECTED : Phase.IDLE;
    if (error != 0) {
      attempt.keepAddress();
    }
    indications.connectEnded(error);
  }

  private void observeConnection(int hint) {
    int error = connection.observe(hint);
    if (error != 0) {
      broken(error);
    }
  }

  /** Windows drops unread data at a reset, and every later call sees the error. */
  private void broken(int errno) {
    if (errno == Errno.EPIPE) { // so Linux calls a reset behind the end of the stream
      receiving.end();
    }
    phase = Phase.BROKEN;
    brokenError = Errno.toWinsock(errno);
    sending.drop();
    indications.broken(brokenError);
  }

  @Override
  public int ready() {
    return switch (phase) {
      case LISTENING -> waiting.isAny() ? FD_ACCEPT : 0;
      case CONNECTED -> connection.ready();
      case BROKEN -> FD_READ | FD_WRITE;
      case IDLE, CONNECTING -> 0;
    };
  }

  @Override
  int pollEvents(int conditions) {
    boolean read = (conditions & (FD_READ | FD_ACCEPT)) != 0;
    boolean write = (conditions & FD_WRITE) != 0;
    boolean oob = (conditions & FD_OOB) != 0 && receiving.mayBeUrgent();
    boolean connect = (conditions & (FD_WRITE | FD_CONNECT)) != 0;
    return switch (phase) {
      case IDLE, BROKEN -> 0;
      case LISTENING -> read ? POLLIN : 0;
      case CONNECTING -> (read ? POLLIN : 0) | (connect ? POLLOUT : 0);
      case CONNECTED ->
          (read ? POLLIN : 0) | (write ? POLLOUT : 0) | (oob ? POLLPRI | POLLRDHUP : 0);
    };
  }

  // Connect and accept

  @Override
  public int listen(int backlog) {
    int result = transport.ports.listen(this, WaitingConnections.kernelBacklog(backlog));
    if (result == 0) {
      waiting.begin();
      phase = Phase.LISTENING;
    }
    return result;
  }

  /** Whether no further connection can wait. */
  boolean isBacklogFull() {
    return waiting.isFull();
  }

  @Override
  public int connect(sockaddr address) {
    phase = Phase.CONNECTING;
    peer = newAddress();
    KernelAddress.copy(address, peer);
    int end = attempt.begin(address);
    if (end != ConnectionAttempt.UNDER_WAY) {
      attemptEnded(end);
    }
    return 0;
  }

  @Override
  public Opened accept() {
    sockaddr from = newAddress();
    int accepted = waiting.accept(from);
    if (accepted < 0) {
      return Opened.failed(-accepted);
    }
    StreamEndpoint endpoint = new StreamEndpoint(this, accepted, from);
    if (inlineChanged) { // the kernel has what was set when the connection was made
      endpoint.setOption(SOL_SOCKET, SO_OOBINLINE, receiving.isInline() ? 1 : 0);
    }
    return Opened.of(transport.register(endpoint));
  }

  @Override
  public int peer(sockaddr address) {
    if (peer == null) {
      return -WSAENOTCONN;
    }
    KernelAddress.copy(peer, address);
    return 0;
  }

  // Send and receive

  @Override
  public int send(byte[] buffer, int offset, int length, int flags, sockaddr to, boolean whole) {
    if (sending.hasTail()) {
      observe(); // nothing that is given to the kernel tells of a reset
      if (phase == Phase.BROKEN) {
        return -brokenError;
      }
    }
    return transferred(sending.send(buffer, offset, length, flags, whole));
  }

  /** What a send or receive gives; the first to be told that the connection broke may be one. */
  private int transferred(int result) {
    if (result >= 0) {
      return result;
    }
    if (Errno.endsConnection(-result)) {
      broken(-result);
    }
    return -Errno.toWinsock(-result);
  }

  @Override
  public void sendInBackground(boolean on) {
    sending.inBackground(on);
  }

  @Override
  public int unsent() {
    return phase == Phase.CONNECTED ? sending.unsent() : 0;
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int flags, sockaddr from) {
    return transferred(receiving.receive(buffer, offset, length, flags));
  }

  @Override
  public boolean dataWaiting() {
    return phase == Phase.CONNECTED && receiving.unread.isWaiting();
  }

  /** The kernel ends a receive at the urgent mark, so that one which begins with data is safe. */
  @Override
  public boolean dataKnown() {
    return receiving.unread.isSeen();
  }

  @Override
  public int unread() {
    return phase == Phase.CONNECTED ? receiving.unread.bytes() : 0;
  }

  @Override
  public int setOption(int level, int name, int value) {
    int result = super.setOption(level, name, value);
    if (level == SOL_SOCKET && name == SO_OOBINLINE) {
      inlineChanged |= phase == Phase.LISTENING;
      receiving.setInline(value != 0, unread());
    }
    return result;
  }

  // The end

  @Override
  public int shutdownSend() {
    return sending.shutdown();
  }

  @Override
  public void close(boolean reset, int lingerSeconds) {
    closing.close(phase == Phase.CONNECTED, reset, lingerSeconds);
  }
}
