package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.wsalab.notification.Quirk;
import org.wsalab.notification.SocketRecord;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/**
 * One socket: its state, its record and its endpoint. Its monitor puts calls and observations in
 * one order. Indications of the transport arrive here and go on record.
 */
final class Socket implements Indications {
  final int family;
  final int type;
  final String name;
  final SOCKET handle;
  final Endpoint endpoint;
  final SocketRecord record;
  final Options options;
  private final Core core;
  private final int object;
  private final Set<Parker> sleepers = new LinkedHashSet<>();

  volatile SocketState state = SocketState.UNBOUND;

  /** The event object that the socket is associated with, or null. */
  Event event;

  /** The watch of the event object that the socket is associated with, or null. */
  volatile Watch watch;

  volatile boolean nonBlocking;
  boolean sendShut;
  boolean receiveShut;

  /** The peer has ended the stream. */
  boolean ended;

  /** The connections that a condition function put off (CF_DEFER), the oldest first. */
  final Deque<Endpoint> deferred = new ArrayDeque<>();

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
    endpoint.setIndications(this);
  }

  /** Notes that the turn under way is about this socket. */
  void touch() {
    core.touch(object, true);
  }

  /** Notes that its event object may be signaled for these FD_XXX. */
  private void touchEvent(int bits) {
    if (event != null && (record.mask() & bits) != 0) {
      event.touch(true);
    }
  }

  boolean isStream() {
    return type == SOCK_STREAM;
  }

  /** Fails with WSAENOTSOCK when the socket was closed meanwhile. */
  void requireOpen() {
    WinsockFailure.require(state != SocketState.CLOSED, WSAENOTSOCK);
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
    Watch watch = this.watch;
    if (watch == null || !watch.takeIn()) {
      news(Endpoint.NO_HINT);
    }
  }

  // Indications

  @Override
  public void news(int hint) {
    touch();
    synchronized (this) {
      if (state != SocketState.CLOSED) {
        endpoint.observe(hint);
      }
    }
  }

  @Override
  public void dataArrived() {
    if (!receiveShut) { // a socket that takes nothing more in has nothing to report (CLOSE-6)
      indicate(FD_READ, 0);
    }
  }

  @Override
  public void urgentArrived() {
    indicate(FD_OOB, 0);
  }

  @Override
  public void fetched() {
    wakeSleepers();
  }

  @Override
  public void connectionArrived() {
    indicate(FD_ACCEPT, 0);
  }

  @Override
  public void connectEnded(int error) {
    state = error == 0 ? SocketState.CONNECTED : SocketState.BOUND;
    connectError = error;
    attemptError = error;
    indicate(FD_CONNECT, error); // CONN-1, CONN-2
    if (error == 0) {
      indicate(FD_WRITE, 0); // WRITE-1
    }
    wakeSleepers();
  }

  @Override
  public void spaceFree() {
    indicate(FD_WRITE, 0); // WRITE-2
  }

  @Override
  public void endOfStream(boolean unread) {
    ended = true;
    touchEvent(FD_CLOSE);
    synchronized (core) {
      record.indicateEndOfStream(unread);
    }
  }

  @Override
  public void broken(int error) {
    state = SocketState.BROKEN;
    brokenError = error;
    touchEvent(FD_CLOSE);
    synchronized (core) {
      if (!ended) { // FD_CLOSE comes once (CLOSE-5)
        record.indicateReset();
      }
    }
    wakeSleepers();
  }

  /** Puts a network event on record. */
  void indicate(int bit, int error) {
    touchEvent(bit);
    synchronized (core) {
      record.indicate(bit, error);
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
    if (core.profile.has(Quirk.SEND_REENABLES_WRITE)) {
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

  // Threads asleep in a blocking call on this socket

  void addSleeper(Parker parker) {
    synchronized (sleepers) {
      sleepers.add(parker);
    }
  }

  void removeSleeper(Parker parker) {
    synchronized (sleepers) {
      sleepers.remove(parker);
    }
  }

  void wakeSleepers() {
    synchronized (sleepers) {
      sleepers.forEach(Parker::unpark);
    }
  }

  /** {@code socket#3 tcp 127.0.0.1:5123 -> 127.0.0.1:80 connected}. */
  @Override
  public String toString() {
    return new SocketText(this).toString();
  }
}
