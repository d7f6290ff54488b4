package org.wsalab.provider.windows;

import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.timeval;

/** The calls as programs see them: each goes to the group that forwards it. */
final class WindowsWinsock implements Winsock {
  private final Caller caller;
  private final StartupCalls startup;
  private final EventCalls events;
  private final SocketCalls sockets;
  private final TransferCalls transfers;
  private final OptionCalls options;
  private final SelectCall select;
  private final TextCalls texts;

  WindowsWinsock(Caller caller, StartupCalls startup, EventCalls events, SocketCalls sockets) {
    this.caller = caller;
    this.startup = startup;
    this.events = events;
    this.sockets = sockets;
    transfers = new TransferCalls(caller);
    options = new OptionCalls(caller);
    select = new SelectCall(caller);
    texts = new TextCalls(caller);
  }

  // Start and end, the last error

  @Override
  public int WSAStartup(int wVersionRequested, WSADATA lpWSAData) {
    return startup.startup(wVersionRequested, lpWSAData);
  }

  @Override
  public int WSACleanup() {
    return startup.cleanup();
  }

  @Override
  public int WSAGetLastError() {
    return caller.lastError();
  }

  @Override
  public void WSASetLastError(int iError) {
    caller.setLastError(iError);
  }

  // Event objects

  @Override
  public WSAEVENT WSACreateEvent() {
    return events.create();
  }

  @Override
  public WSAEVENT CreateEvent(
      Object lpEventAttributes, boolean bManualReset, boolean bInitialState, String lpName) {
    return events.create(bManualReset, bInitialState, lpName);
  }

  @Override
  public boolean WSACloseEvent(HANDLE hEvent) {
    return events.close(hEvent);
  }

  @Override
  public boolean WSASetEvent(HANDLE hEvent) {
    return events.set(hEvent);
  }

  @Override
  public boolean WSAResetEvent(HANDLE hEvent) {
    return events.reset(hEvent);
  }

  // Network events and waits

  @Override
  public int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents) {
    return events.select(s, hEventObject, lNetworkEvents);
  }

  @Override
  public int WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject, WSANETWORKEVENTS lpNetworkEvents) {
    return events.enumerate(s, hEventObject, lpNetworkEvents);
  }

  @Override
  public int WSAWaitForMultipleEvents(
      int cEvents, HANDLE[] lphEvents, boolean fWaitAll, int dwTimeout, boolean fAlertable) {
    return events.wait(cEvents, lphEvents, fWaitAll, dwTimeout, fAlertable);
  }

  @Override
  public int WaitForSingleObject(HANDLE hHandle, int dwMilliseconds) {
    return events.wait(hHandle, dwMilliseconds);
  }

  @Override
  public void Sleep(int dwMilliseconds) {
    events.sleep(dwMilliseconds);
  }

  // Sockets

  @Override
  public SOCKET socket(int af, int type, int protocol) {
    return sockets.socket(af, type, protocol);
  }

  @Override
  public SOCKET WSASocket(
      int af, int type, int protocol, WSAPROTOCOL_INFO lpProtocolInfo, int g, int dwFlags) {
    return sockets.socket(af, type, protocol, lpProtocolInfo, g, dwFlags);
  }

  @Override
  public int bind(SOCKET s, sockaddr name, int namelen) {
    return sockets.bind(s, name, namelen);
  }

  @Override
  public int listen(SOCKET s, int backlog) {
    return sockets.listen(s, backlog);
  }

  @Override
  public SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen) {
    return sockets.accept(s, addr, addrlen);
  }

  @Override
  public SOCKET WSAAccept(
      SOCKET s, sockaddr addr, int[] addrlen, ConditionProc lpfnCondition, long dwCallbackData) {
    return sockets.accept(s, addr, addrlen, lpfnCondition, dwCallbackData);
  }

  @Override
  public int connect(SOCKET s, sockaddr name, int namelen) {
    return sockets.connect(s, name, namelen);
  }

  @Override
  public int WSAConnect(
      SOCKET s,
      sockaddr name,
      int namelen,
      WSABUF lpCallerData,
      WSABUF lpCalleeData,
      Object lpSQOS,
      Object lpGQOS) {
    return sockets.connectWithData(s, name, namelen);
  }

  @Override
  public int send(SOCKET s, byte[] buf, int len, int flags) {
    return transfers.send(s, buf, len, flags);
  }

  @Override
  public int recv(SOCKET s, byte[] buf, int len, int flags) {
    return transfers.receive(s, buf, len, flags);
  }

  @Override
  public int sendto(SOCKET s, byte[] buf, int len, int flags, sockaddr to, int tolen) {
    return transfers.sendTo(s, buf, len, flags, to, tolen);
  }

  @Override
  public int recvfrom(SOCKET s, byte[] buf, int len, int flags, sockaddr from, int[] fromlen) {
    return transfers.receiveFrom(s, buf, len, flags, from, fromlen);
  }

  @Override
  public int shutdown(SOCKET s, int how) {
    return sockets.shutdown(s, how);
  }

  @Override
  public int closesocket(SOCKET s) {
    return sockets.close(s);
  }

  // What a socket is and how it behaves

  @Override
  public int getsockname(SOCKET s, sockaddr name, int[] namelen) {
    return sockets.local(s, name, namelen);
  }

  @Override
  public int getpeername(SOCKET s, sockaddr name, int[] namelen) {
    return sockets.peer(s, name, namelen);
  }

  @Override
  public int ioctlsocket(SOCKET s, int cmd, int[] argp) {
    return options.ioctl(s, cmd, argp);
  }

  @Override
  public int setsockopt(SOCKET s, int level, int optname, byte[] optval, int optlen) {
    return options.set(s, level, optname, optval, optlen);
  }

  @Override
  public int getsockopt(SOCKET s, int level, int optname, byte[] optval, int[] optlen) {
    return options.get(s, level, optname, optval, optlen);
  }

  @Override
  public int select(int nfds, fd_set readfds, fd_set writefds, fd_set exceptfds, timeval timeout) {
    return select.select(nfds, readfds, writefds, exceptfds, timeout);
  }

  // Addresses as text

  @Override
  public int inet_pton(int Family, String pszAddrString, Object pAddrBuf) {
    return texts.parse(Family, pszAddrString, pAddrBuf);
  }

  @Override
  public String inet_ntop(int Family, Object pAddr) {
    return texts.format(Family, pAddr);
  }
}
