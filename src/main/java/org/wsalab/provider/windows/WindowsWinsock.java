package org.wsalab.provider.windows;

import org.wsalab.provider.windows.IoctlCall.Room;
import org.wsalab.provider.windows.OverlappedTransfers.Destination;
import org.wsalab.provider.windows.OverlappedTransfers.Sender;
import org.wsalab.winsock.APCPROC;
import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.WSAPOLLFD;
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
  private final OverlappedTransfers overlapped;
  private final ConnectionCalls connections;
  private final IoctlCall ioctl;
  private final ThreadCalls threads;
  private final PollCall poll;
  private final MessageCalls messages;

  WindowsWinsock(
      Caller caller,
      Operations operations,
      Routines routines,
      StartupCalls startup,
      EventCalls events,
      SocketCalls sockets) {
    this.caller = caller;
    this.startup = startup;
    this.events = events;
    this.sockets = sockets;
    transfers = new TransferCalls(caller);
    options = new OptionCalls(caller);
    select = new SelectCall(caller);
    texts = new TextCalls(caller);
    OverlappedCaller overlappedCaller = new OverlappedCaller(caller, operations);
    overlapped = new OverlappedTransfers(caller, overlappedCaller, operations);
    connections = new ConnectionCalls(caller, overlappedCaller);
    ioctl = new IoctlCall(caller, overlappedCaller);
    threads = new ThreadCalls(caller, routines);
    poll = new PollCall(caller);
    messages = new MessageCalls(caller);
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
    threads.sleep(dwMilliseconds);
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

  // Overlapped operations

  @Override
  public int WSASend(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesSent,
      int dwFlags,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return overlapped.send(
        s,
        lpBuffers,
        dwBufferCount,
        lpNumberOfBytesSent,
        dwFlags,
        null,
        lpOverlapped,
        lpCompletionRoutine);
  }

  @Override
  public int WSASendTo(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesSent,
      int dwFlags,
      sockaddr lpTo,
      int iTolen,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return overlapped.send(
        s,
        lpBuffers,
        dwBufferCount,
        lpNumberOfBytesSent,
        dwFlags,
        new Destination(lpTo, iTolen),
        lpOverlapped,
        lpCompletionRoutine);
  }

  @Override
  public int WSARecv(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesRecvd,
      int[] lpFlags,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return overlapped.receive(
        s,
        lpBuffers,
        dwBufferCount,
        lpNumberOfBytesRecvd,
        lpFlags,
        null,
        lpOverlapped,
        lpCompletionRoutine);
  }

  @Override
  public int WSARecvFrom(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesRecvd,
      int[] lpFlags,
      sockaddr lpFrom,
      int[] lpFromlen,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return overlapped.receive(
        s,
        lpBuffers,
        dwBufferCount,
        lpNumberOfBytesRecvd,
        lpFlags,
        new Sender(lpFrom, lpFromlen),
        lpOverlapped,
        lpCompletionRoutine);
  }

  @Override
  public boolean WSAGetOverlappedResult(
      SOCKET s, WSAOVERLAPPED lpOverlapped, int[] lpcbTransfer, boolean fWait, int[] lpdwFlags) {
    return overlapped.result(s, lpOverlapped, lpcbTransfer, fWait, lpdwFlags);
  }

  @Override
  public boolean CancelIoEx(HANDLE hFile, WSAOVERLAPPED lpOverlapped) {
    return overlapped.cancel(hFile, lpOverlapped);
  }

  @Override
  public boolean AcceptEx(
      SOCKET sListenSocket,
      SOCKET sAcceptSocket,
      byte[] lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      int[] lpdwBytesReceived,
      WSAOVERLAPPED lpOverlapped) {
    return connections.accept(
        sListenSocket,
        sAcceptSocket,
        lpOutputBuffer,
        dwReceiveDataLength,
        dwLocalAddressLength,
        dwRemoteAddressLength,
        lpdwBytesReceived,
        lpOverlapped);
  }

  @Override
  public boolean ConnectEx(
      SOCKET s,
      sockaddr name,
      int namelen,
      byte[] lpSendBuffer,
      int dwSendDataLength,
      int[] lpdwBytesSent,
      WSAOVERLAPPED lpOverlapped) {
    return connections.connect(
        s, name, namelen, lpSendBuffer, dwSendDataLength, lpdwBytesSent, lpOverlapped);
  }

  @Override
  public boolean DisconnectEx(SOCKET s, WSAOVERLAPPED lpOverlapped, int dwFlags, int dwReserved) {
    return connections.disconnect(s, lpOverlapped, dwFlags, dwReserved);
  }

  @Override
  public int WSAIoctl(
      SOCKET s,
      int dwIoControlCode,
      byte[] lpvInBuffer,
      int cbInBuffer,
      byte[] lpvOutBuffer,
      int cbOutBuffer,
      int[] lpcbBytesReturned,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return ioctl.ioctl(
        s,
        dwIoControlCode,
        new Room(lpvInBuffer, cbInBuffer),
        new Room(lpvOutBuffer, cbOutBuffer),
        lpcbBytesReturned,
        lpOverlapped,
        lpCompletionRoutine);
  }

  // Alertable waits and threads

  @Override
  public int SleepEx(int dwMilliseconds, boolean bAlertable) {
    return threads.sleep(dwMilliseconds, bAlertable);
  }

  @Override
  public int QueueUserAPC(APCPROC pfnAPC, HANDLE hThread, long dwData) {
    return threads.queue(pfnAPC, hThread, dwData);
  }

  @Override
  public HANDLE GetCurrentThread() {
    return threads.current();
  }

  @Override
  public int GetCurrentThreadId() {
    return threads.currentId();
  }

  @Override
  public HANDLE OpenThread(int dwDesiredAccess, boolean bInheritHandle, int dwThreadId) {
    return threads.open(dwDesiredAccess, bInheritHandle, dwThreadId);
  }

  @Override
  public boolean CloseHandle(HANDLE hObject) {
    return threads.close(hObject);
  }

  // Sets of sockets asked at once

  @Override
  public int WSAPoll(WSAPOLLFD[] fdArray, int fds, int timeout) {
    return poll.poll(fdArray, fds, timeout);
  }

  // Network events as messages

  @Override
  public int WSAAsyncSelect(SOCKET s, HANDLE hWnd, int wMsg, int lEvent) {
    return messages.select(s, hWnd, wMsg, lEvent);
  }

  @Override
  public HANDLE CreateWindowEx(
      int dwExStyle,
      String lpClassName,
      String lpWindowName,
      int dwStyle,
      int X,
      int Y,
      int nWidth,
      int nHeight,
      HANDLE hWndParent,
      HANDLE hMenu,
      HANDLE hInstance,
      Object lpParam) {
    return messages.create();
  }

  @Override
  public boolean DestroyWindow(HANDLE hWnd) {
    return messages.destroy(hWnd);
  }

  @Override
  public boolean PostMessage(HANDLE hWnd, int Msg, long wParam, long lParam) {
    return messages.post(hWnd, Msg, wParam, lParam);
  }

  @Override
  public int PeekMessage(
      MSG lpMsg, HANDLE hWnd, int wMsgFilterMin, int wMsgFilterMax, int wRemoveMsg) {
    return messages.peek(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax, wRemoveMsg);
  }

  @Override
  public int GetMessage(MSG lpMsg, HANDLE hWnd, int wMsgFilterMin, int wMsgFilterMax) {
    return messages.get(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax);
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
