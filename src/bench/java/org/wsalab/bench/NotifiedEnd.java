package org.wsalab.bench;

import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;

/** An end in the event notification model: wait, enumerate, receive. */
final class NotifiedEnd implements End {
  private final Winsock winsock;
  private final SOCKET socket;
  private final WSAEVENT event;
  private final HANDLE[] events;
  private final WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
  private final byte[] buffer = new byte[512];

  NotifiedEnd(Winsock winsock, SOCKET socket) {
    this.winsock = winsock;
    this.socket = socket;
    event = winsock.WSACreateEvent();
    events = new HANDLE[] {event};
    winsock.WSAEventSelect(socket, event, FD_READ | FD_CLOSE);
  }

  @Override
  public void send() {
    winsock.send(socket, buffer, 1, 0);
  }

  @Override
  public boolean receive() {
    while (true) {
      winsock.WSAWaitForMultipleEvents(1, events, false, WSA_INFINITE, false);
      winsock.WSAEnumNetworkEvents(socket, event, happened);
      if ((happened.lNetworkEvents & FD_READ) != 0) {
        return winsock.recv(socket, buffer, buffer.length, 0) > 0;
      }
      if ((happened.lNetworkEvents & FD_CLOSE) != 0) {
        return false;
      }
    }
  }

  @Override
  public void close() {
    winsock.closesocket(socket);
    winsock.WSACloseEvent(event);
  }
}
