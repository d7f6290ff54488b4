package org.wsalab.lab;

import org.wsalab.winsock.APCPROC;
import org.wsalab.winsock.ByteOrder;
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
 * The calls, named and ordered as in C, for static import: each is made in the {@link Lab#current
 * current} session. What a call does, returns and fails with is said at {@link Winsock}; friendlier
 * forms stand in {@link Comfort}.
 */
public final class Calls {
  private Calls() {}

  // Start and end, the last error

  /** Begins the use of Winsock; counts how often. */
  public static int WSAStartup(int wVersionRequested, WSADATA lpWSAData) {
    return winsock().WSAStartup(wVersionRequested, lpWSAData);
  }

  /** Ends what one WSAStartup began; the last one closes every socket. */
  public static int WSACleanup() {
    return winsock().WSACleanup();
  }

  /** The error code of this thread's last failed call. */
  public static int WSAGetLastError() {
    return winsock().WSAGetLastError();
  }

  /** Sets this thread's last error. */
  public static void WSASetLastError(int iError) {
    winsock().WSASetLastError(iError);
  }

  // Event objects

  /** Makes a manual-reset event object, nonsignaled. */
  public static WSAEVENT WSACreateEvent() {
    return winsock().WSACreateEvent();
  }

  /** Makes an event object, manual-reset or auto-reset, signaled or not. */
  public static WSAEVENT CreateEvent(
      Object lpEventAttributes, boolean bManualReset, boolean bInitialState, String lpName) {
    return winsock().CreateEvent(lpEventAttributes, bManualReset, bInitialState, lpName);
  }

  /** Closes an event object. */
  public static boolean WSACloseEvent(HANDLE hEvent) {
    return winsock().WSACloseEvent(hEvent);
  }

  /** Makes an event object signaled. */
  public static boolean WSASetEvent(HANDLE hEvent) {
    return winsock().WSASetEvent(hEvent);
  }

  /** Makes an event object nonsignaled. */
  public static boolean WSAResetEvent(HANDLE hEvent) {
    return winsock().WSAResetEvent(hEvent);
  }

  // Network events and waits

