package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_PARTIAL;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wsalab.notification.OperationQueue;
import org.wsalab.notification.Quirk;
import org.wsalab.notification.SocketRecord;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
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
  volatile Endpoint endpoint;
  final SocketRecord record;
  final Options options;
  private final Core core;
  private final int object;
  private final Set<Parker> sleepers = new LinkedHashSet<>();

  volatile SocketState state = SocketState.UNBOUND;

  /** The event object that the socket is associated with, or null. */
  Event event;

  /** The watch of the event object that the socket is associated with, or null. */
  private volatile Watch watch;

  /** The watches of event objects and threads that learn of the end of operations here. */
  private final Map<Watch, Boolean> watchedForOperations = new LinkedHashMap<>();

  final PendingOperations operations = new PendingOperations();

  /** A send found no space, so that FD_WRITE is owed when there is (WRITE-2). */
  boolean sendRefused;

  volatile boolean nonBlocking;
  boolean sendShut;
  boolean receiveShut;

  /** What WSAAsyncSelect was given, or null. */
  MessageCalls.Posting posting;

  /** The listening socket whose pending AcceptEx will use this one, or null. */
  volatile Socket acceptingFor;

  /** The sockets at which operations of this one go on: AcceptEx, until there is data. */
  final Set<Socket> handedOn = ConcurrentHashMap.newKeySet();

  /** Connected by AcceptEx or ConnectEx, and not told to know it (OVL-13). */
  boolean contextMissing;

  /** How often interfaces and addresses have changed, for those who wait for the next time. */
  private final Map<Integer, Long> changes = new ConcurrentHashMap<>();

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
    } else if (posting != null && (record.mask() & bits) != 0) {
      posting.window().owner.touch();
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
    Watch association = watch;
    if (association == null || !association.takeIn()) {
      news(Endpoint.NO_HINT);
    }
  }

  // Another connection

  /** Goes on with another endpoint; the one so far is closed. */
  void adopt(Endpoint other) {
    Watch association = watch;
    unwatch();
    endpoint.close(false, 0);
    endpoint = other;
    other.setIndications(this);
    options.moveTo(other);
    watch(association);
    wakeSleepers();
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

  /** How often interfaces or addresses have changed. */
  long changes(int bit) {
    return changes.getOrDefault(bit, 0L);
  }

  /** Lets the transport tell what it knows, and pending operations take it. */
  void observe() {
    observe(Endpoint.NO_HINT);
  }

  private void observe(int hint) {
    endpoint.observe(hint);
    serve();
  }

  // Watches

  /** The watch of the association, or null. */
  Watch watch() {
    return watch;
  }

  /** Moves the socket from the watch of its old event object to that of the new (SEL-5). */
  void watch(Watch wanted) {
    Watch old = watch;
    if (old == wanted) {
      return;
    }
    watch = wanted;
    if (old != null && !watchedForOperations.containsKey(old)) {
      old.remove(endpoint);
    }
    if (wanted != null && !watchedForOperations.containsKey(wanted)) {
      wanted.add(endpoint);
    }
  }

  /**
   * Lets whoever waits for the end of an operation watch the socket too. A watch stays until
   * another one is needed and nothing is pending: programs use the same one again and again.
   */
  void watchForOperation(Watch wanted) {
    if (wanted == null || watchedForOperations.containsKey(wanted)) {
      return;
    }
    if (operations.isIdle()) {
      forgetOperationWatches();
    }
    watchedForOperations.put(wanted, true);
    if (wanted != watch) {
      wanted.add(endpoint);
    }
  }

  private void forgetOperationWatches() {
    for (Watch each : watchedForOperations.keySet()) {
      if (each != watch) {
        each.remove(endpoint);
      }
    }
    watchedForOperations.clear();
  }

  /** Takes the socket out of every watch. */
  void unwatch() {
    watch(null);
    forgetOperationWatches();
  }

  // Pending operations

  /** What a thread looks at that waits for the end of a pending operation. */
  List<Transport.Interest> interests() {
    List<Transport.Interest> interests = new ArrayList<>();
    synchronized (this) {
      interests.add(new Transport.Interest(endpoint, operations.conditions()));
    }
    handedOn.forEach(other -> interests.addAll(other.interests()));
    return interests;
  }

  /** Lets the transport tell what it knows of this socket and where its operations go on. */
  void takeInNewsOfOperations() {
    takeInNews();
    handedOn.forEach(Socket::takeInNews);
  }

  /** Lets pending operations take what has come for them; what they leave goes on record. */
  void serve() {
    for (int bit; (bit = operations.next()) != 0; ) {
      List<OperationQueue.Ended> ended = operations.serve(bit);
      tell(ended);
      if (!ended.isEmpty() && !operations.has(bit)) {
        recordWhatIsLeft(bit);
      }
    }
  }

  /** Ends pending operations: one, or all where it is null; says whether there were any (OVL-7). */
  boolean cancel(WSAOVERLAPPED overlapped) {
    List<OperationQueue.Ended> ended = operations.cancel(overlapped);
    tell(ended);
    boolean any = !ended.isEmpty();
    for (Socket other : handedOn) {
      synchronized (other) {
        any |= other.cancel(overlapped);
      }
    }
    return any;
  }

  private void tell(List<OperationQueue.Ended> ended) {
    if (ended.isEmpty()) {
      return;
    }
    if (!operations.has(FD_WRITE)) {
      endpoint.sendInBackground(false);
    }
    ended.forEach(each -> operations.touchNotified(each.operation()));
    synchronized (core) {
      for (OperationQueue.Ended each : ended) {
        int flags = each.error() == WSAEMSGSIZE ? MSG_PARTIAL : 0;
        each.operation().complete(each.error(), each.count(), flags);
      }
    }
    wakeSleepers(); // one may wait in WSAGetOverlappedResult
    Socket asked = acceptingFor;
    if (asked != null && !operations.has(FD_READ)) { // the AcceptEx that went on here has ended
      acceptingFor = null;
      asked.handedOn.remove(this);
      asked.wakeSleepers();
    }
  }

  private void recordWhatIsLeft(int bit) {
    switch (bit) {
      case FD_READ -> {
        if (state != SocketState.BROKEN && !receiveShut && endpoint.dataWaiting()) {
          indicate(FD_READ, 0);
        } else {
          synchronized (core) {
            record.drained();
          }
        }
      }
      case FD_OOB -> {
        if ((endpoint.ready() & FD_OOB) != 0) {
          indicate(FD_OOB, 0);
        }
      }
      case FD_ACCEPT -> {
        if (hasConnection()) {
          indicate(FD_ACCEPT, 0);
        }
      }
      case FD_WRITE -> {
        if (sendRefused && state == SocketState.CONNECTED) {
          sendRefused = false;
          indicate(FD_WRITE, 0);
        }
      }
      default -> {
        // the end of a connection attempt is on record already
      }
    }
  }

  /** Indicates what no pending operation takes (READ-6, ACC-5). */
  private void arrived(int bit) {
    if (operations.has(bit)) {
      operations.touch(bit);
    } else {
      indicate(bit, 0);
    }
  }

  // Indications

  @Override
  public void news(int hint) {
    touch();
    synchronized (this) {
      if (state != SocketState.CLOSED) {
        observe(hint);
      }
    }
  }

  @Override
  public void dataArrived() {
    if (!receiveShut) { // a socket that takes nothing more in has nothing to report (CLOSE-6)
      arrived(FD_READ);
    }
  }

  @Override
  public void urgentArrived() {
    arrived(FD_OOB);
  }

  @Override
  public void fetched() {
    wakeSleepers();
  }

  @Override
  public void connectionArrived() {
    arrived(FD_ACCEPT);
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
    operations.touch(FD_CONNECT);
    wakeSleepers();
  }

  @Override
  public void changed(int bit) {
    changes.merge(bit, 1L, Long::sum);
    arrived(bit);
    wakeSleepers();
  }

  @Override
  public void spaceFree() {
    if (!operations.has(FD_WRITE)) {
      sendRefused = false;
    }
    arrived(FD_WRITE); // WRITE-2
  }

  @Override
  public void endOfStream(boolean unread) {
    ended = true;
    touchEvent(FD_CLOSE);
    synchronized (core) {
      record.indicateEndOfStream(unread);
    }
    operations.touch(FD_READ | FD_OOB);
    wakeSleepers(); // a WSAPoll is told of it unasked (POLL-3)
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
    operations.touch(FD_ALL_EVENTS);
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
