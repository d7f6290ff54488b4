package org.wsalab.lab;

import org.wsalab.winsock.ByteOrder;
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