  /** Associates an event object and a set of network events with a socket. */
  public static int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents) {
    return winsock().WSAEventSelect(s, hEventObject, lNetworkEvents);
  }

  /** Reports and clears a socket's record, and resets the event given. */
  public static int WSAEnumNetworkEvents(
      SOCKET s, HANDLE hEventObject, WSANETWORKEVENTS lpNetworkEvents) {
    return winsock().WSAEnumNetworkEvents(s, hEventObject, lpNetworkEvents);
  }

  /** Waits until one event is signaled, or all are. */
  public static int WSAWaitForMultipleEvents(
      int cEvents, HANDLE[] lphEvents, boolean fWaitAll, int dwTimeout, boolean fAlertable) {
    return winsock().WSAWaitForMultipleEvents(cEvents, lphEvents, fWaitAll, dwTimeout, fAlertable);
  }

  /** Waits until one event is signaled. */
  public static int WaitForSingleObject(HANDLE hHandle, int dwMilliseconds) {
    return winsock().WaitForSingleObject(hHandle, dwMilliseconds);
  }

  /** Lets the thread sleep. */
  public static void Sleep(int dwMilliseconds) {
    winsock().Sleep(dwMilliseconds);
  }

  // Sockets

  /** Makes a socket. */
  public static SOCKET socket(int af, int type, int protocol) {
    return winsock().socket(af, type, protocol);
  }

  /** Makes a socket, with flags. */
  public static SOCKET WSASocket(
      int af, int type, int protocol, WSAPROTOCOL_INFO lpProtocolInfo, int g, int dwFlags) {
    return winsock().WSASocket(af, type, protocol, lpProtocolInfo, g, dwFlags);
  }

  /** Gives a socket its local address. */
  public static int bind(SOCKET s, sockaddr name, int namelen) {
    return winsock().bind(s, name, namelen);
  }

  /** Lets a bound stream socket take connections. */
  public static int listen(SOCKET s, int backlog) {
    return winsock().listen(s, backlog);
  }

  /** Takes the next connection; re-enables FD_ACCEPT. */
  public static SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen) {
    return winsock().accept(s, addr, addrlen);
  }

  /** Takes the next connection if the condition function agrees; re-enables FD_ACCEPT. */
  public static SOCKET WSAAccept(
      SOCKET s, sockaddr addr, int[] addrlen, ConditionProc lpfnCondition, long dwCallbackData) {
    return winsock().WSAAccept(s, addr, addrlen, lpfnCondition, dwCallbackData);
  }

  /** Connects to a peer. */
  public static int connect(SOCKET s, sockaddr name, int namelen) {
    return winsock().connect(s, name, namelen);
  }

  /** Connects to a peer. */
  public static int WSAConnect(
      SOCKET s,
      sockaddr name,
      int namelen,
      WSABUF lpCallerData,
      WSABUF lpCalleeData,
      Object lpSQOS,
      Object lpGQOS) {
    return winsock().WSAConnect(s, name, namelen, lpCallerData, lpCalleeData, lpSQOS, lpGQOS);
  }

  /** Sends; after a WSAEWOULDBLOCK, FD_WRITE comes when there is space. */
  public static int send(SOCKET s, byte[] buf, int len, int flags) {
    return winsock().send(s, buf, len, flags);
  }

  /** Receives; re-enables FD_READ (MSG_OOB: FD_OOB). */
  public static int recv(SOCKET s, byte[] buf, int len, int flags) {
    return winsock().recv(s, buf, len, flags);
  }

  /** Sends a datagram to an address. */
  public static int sendto(SOCKET s, byte[] buf, int len, int flags, sockaddr to, int tolen) {
    return winsock().sendto(s, buf, len, flags, to, tolen);
  }

  /** Receives a datagram and its sender; re-enables FD_READ. */
  public static int recvfrom(
      SOCKET s, byte[] buf, int len, int flags, sockaddr from, int[] fromlen) {
    return winsock().recvfrom(s, buf, len, flags, from, fromlen);
  }

  /** Ends one direction of a connection, or both. */
  public static int shutdown(SOCKET s, int how) {
    return winsock().shutdown(s, how);
  }

  /** Closes a socket and ends its association. */
  public static int closesocket(SOCKET s) {
    return winsock().closesocket(s);
  }

  // What a socket is and how it behaves

  /** The local address. */
  public static int getsockname(SOCKET s, sockaddr name, int[] namelen) {
    return winsock().getsockname(s, name, namelen);
  }

  /** The peer's address. */
  public static int getpeername(SOCKET s, sockaddr name, int[] namelen) {
    return winsock().getpeername(s, name, namelen);
  }

  /** Sets the blocking mode, or asks what is unread. */
  public static int ioctlsocket(SOCKET s, int cmd, int[] argp) {
    return winsock().ioctlsocket(s, cmd, argp);
  }

  /** Sets an option. */
  public static int setsockopt(SOCKET s, int level, int optname, byte[] optval, int optlen) {
    return winsock().setsockopt(s, level, optname, optval, optlen);
  }

  /** Reads an option. */
  public static int getsockopt(SOCKET s, int level, int optname, byte[] optval, int[] optlen) {
    return winsock().getsockopt(s, level, optname, optval, optlen);
  }

  /** Waits until sockets are ready; leaves the record alone. */
  public static int select(
      int nfds, fd_set readfds, fd_set writefds, fd_set exceptfds, timeval timeout) {
    return winsock().select(nfds, readfds, writefds, exceptfds, timeout);
  }

  // Overlapped transfers

  /** Sends, overlapped where an OVERLAPPED is given. */
  public static int WSASend(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesSent,
      int dwFlags,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return winsock()
        .WSASend(
            s,
            lpBuffers,
            dwBufferCount,
            lpNumberOfBytesSent,
            dwFlags,
            lpOverlapped,
            lpCompletionRoutine);
  }

  /** Receives, overlapped where an OVERLAPPED is given; re-enables FD_READ. */
  public static int WSARecv(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesRecvd,
      int[] lpFlags,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return winsock()
        .WSARecv(
            s,
            lpBuffers,
            dwBufferCount,
            lpNumberOfBytesRecvd,
            lpFlags,
            lpOverlapped,
            lpCompletionRoutine);
  }

  /** Sends a datagram, overlapped where an OVERLAPPED is given. */
  public static int WSASendTo(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesSent,
      int dwFlags,
      sockaddr lpTo,
      int iTolen,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return winsock()
        .WSASendTo(
            s,
            lpBuffers,
            dwBufferCount,
            lpNumberOfBytesSent,
            dwFlags,
            lpTo,
            iTolen,
            lpOverlapped,
            lpCompletionRoutine);
  }

  /**
   * Receives a datagram and its sender, overlapped where an OVERLAPPED is given; re-enables
   * FD_READ.
   */
  public static int WSARecvFrom(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesRecvd,
      int[] lpFlags,
      sockaddr lpFrom,
      int[] lpFromlen,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return winsock()
        .WSARecvFrom(
            s,
            lpBuffers,
            dwBufferCount,
            lpNumberOfBytesRecvd,
            lpFlags,
            lpFrom,
            lpFromlen,
            lpOverlapped,
            lpCompletionRoutine);
  }

  /** Says what became of an overlapped operation. */
  public static boolean WSAGetOverlappedResult(
      SOCKET s, WSAOVERLAPPED lpOverlapped, int[] lpcbTransfer, boolean fWait, int[] lpdwFlags) {
    return winsock().WSAGetOverlappedResult(s, lpOverlapped, lpcbTransfer, fWait, lpdwFlags);
  }

  /** Cancels an overlapped operation of a socket, or all. */
  public static boolean CancelIoEx(HANDLE hFile, WSAOVERLAPPED lpOverlapped) {
    return winsock().CancelIoEx(hFile, lpOverlapped);
  }

  // Alertable waits and threads

  /** Lets the thread sleep, alertable or not. */
  public static int SleepEx(int dwMilliseconds, boolean bAlertable) {
    return winsock().SleepEx(dwMilliseconds, bAlertable);
  }

  /** Hands a thread a procedure that it runs in its next alertable wait. */
  public static int QueueUserAPC(APCPROC pfnAPC, HANDLE hThread, long dwData) {
    return winsock().QueueUserAPC(pfnAPC, hThread, dwData);
  }

  /** The pseudo handle of the calling thread, whichever it is. */
  public static HANDLE GetCurrentThread() {
    return winsock().GetCurrentThread();
  }

  /** The calling thread's identifier. */
  public static int GetCurrentThreadId() {
    return winsock().GetCurrentThreadId();
  }

  /** A handle of the thread with this identifier. */
  public static HANDLE OpenThread(int dwDesiredAccess, boolean bInheritHandle, int dwThreadId) {
    return winsock().OpenThread(dwDesiredAccess, bInheritHandle, dwThreadId);
  }

  /** Closes the handle of a thread or an event object. */
  public static boolean CloseHandle(HANDLE hObject) {
    return winsock().CloseHandle(hObject);
  }

  // Connections, overlapped

  /**
   * Takes the next connection into a socket made before, overlapped; a pending one takes it without
   * FD_ACCEPT.
   */
  public static boolean AcceptEx(
      SOCKET sListenSocket,
      SOCKET sAcceptSocket,
      byte[] lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      int[] lpdwBytesReceived,
      WSAOVERLAPPED lpOverlapped) {
    return winsock()
        .AcceptEx(
            sListenSocket,
            sAcceptSocket,
            lpOutputBuffer,
            dwReceiveDataLength,
            dwLocalAddressLength,
            dwRemoteAddressLength,
            lpdwBytesReceived,
            lpOverlapped);
  }

  /** Connects a bound socket, overlapped. */
  public static boolean ConnectEx(
      SOCKET s,
      sockaddr name,
      int namelen,
      byte[] lpSendBuffer,
      int dwSendDataLength,
      int[] lpdwBytesSent,
      WSAOVERLAPPED lpOverlapped) {
    return winsock()
        .ConnectEx(s, name, namelen, lpSendBuffer, dwSendDataLength, lpdwBytesSent, lpOverlapped);
  }

  /** Ends a connection; with TF_REUSE_SOCKET the socket can be used again. */
  public static boolean DisconnectEx(
      SOCKET s, WSAOVERLAPPED lpOverlapped, int dwFlags, int dwReserved) {
    return winsock().DisconnectEx(s, lpOverlapped, dwFlags, dwReserved);
  }

  // Sets of sockets asked at once

  /** Waits until sockets of an array are ready; leaves the record alone. */
  public static int WSAPoll(WSAPOLLFD[] fdArray, int fds, int timeout) {
    return winsock().WSAPoll(fdArray, fds, timeout);
  }

  // Network events as messages

  /** Lets network events of a socket be posted to a window as messages. */
  public static int WSAAsyncSelect(SOCKET s, HANDLE hWnd, int wMsg, int lEvent) {
    return winsock().WSAAsyncSelect(s, hWnd, wMsg, lEvent);
  }

  /** Makes a window, whose messages go to the queue of the calling thread. */
  public static HANDLE CreateWindowEx(
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
    return winsock()
        .CreateWindowEx(
            dwExStyle,
            lpClassName,
            lpWindowName,
            dwStyle,
            X,
            Y,
            nWidth,
            nHeight,
            hWndParent,
            hMenu,
            hInstance,
            lpParam);
  }

  /** Ends a window of the calling thread. */
  public static boolean DestroyWindow(HANDLE hWnd) {
    return winsock().DestroyWindow(hWnd);
  }

  /** Posts a message to a window. */
  public static boolean PostMessage(HANDLE hWnd, int Msg, long wParam, long lParam) {
    return winsock().PostMessage(hWnd, Msg, wParam, lParam);
  }

  /** Takes the next message of the calling thread, if there is one. */
  public static int PeekMessage(
      MSG lpMsg, HANDLE hWnd, int wMsgFilterMin, int wMsgFilterMax, int wRemoveMsg) {
    return winsock().PeekMessage(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax, wRemoveMsg);
  }

  /** Waits for the next message of the calling thread and takes it. */
  public static int GetMessage(MSG lpMsg, HANDLE hWnd, int wMsgFilterMin, int wMsgFilterMax) {
    return winsock().GetMessage(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax);
  }

  // Control

  /** Asks for a notification of change, or whether an extension is there. */
  public static int WSAIoctl(
      SOCKET s,
      int dwIoControlCode,
      byte[] lpvInBuffer,
      int cbInBuffer,
      byte[] lpvOutBuffer,
      int cbOutBuffer,
      int[] lpcbBytesReturned,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    return winsock()
        .WSAIoctl(
            s,
            dwIoControlCode,
            lpvInBuffer,
            cbInBuffer,
            lpvOutBuffer,
            cbOutBuffer,
            lpcbBytesReturned,
            lpOverlapped,
            lpCompletionRoutine);
  }

  // Addresses as text

  /** Reads an address from text into an in_addr or in6_addr. */
  public static int inet_pton(int Family, String pszAddrString, Object pAddrBuf) {
    return winsock().inet_pton(Family, pszAddrString, pAddrBuf);
  }

  /** Writes an in_addr or in6_addr as text. */
  public static String inet_ntop(int Family, Object pAddr) {
    return winsock().inet_ntop(Family, pAddr);
  }

  // Byte order

  /** A 16-bit value from host to network byte order. */
  public static int htons(int hostshort) {
    return ByteOrder.htons(hostshort);
  }

  /** A 16-bit value from network to host byte order. */
  public static int ntohs(int netshort) {
    return ByteOrder.ntohs(netshort);
  }

  /** A 32-bit value from host to network byte order. */
  public static int htonl(int hostlong) {
    return ByteOrder.htonl(hostlong);
  }

  /** A 32-bit value from network to host byte order. */
  public static int ntohl(int netlong) {
    return ByteOrder.ntohl(netlong);
  }

  // Sets of sockets

  /** Adds a socket to a set. */
  public static void FD_SET(SOCKET s, fd_set set) {
    fd_set.FD_SET(s, set);
  }

  /** Takes a socket out of a set. */
  public static void FD_CLR(SOCKET s, fd_set set) {
    fd_set.FD_CLR(s, set);
  }

  /** Says whether a socket is in a set. */
  public static boolean FD_ISSET(SOCKET s, fd_set set) {
    return fd_set.FD_ISSET(s, set);
  }

  /** Empties a set. */
  public static void FD_ZERO(fd_set set) {
    fd_set.FD_ZERO(set);
  }

  private static Winsock winsock() {
    return Lab.current().winsock();
  }
}
