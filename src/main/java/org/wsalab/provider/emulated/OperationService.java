package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_PARTIAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wsalab.notification.OperationQueue;
import org.wsalab.winsock.WSAOVERLAPPED;

/**
 * How the operations pending at one socket end: served with what has come, or cancelled; then their
 * ends are told, and what they leave goes on record. Used under the socket's monitor, except where
 * it is said.
 */
final class OperationService {
  private final Socket socket;
  private final Core core;

  /** The listening socket whose pending AcceptEx will use this one, or null. */
  volatile Socket acceptingFor;

  /** The sockets at which operations of this one go on: AcceptEx, until there is data. */
  final Set<Socket> handedOn = ConcurrentHashMap.newKeySet();

  OperationService(Socket socket, Core core) {
    this.socket = socket;
    this.core = core;
  }

  /**
   * What a thread looks at that waits for the end of a pending operation. Not to be called with any
   * monitor held.
   */
  List<Transport.Interest> interests() {
    List<Transport.Interest> interests = new ArrayList<>();
    synchronized (socket) {
      interests.add(new Transport.Interest(socket.endpoint, socket.operations.conditions()));
    }
    handedOn.forEach(other -> interests.addAll(other.service.interests()));
    return interests;
  }

  /**
   * Lets the transport tell what it knows of this socket and where its operations go on. Not to be
   * called with any monitor held.
   */
  void takeInNews() {
    socket.takeInNews();
    handedOn.forEach(Socket::takeInNews);
  }

  /** Lets pending operations take what has come for them; what they leave goes on record. */
  void serve() {
    for (int bit; (bit = socket.operations.next()) != 0; ) {
      List<OperationQueue.Ended> ended = socket.operations.serve(bit);
      tell(ended);
      if (!ended.isEmpty() && !socket.operations.has(bit)) {
        recordWhatIsLeft(bit);
      }
    }
  }

  /** Ends pending operations: one, or all where it is null; says whether there were any (OVL-7). */
  boolean cancel(WSAOVERLAPPED overlapped) {
    List<OperationQueue.Ended> ended = socket.operations.cancel(overlapped);
    tell(ended);
    boolean any = !ended.isEmpty();
    for (Socket other : handedOn) {
      synchronized (other) {
        any |= other.service.cancel(overlapped);
      }
    }
    return any;
  }

  private void tell(List<OperationQueue.Ended> ended) {
    if (ended.isEmpty()) {
      return;
    }
    if (!socket.operations.has(FD_WRITE)) {
      socket.endpoint.sendInBackground(false);
    }
    ended.forEach(each -> socket.operations.touchNotified(each.operation()));
    synchronized (core) {
      for (OperationQueue.Ended each : ended) {
        int flags = each.error() == WSAEMSGSIZE ? MSG_PARTIAL : 0;
        each.operation().complete(each.error(), each.count(), flags);
      }
    }
    socket.sleepers.wake(); // one may wait in WSAGetOverlappedResult
    Socket asked = acceptingFor;
    if (asked != null && !socket.operations.has(FD_READ)) { // the AcceptEx that went on here ended
      acceptingFor = null;
      asked.service.handedOn.remove(socket);
      asked.sleepers.wake();
    }
  }

  void recordWhatIsLeft(int bit) {
    switch (bit) {
      case FD_READ -> {
        if (socket.mayReceive() && socket.endpoint.dataWaiting()) {
          socket.indicate(FD_READ, 0);
        } else {
          socket.drained();
        }
      }
      case FD_OOB -> {
        if ((socket.endpoint.ready() & FD_OOB) != 0) {
          socket.indicate(FD_OOB, 0);
        }
      }
      case FD_ACCEPT -> {
        if (socket.hasConnection()) {
          socket.indicate(FD_ACCEPT, 0);
        }
      }
      case FD_WRITE -> {
        if (socket.sendRefused && socket.state == SocketState.CONNECTED) {
          socket.sendRefused = false;
          socket.indicate(FD_WRITE, 0);
        }
      }
      default -> {
        // the end of a connection attempt is on record already
      }
    }
  }
}
