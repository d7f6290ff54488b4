package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;
import static org.wsalab.winsock.WinSock2.WSA_INVALID_EVENT;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_FAILED;

import java.util.function.Supplier;
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

/**
 * The calls as programs see them: each passes the {@link CallGate} and goes to the group it belongs
 * to.
 */
final class EmulatedWinsock implements Winsock {
  private final CallGate gate;
  private final EventCalls events;
  private final NotificationCalls notification;
  private final SocketCalls sockets;
  private final AcceptCalls accepts;
  private final ConnectCalls connects;
  private final TransferCalls transfers;
  private final OptionCalls options;
  private final SelectCall select;
  private final OverlappedCalls overlappeds;
  private final OverlappedSends overlappedSends;
  private final OverlappedReceives overlappedReceives;
  private final OverlappedAccepts overlappedAccepts;
  private final OverlappedConnects overlappedConnects;
  private final ThreadCalls threads;
  private final PollCall poll;
  private final MessageCalls messages;
  private final IoctlCalls ioctls;
  private final Addresses addresses;
  private final Waits waits;

  EmulatedWinsock(Core core, Handles handles) {
    gate = new CallGate(core);
    waits = new Waits(core);
    Blocking blocking = new Blocking(core, waits);
    events = new EventCalls(core, handles, waits);
    notification = new NotificationCalls(core, handles);
    sockets = new SocketCalls(core, handles);
    accepts = new AcceptCalls(core, handles, blocking, sockets);
    connects = new ConnectCalls(handles, blocking);
    transfers = new TransferCalls(core, handles, blocking);
    options = new OptionCalls(core, handles);
    select = new SelectCall(core, handles, waits);
    overlappeds = new OverlappedCalls(core, handles, waits);
    overlappedSends = new OverlappedSends(handles, overlappeds, transfers);
    overlappedReceives = new OverlappedReceives(handles, overlappeds, transfers);
    overlappedAccepts = new OverlappedAccepts(handles, overlappeds);
    overlappedConnects = new OverlappedConnects(core, handles, overlappeds);
    threads = new ThreadCalls(core, handles, waits);
    poll = new PollCall(core, handles, waits);
    messages = new MessageCalls(core, handles, waits);
    ioctls = new IoctlCalls(handles, options, overlappeds, blocking);
    addresses = new Addresses(handles);
  }

  /** Closes every socket, at the end of the session. */
  void closeAll() {
    gate.end();
    sockets.closeAll();
  }

  private <T> T call(String call, T failed, Supplier<T> body) {
    return gate.call(call, failed, body);
  }

  private <T> T kernel(String call, T failed, Supplier<T> body) {
    return gate.kernel(call, failed, body);
  }

  private int count(String call, Supplier<Integer> body) {
    return gate.call(call, SOCKET_ERROR, body);
  }

  // Start and end, the last error

  @Override
  public int WSAStartup(int wVersionRequested, WSADATA lpWSAData) {
    return gate.startup(wVersionRequested, lpWSAData);
  }

  @Override
  public int WSACleanup() {
    return count("WSACleanup", () -> gate.cleanup(sockets::closeAll));
  }

  @Override
  public int WSAGetLastError() {
    return gate.lastError();
  }

  @Override
  public void WSASetLastError(int iError) {
    gate.setLastError(iError);
  }

  // Event objects

  @Override
  public WSAEVENT WSACreateEvent() {
    return call("WSACreateEvent", WSA_INVALID_EVENT, events::create);
  }

  @Override
  public WSAEVENT CreateEvent(
      Object lpEventAttributes, boolean bManualReset, boolean bInitialState, String lpName) {
    return kernel(
        "CreateEvent", WSA_INVALID_EVENT, () -> events.create(bManualReset, bInitialState, lpName));
  }

  @Override
  public boolean WSACloseEvent(HANDLE hEvent) {
    return call("WSACloseEvent", false, () -> events.close(hEvent));
  }

  @Override
  public boolean WSASetEvent(HANDLE hEvent) {
    return call("WSASetEvent", false, () -> events.set(hEvent));
  }

  @Override
  public boolean WSAResetEvent(HANDLE hEvent) {
    return call("WSAResetEvent", false, () -> events.reset(hEvent));
  }

  // Network events and waits

