package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

/**
 * What the transport tells of one socket: it changes the socket's state, lets pending operations go
 * on, and what these do not wait for goes on record.
 */
final class Arrivals implements Indications {
  private final Socket socket;

  Arrivals(Socket socket) {
    this.socket = socket;
  }

  /** Indicates what no pending operation takes (READ-6, ACC-5). */
  private void arrived(int bit) {
    boolean forAccept = bit == FD_READ && socket.service.acceptingFor != null; // with first data
    if (forAccept || socket.operations.has(bit)) {
      socket.operations.touch(bit);
    } else {
      socket.indicate(bit, 0);
    }
  }

  @Override
  public void news(int hint) {
    socket.touch();
    synchronized (socket) {
      if (socket.state != SocketState.CLOSED) {
        socket.observe(hint);
      }
    }
  }

  @Override
  public void dataArrived() {
    if (!socket
        .receiveShut) { // a socket that takes nothing more in has nothing to report (CLOSE-6)
      arrived(FD_READ);
    }
  }

  @Override
  public void urgentArrived() {
    arrived(FD_OOB);
  }

  @Override
  public void fetched() {
    socket.sleepers.wake();
  }

  @Override
  public void connectionArrived() {
    arrived(FD_ACCEPT);
  }

  @Override
  public void connectEnded(int error) {
    socket.state = error == 0 ? SocketState.CONNECTED : SocketState.BOUND;
    socket.connectError = error;
    socket.attemptError = error;
    socket.indicate(FD_CONNECT, error); // CONN-1, CONN-2
    if (error == 0) {
      socket.indicate(FD_WRITE, 0); // WRITE-1
    }
    socket.operations.touch(FD_CONNECT);
    socket.sleepers.wake();
  }

  @Override
  public void changed(int bit) {
    if (socket.changes.answer(bit, socket.endpoint)) {
      socket.operations.touch(bit);
      socket.indicate(bit, 0); // beside operations: a change is nothing that one could take away
      socket.sleepers.wake();
    }
  }

  @Override
  public void spaceFree() {
    if (!socket.operations.has(FD_WRITE)) {
      socket.sendRefused = false;
    }
    arrived(FD_WRITE); // WRITE-2
  }

  @Override
  public void endOfStream(boolean unread) {
    socket.ended = true;
    socket.indicateEndOfStream(unread);
    socket.operations.touch(FD_READ | FD_OOB);
    socket.service.serve(); // a reset may be told right behind it
    socket.sleepers.wake(); // a WSAPoll is told of it unasked (POLL-3)
  }

  @Override
  public void broken(int error) {
    socket.state = SocketState.BROKEN;
    socket.brokenError = error;
    socket.indicateReset();
    socket.operations.touch(FD_ALL_EVENTS);
    socket.sleepers.wake();
  }
}
