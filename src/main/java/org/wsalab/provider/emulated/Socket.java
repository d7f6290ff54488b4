package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayDeque;
import java.util.Deque;
import org.wsalab.notification.Quirk;
import org.wsalab.notification.SocketRecord;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/**
 * One socket: its state, its record and its endpoint. Its monitor puts calls and observations in
 * one order. What the transport tells of it comes through {@link Arrivals}; what is pending at it
 * ends through {@link OperationService}.
 */
final class Socket {
  final int family;
  final int type;
  final String name;
  final SOCKET handle;
  volatile Endpoint endpoint;
  final SocketRecord record;
  final Options options;
  private final Core core;
  private final int object;

  /** Threads asleep in a call on this socket. */
  final Sleepers sleepers = new Sleepers();

  final PendingOperations operations = new PendingOperations();
  final OperationService service;
  final Arrivals arrivals = new Arrivals(this);
  final ChangeRequests changes = new ChangeRequests();
  private final SocketWatches watches = new SocketWatches();

  volatile SocketState state = SocketState.UNBOUND;

  /** The event object that the socket is associated with, or null. */
  Event event;

  /** A send found no space, so that FD_WRITE is owed when there is (WRITE-2). */
  boolean sendRefused;

  volatile boolean nonBlocking;
  boolean sendShut;
  boolean receiveShut;

  /** What WSAAsyncSelect was given, or null. */
  MessageCalls.Posting posting;

  /** Connected by AcceptEx or ConnectEx, and not told to know it (OVL-13). */
  boolean contextMissing;

  /** The peer has ended the stream. */
  boolean ended;

  /** The connections that a condition function put off (CF_DEFER), the oldest first. */
  final Deque<Endpoint> deferred = new ArrayDeque<>(1);

  /** The error of the last connection attempt, until SO_ERROR has told it. */
  int connectError;

  /** The same for a blocking connect, which SO_ERROR asked by another thread must not deceive. */
  int attemptError;

  /** What calls return once the connection is broken. */
  int brokenError = WSAECONNRESET;

  Socket(Core core, int family, int type, long value, int number, Endpoint endpoint) {
    this.core = core;
    this.object = core.newObject();
    this.family = family;
    this.type = type;
    this.name = "socket#" + number;
    this.handle = new SOCKET(value, name, this::toString);
    this.endpoint = endpoint;
    this.record = new SocketRecord(name, core.profile, core.observer);
    this.options = new Options(endpoint, isStream(), family == AF_INET6);
    this.service = new OperationService(this, core);
    endpoint.setIndications(arrivals);
  }

  /** Notes that the turn under way is about this socket. */
  void touch() {
    core.touch(object, true);
  }

  /** Notes that its event object may be signaled for these FD_XXX. */
  private void touchEvent(int bits) {
    if (event != null && (record.mask() & bits) != 0) {
      event.touch(true);
    } else if (posting != null && (record.mask() & bits) != 0) {
      posting.window().owner.touch();
    }
  }

  boolean isStream() {
    return type == SOCK_STREAM;
  }

  /** Whether data that waits can still be received. */
  boolean mayReceive() {
    return state != SocketState.BROKEN && !receiveShut;
  }

  /** Fails with WSAENOTSOCK when the socket was closed meanwhile. */
  void requireOpen() {
    WinsockFailure.require(state != SocketState.CLOSED, WSAENOTSOCK);
  }

  /** Fails while the socket is kept for the connection of a pending AcceptEx (OVL-12). */
  void requireNotAccepting() {
    WinsockFailure.require(!isKeptForAccept(), WSAEINVAL);
  }

  /** Whether an AcceptEx may be pending that will use the socket: with its end it is free again. */
  boolean isKeptForAccept() {
    Socket listening = service.acceptingFor;
    return listening != null
        && listening.state != SocketState.CLOSED
        && listening.operations.has(FD_ACCEPT);
  }

  /** Whether an accept would find a connection. */
  boolean hasConnection() {
    return !deferred.isEmpty() || (endpoint.ready() & FD_ACCEPT) != 0;
  }

  /** An address of the socket's family, for the transport to fill in. */
  sockaddr newAddress() {
    return family == AF_INET6 ? new sockaddr_in6() : new sockaddr_in();
  }