  @Override
  public int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents) {
    return count("WSAEventSelect", () -> notification.select(s, hEventObject, lNetworkEvents));
  }

  @Override
  public int WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject, WSANETWORKEVENTS lpNetworkEvents) {
    return count(
        "WSAEnumNetworkEvents", () -> notification.enumerate(s, hEventObject, lpNetworkEvents));
  }

  @Override
  public int WSAWaitForMultipleEvents(
      int cEvents, HANDLE[] lphEvents, boolean fWaitAll, int dwTimeout, boolean fAlertable) {
    return call(
        "WSAWaitForMultipleEvents",
        WSA_WAIT_FAILED,
        () -> events.wait(cEvents, lphEvents, fWaitAll, dwTimeout, fAlertable));
  }

  @Override
  public int WaitForSingleObject(HANDLE hHandle, int dwMilliseconds) {
    return kernel(
        "WaitForSingleObject", WSA_WAIT_FAILED, () -> events.wait(hHandle, dwMilliseconds));
  }

  @Override
  public void Sleep(int dwMilliseconds) {
    kernel(
        "Sleep",
        null,
        () -> {
          waits.sleep(Integer.toUnsignedLong(dwMilliseconds));
          return null;
        });
  }

  // Sockets

  @Override
  public SOCKET socket(int af, int type, int protocol) {
    return call("socket", INVALID_SOCKET, () -> sockets.socket(af, type, protocol));
  }

  @Override
  public SOCKET WSASocket(
      int af, int type, int protocol, WSAPROTOCOL_INFO lpProtocolInfo, int g, int dwFlags) {
    return call(
        "WSASocket", INVALID_SOCKET, () -> sockets.socket(af, type, protocol, lpProtocolInfo));
  }

  @Override
  public int bind(SOCKET s, sockaddr name, int namelen) {
    return count("bind", () -> sockets.bind(s, name, namelen));
  }

  @Override
  public int listen(SOCKET s, int backlog) {
    return count("listen", () -> sockets.listen(s, backlog));
  }

  @Override
  public SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen) {
    return call("accept", INVALID_SOCKET, () -> accepts.accept(s, addr, addrlen, null, 0));
  }

  @Override
  public SOCKET WSAAccept(
      SOCKET s, sockaddr addr, int[] addrlen, ConditionProc lpfnCondition, long dwCallbackData) {
    return call(
        "WSAAccept",
        INVALID_SOCKET,
        () -> accepts.accept(s, addr, addrlen, lpfnCondition, dwCallbackData));
  }

  @Override
  public int connect(SOCKET s, sockaddr name, int namelen) {
    return count("connect", () -> connects.connect(s, name, namelen));
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
    return count("WSAConnect", () -> connects.connect(s, name, namelen));
  }

  @Override
  public int send(SOCKET s, byte[] buf, int len, int flags) {
    return count("send", () -> transfers.send("send", s, buf, len, flags, null, 0));
  }

  @Override
  public int recv(SOCKET s, byte[] buf, int len, int flags) {
    return count("recv", () -> transfers.receive("recv", s, buf, len, flags, null, null));
  }

  @Override
  public int sendto(SOCKET s, byte[] buf, int len, int flags, sockaddr to, int tolen) {
    return count("sendto", () -> transfers.send("sendto", s, buf, len, flags, to, tolen));
  }

  @Override
  public int recvfrom(SOCKET s, byte[] buf, int len, int flags, sockaddr from, int[] fromlen) {
    return count(
        "recvfrom", () -> transfers.receive("recvfrom", s, buf, len, flags, from, fromlen));
  }

  @Override
  public int shutdown(SOCKET s, int how) {
    return count("shutdown", () -> sockets.shutdown(s, how));
  }

  @Override
  public int closesocket(SOCKET s) {
    return count("closesocket", () -> sockets.close(s));
  }

  // What a socket is and how it behaves

  @Override
  public int getsockname(SOCKET s, sockaddr name, int[] namelen) {
    return count("getsockname", () -> addresses.local(s, name, namelen));
  }

  @Override
  public int getpeername(SOCKET s, sockaddr name, int[] namelen) {
    return count("getpeername", () -> addresses.peer(s, name, namelen));
  }

  @Override
  public int ioctlsocket(SOCKET s, int cmd, int[] argp) {
    return count("ioctlsocket", () -> options.ioctl(s, cmd, argp));
  }

  @Override
  public int setsockopt(SOCKET s, int level, int optname, byte[] optval, int optlen) {
    return count("setsockopt", () -> options.set(s, level, optname, optval, optlen));
  }

  @Override
  public int getsockopt(SOCKET s, int level, int optname, byte[] optval, int[] optlen) {
    return count("getsockopt", () -> options.get(s, level, optname, optval, optlen));
  }

  @Override
  public int select(int nfds, fd_set readfds, fd_set writefds, fd_set exceptfds, timeval timeout) {
    return count("select", () -> select.select(readfds, writefds, exceptfds, timeout));
  }

  // Overlapped transfers

  @Override
  public int WSASend(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesSent,
      int dwFlags,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return count(
        "WSASend",
        () ->
            overlappedSends.send(
                "WSASend",
                s,
                lpBuffers,
                dwBufferCount,
                lpNumberOfBytesSent,
                dwFlags,
                null,
                0,
                lpOverlapped,
                lpCompletionRoutine));
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
    return count(
        "WSARecv",
        () ->
            overlappedReceives.receive(
                "WSARecv",
                s,
                lpBuffers,
                dwBufferCount,
                lpNumberOfBytesRecvd,
                lpFlags,
                null,
                null,
                lpOverlapped,
                lpCompletionRoutine));
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
    return count(
        "WSASendTo",
        () ->
            overlappedSends.send(
                "WSASendTo",
                s,
                lpBuffers,
                dwBufferCount,
                lpNumberOfBytesSent,
                dwFlags,
                lpTo,
                iTolen,
                lpOverlapped,
                lpCompletionRoutine));
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
    return count(
        "WSARecvFrom",
        () ->
            overlappedReceives.receive(
                "WSARecvFrom",
                s,
                lpBuffers,
                dwBufferCount,
                lpNumberOfBytesRecvd,
                lpFlags,
                lpFrom,
                lpFromlen,
                lpOverlapped,
                lpCompletionRoutine));
  }

  @Override
  public boolean WSAGetOverlappedResult(
      SOCKET s, WSAOVERLAPPED lpOverlapped, int[] lpcbTransfer, boolean fWait, int[] lpdwFlags) {
    return call(
        "WSAGetOverlappedResult",
        false,
        () -> overlappeds.result(s, lpOverlapped, lpcbTransfer, fWait, lpdwFlags));
  }

  @Override
  public boolean CancelIoEx(HANDLE hFile, WSAOVERLAPPED lpOverlapped) {
    return kernel("CancelIoEx", false, () -> overlappeds.cancel(hFile, lpOverlapped));
  }

  // Alertable waits and threads

  @Override
  public int SleepEx(int dwMilliseconds, boolean bAlertable) {
    return kernel("SleepEx", 0, () -> threads.sleep(dwMilliseconds, bAlertable));
  }

  @Override
  public int QueueUserAPC(APCPROC pfnAPC, HANDLE hThread, long dwData) {
    return kernel("QueueUserAPC", 0, () -> threads.queue(pfnAPC, hThread, dwData));
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
    return kernel("OpenThread", null, () -> threads.open(dwThreadId));
  }

  @Override
  public boolean CloseHandle(HANDLE hObject) {
    return kernel("CloseHandle", false, () -> threads.close(hObject) || events.close(hObject));
  }

  // Connections, overlapped

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
    return call(
        "AcceptEx",
        false,
        () ->
            overlappedAccepts.accept(
                sListenSocket,
                sAcceptSocket,
                lpOutputBuffer,
                dwReceiveDataLength,
                dwLocalAddressLength,
                dwRemoteAddressLength,
                lpdwBytesReceived,
                lpOverlapped));
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
    return call(
        "ConnectEx",
        false,
        () ->
            overlappedConnects.connect(
                s, name, namelen, lpSendBuffer, dwSendDataLength, lpdwBytesSent, lpOverlapped));
  }

  @Override
  public boolean DisconnectEx(SOCKET s, WSAOVERLAPPED lpOverlapped, int dwFlags, int dwReserved) {
    return call(
        "DisconnectEx",
        false,
        () -> overlappedConnects.disconnect(s, lpOverlapped, dwFlags, dwReserved));
  }

  // Sets of sockets asked at once

  @Override
  public int WSAPoll(WSAPOLLFD[] fdArray, int fds, int timeout) {
    return count("WSAPoll", () -> poll.poll(fdArray, fds, timeout));
  }

  // Network events as messages

  @Override
  public int WSAAsyncSelect(SOCKET s, HANDLE hWnd, int wMsg, int lEvent) {
    return count("WSAAsyncSelect", () -> messages.select(s, hWnd, wMsg, lEvent));
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
    return kernel("CreateWindowEx", null, messages::createWindow);
  }

  @Override
  public boolean DestroyWindow(HANDLE hWnd) {
    return kernel("DestroyWindow", false, () -> messages.destroyWindow(hWnd));
  }

  @Override
  public boolean PostMessage(HANDLE hWnd, int Msg, long wParam, long lParam) {
    return kernel("PostMessage", false, () -> messages.post(hWnd, Msg, wParam, lParam));
  }

  @Override
  public int PeekMessage(
      MSG lpMsg, HANDLE hWnd, int wMsgFilterMin, int wMsgFilterMax, int wRemoveMsg) {
    return kernel(
        "PeekMessage",
        0,
        () -> messages.peek(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax, wRemoveMsg));
  }

  @Override
  public int GetMessage(MSG lpMsg, HANDLE hWnd, int wMsgFilterMin, int wMsgFilterMax) {
    return kernel("GetMessage", -1, () -> messages.get(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax));
  }

  // Control

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
    return count(
        "WSAIoctl",
        () ->
            ioctls.ioctl(
                s,
                dwIoControlCode,
                lpvInBuffer,
                cbInBuffer,
                lpvOutBuffer,
                cbOutBuffer,
                lpcbBytesReturned,
                lpOverlapped,
                lpCompletionRoutine));
  }

  // Addresses as text

  @Override
  public int inet_pton(int Family, String pszAddrString, Object pAddrBuf) {
    return kernel(
        "inet_pton", SOCKET_ERROR, () -> Addresses.parse(Family, pszAddrString, pAddrBuf));
  }

  @Override
  public String inet_ntop(int Family, Object pAddr) {
    return kernel("inet_ntop", null, () -> Addresses.format(Family, pAddr));
  }
}