  /**
   * Lets the transport tell what it knows, at the beginning of a call. What is watched has told its
   * watch. Not to be called with any monitor held, since it is told to every socket of the watch.
   */
  void takeInNews() {
    Watch association = watches.association();
    if (association == null || !association.takeIn()) {
      arrivals.news(Endpoint.NO_HINT);
    }
  }

  // Another connection

  /** Goes on with another endpoint; the one so far is closed. */
  void adopt(Endpoint other) {
    Watch association = watches.association();
    unwatch();
    endpoint.close(false, 0);
    endpoint = other;
    other.setIndications(arrivals);
    options.moveTo(other);
    watch(association);
    if (!changes.isEmpty()) {
      other.expectChanges();
    }
    sleepers.wake();
  }

  /** Is as good as new: DisconnectEx with TF_REUSE_SOCKET (OVL-15). */
  void renew() {
    state = SocketState.UNBOUND;
    sendShut = false;
    receiveShut = false;
    ended = false;
    contextMissing = false;
    sendRefused = false;
    connectError = 0;
    attemptError = 0;
    synchronized (core) {
      record.renew();
    }
  }

  /** Asks for the next change that comes after all that was observed so far (CHG-1). */
  ChangeRequests.Request ask(int bit, sockaddr destination, String call) {
    WinsockFailure.check(endpoint.expectChanges());
    synchronized (core) {
      record.ask(bit, call);
    }
    return changes.add(endpoint, bit, destination);
  }

  /** Lets the transport tell what it knows, and pending operations take it. */
  void observe() {
    observe(Endpoint.NO_HINT);
  }

  void observe(int hint) {
    endpoint.observe(hint);
    service.serve();
  }

  // Watches

  /** The watch of the association, or null. */
  Watch watch() {
    return watches.association();
  }

  /** Moves the socket from the watch of its old event object to that of the new (SEL-5). */
  void watch(Watch wanted) {
    watches.associate(endpoint, wanted);
  }

  /** Lets whoever waits for the end of an operation watch the socket too; null is nobody. */
  void watchForOperation(Watch wanted) {
    watches.addForOperation(endpoint, wanted, operations.isIdle());
  }

  /** Takes the socket out of every watch. */
  void unwatch() {
    watches.leaveAll(endpoint);
  }

  // Indications

  /** Puts a network event on record. */
  void indicate(int bit, int error) {
    touchEvent(bit);
    synchronized (core) {
      record.indicate(bit, error);
    }
  }

  /** The peer has ended the stream; says whether data waits in front of the end. */
  void indicateEndOfStream(boolean unread) {
    touchEvent(FD_CLOSE);
    synchronized (core) {
      record.indicateEndOfStream(unread);
    }
  }

  /** The connection is broken. */
  void indicateReset() {
    touchEvent(FD_CLOSE);
    synchronized (core) {
      if (!ended) { // FD_CLOSE comes once (CLOSE-5)
        record.indicateReset();
      }
    }
  }

  /** All data has been read: an FD_CLOSE that waited for this comes now (CLOSE-2). */
  void drained() {
    synchronized (core) {
      record.drained();
    }
  }

  // Re-enabling: what calls do to the record

  /** A receive or accept has reached the transport: READ-1, READ-4, OOB-1, ACC-1, CLOSE-2. */
  void reenable(int bit, String call, boolean stillHolds) {
    touchEvent(stillHolds ? bit : FD_CLOSE);
    synchronized (core) {
      record.reenable(bit, call);
      if (stillHolds) {
        record.indicate(bit, 0);
      } else if (bit == FD_READ) {
        record.drained();
      }
    }
  }

  /** A send was made (WRITE-3). */
  void sent(String call) {
    if (core.profile.has(Quirk.SEND_REENABLES_WRITE) || posting != null) {
      synchronized (core) {
        record.sent(call);
      }
    }
  }

  /** A re-enabling call was refused for its arguments (READ-5). */
  void refused(int bit, String call) {
    boolean holds = state != SocketState.CLOSED && (endpoint.ready() & bit) != 0;
    touchEvent(bit);
    synchronized (core) {
      record.refused(bit, call, holds);
    }
  }

  /** {@code socket#3 tcp 127.0.0.1:5123 -> 127.0.0.1:80 connected}. */
  @Override
  public String toString() {
    return new SocketText(this).toString();
  }
}
