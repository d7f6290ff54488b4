package org.wsalab.winsock;

import org.wsalab.winsock.Form.Kind;

/**
 * The calls. Names, order of arguments, constants, results and error codes are Winsock's own.
 *
 * <p>No call throws for an error that Winsock reports: it returns what C returns, and {@link
 * #WSAGetLastError} then gives the code, which each thread has for itself. A null where C would
 * take a wild pointer is WSAEFAULT. Any thread may make any call at any time; a call that blocks
 * ends when what it waits for happens, when its time is over, when another thread closes its
 * handle, or by {@link CallInterruptedException} when the lab interrupts its thread.
 *
 * <p>Friendlier overloads stand beside this interface, never in it.
 */
public interface Winsock {

  // Start and end, the last error

  /**
   * Begins the use of Winsock; returns 0, WSAVERNOTSUPPORTED or WSAEFAULT, and sets no last error.
   */
  @Form(Kind.ERROR)
  @Meaning("begins the use of Winsock; counts how often")
  int WSAStartup(@Form(Kind.VERSION) int wVersionRequested, WSADATA lpWSAData);

  /** Ends what one WSAStartup began; the last one closes every socket. */
  @Form(Kind.STATUS)
  @Meaning("ends what one WSAStartup began; the last one closes every socket")
  int WSACleanup();

  /** The error code of this thread's last failed call. */
  @Form(Kind.ERROR)
  @Meaning("the error code of this thread's last failed call")
  int WSAGetLastError();

  /** Sets the error code that WSAGetLastError gives in this thread. */
  @Meaning("sets this thread's last error")
  void WSASetLastError(@Form(Kind.ERROR) int iError);

  // Event objects

  /** Makes a manual-reset event object in the nonsignaled state (EVT-1). */
  @Form(Kind.HANDLE)
  @Meaning("makes a manual-reset event object, nonsignaled")
  WSAEVENT WSACreateEvent();

  /**
   * Makes an event object of either kind. {@code lpEventAttributes} has no effect; a {@code lpName}
   * fails with ERROR_NOT_SUPPORTED where the provider has no named objects.
   */
  @Form(Kind.HANDLE)
  @Meaning("makes an event object, manual-reset or auto-reset, signaled or not")
  WSAEVENT CreateEvent(
      Object lpEventAttributes, boolean bManualReset, boolean bInitialState, String lpName);

  /** Closes an event object; FALSE with WSA_INVALID_HANDLE when it is not open (EVT-2). */
  @Form(Kind.BOOL)
  @Meaning("closes an event object")
  boolean WSACloseEvent(HANDLE hEvent);

  /** Makes an event object signaled (EVT-3). */
  @Form(Kind.BOOL)
  @Meaning("makes an event object signaled")
  boolean WSASetEvent(HANDLE hEvent);

  /** Makes an event object nonsignaled (EVT-3). */
  @Form(Kind.BOOL)
  @Meaning("makes an event object nonsignaled")
  boolean WSAResetEvent(HANDLE hEvent);

  // Network events and waits

  /** Associates an event object and a set of network events with a socket (SEL). */
  @Form(Kind.STATUS)
  @Meaning("associates an event object and a set of network events with a socket")
  int WSAEventSelect(SOCKET s, HANDLE hEventObject, @Form(Kind.NETWORK_EVENTS) int lNetworkEvents);

  /** Reports and clears the record of a socket and resets the event object given (ENUM). */
  @Form(Kind.STATUS)
  @Meaning("reports and clears a socket's record, and resets the event given")
  int WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject, WSANETWORKEVENTS lpNetworkEvents);

  /** Waits until one event object is signaled, or all are (WAIT). */
  @Form(Kind.WAIT)
  @Meaning("waits until one event is signaled, or all are")
  int WSAWaitForMultipleEvents(
      int cEvents,
      HANDLE[] lphEvents,
      boolean fWaitAll,
      @Form(Kind.MILLISECONDS) int dwTimeout,
      boolean fAlertable);

  /** Waits until one object is signaled: kernel32's own call. */
  @Form(Kind.WAIT)
  @Meaning("waits until one event is signaled")
  int WaitForSingleObject(HANDLE hHandle, @Form(Kind.MILLISECONDS) int dwMilliseconds);

  /** Lets the thread sleep for so many milliseconds. */
  @Meaning("lets the thread sleep")
  void Sleep(@Form(Kind.MILLISECONDS) int dwMilliseconds);

  // Sockets

  /** Makes a socket; blocking until FIONBIO or WSAEventSelect says otherwise. */
  @Form(Kind.HANDLE)
  @Meaning("makes a socket")
  SOCKET socket(
      @Form(Kind.FAMILY) int af, @Form(Kind.TYPE) int type, @Form(Kind.PROTOCOL) int protocol);

  /** Makes a socket; with FROM_PROTOCOL_INFO the three values are taken from the structure. */
  @Form(Kind.HANDLE)
  @Meaning("makes a socket, with flags")
  SOCKET WSASocket(
      @Form(Kind.FAMILY) int af,
      @Form(Kind.TYPE) int type,
      @Form(Kind.PROTOCOL) int protocol,
      WSAPROTOCOL_INFO lpProtocolInfo,
      int g,
      @Form(Kind.SOCKET_FLAGS) int dwFlags);

  /** Gives a socket its local address. */
  @Form(Kind.STATUS)
  @Meaning("gives a socket its local address")
  int bind(SOCKET s, sockaddr name, int namelen);

  /** Lets a bound stream socket take connections. */
  @Form(Kind.STATUS)
  @Meaning("lets a bound stream socket take connections")
  int listen(SOCKET s, @Form(Kind.BACKLOG) int backlog);

  /** Takes the next connection; {@code addr} and {@code addrlen} may both be null. */
  @Form(Kind.HANDLE)
  @Meaning("takes the next connection; re-enables FD_ACCEPT")
  SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen);

  /** Takes the next connection if the condition function agrees. */
  @Form(Kind.HANDLE)
  @Meaning("takes the next connection if the condition function agrees; re-enables FD_ACCEPT")
  SOCKET WSAAccept(
      SOCKET s, sockaddr addr, int[] addrlen, ConditionProc lpfnCondition, long dwCallbackData);

  /** Connects to a peer; a non-blocking stream always fails with WSAEWOULDBLOCK first (CONN-1). */
  @Form(Kind.STATUS)
  @Meaning("connects to a peer")
  int connect(SOCKET s, sockaddr name, int namelen);

  /**
   * Connects to a peer; data and quality of service of the connection are not used by TCP or UDP.
   */
  @Form(Kind.STATUS)
  @Meaning("connects to a peer")
  int WSAConnect(
      SOCKET s,
      sockaddr name,
      int namelen,
      WSABUF lpCallerData,
      WSABUF lpCalleeData,
      Object lpSQOS,
      Object lpGQOS);

  /** Sends; a non-blocking stream takes the whole buffer or fails (WRITE-5). */
  @Form(Kind.COUNT)
  @Meaning("sends; after a WSAEWOULDBLOCK, FD_WRITE comes when there is space")
  int send(SOCKET s, byte[] buf, int len, @Form(Kind.MESSAGE_FLAGS) int flags);

  /** Receives; 0 is the end of the stream. */
  @Form(Kind.COUNT)
  @Meaning("receives; re-enables FD_READ (MSG_OOB: FD_OOB)")
  int recv(SOCKET s, byte[] buf, int len, @Form(Kind.MESSAGE_FLAGS) int flags);

  /** Sends a datagram to an address. */
  @Form(Kind.COUNT)
  @Meaning("sends a datagram to an address")
  int sendto(
      SOCKET s, byte[] buf, int len, @Form(Kind.MESSAGE_FLAGS) int flags, sockaddr to, int tolen);

  /** Receives a datagram and says from whom; {@code from} and {@code fromlen} may both be null. */
  @Form(Kind.COUNT)
  @Meaning("receives a datagram and its sender; re-enables FD_READ")
  int recvfrom(
      SOCKET s,
      byte[] buf,
      int len,
      @Form(Kind.MESSAGE_FLAGS) int flags,
      sockaddr from,
      int[] fromlen);

  /** Ends one direction of a connection, or both; the socket stays open. */
  @Form(Kind.STATUS)
  @Meaning("ends one direction of a connection, or both")
  int shutdown(SOCKET s, @Form(Kind.HOW) int how);

  /** Closes a socket and ends its association (SEL-11). */
  @Form(Kind.STATUS)
  @Meaning("closes a socket and ends its association")
  int closesocket(SOCKET s);

  // What a socket is and how it behaves

  /** The local address of a bound socket. */
  @Form(Kind.STATUS)
  @Meaning("the local address")
  int getsockname(SOCKET s, sockaddr name, int[] namelen);

  /** The peer's address of a connected socket. */
  @Form(Kind.STATUS)
  @Meaning("the peer's address")
  int getpeername(SOCKET s, sockaddr name, int[] namelen);

  /** FIONBIO sets the mode, FIONREAD and SIOCATMARK ask; {@code argp} has one element. */
  @Form(Kind.STATUS)
  @Meaning("sets the blocking mode, or asks what is unread")
  int ioctlsocket(SOCKET s, @Form(Kind.IOCTL) int cmd, int[] argp);

  /** Sets an option; {@code optval} is the value in the machine's (little-endian) order. */
  @Form(Kind.STATUS)
  @Meaning("sets an option")
  int setsockopt(
      SOCKET s,
      @Form(Kind.LEVEL) int level,
      @Form(Kind.OPTION) int optname,
      byte[] optval,
      int optlen);

  /** Reads an option into {@code optval}; {@code optlen} is the room, then the size. */
  @Form(Kind.STATUS)
  @Meaning("reads an option")
  int getsockopt(
      SOCKET s,
      @Form(Kind.LEVEL) int level,
      @Form(Kind.OPTION) int optname,
      byte[] optval,
      int[] optlen);

  /**
   * Waits until sockets are ready, and leaves in each set those that are; {@code nfds} is ignored.
   */
  @Form(Kind.COUNT)
  @Meaning("waits until sockets are ready; leaves the record alone")
  int select(int nfds, fd_set readfds, fd_set writefds, fd_set exceptfds, timeval timeout);

  // Addresses as text

  /** Reads an address: 1, or 0 when the text is none, or -1 with WSAEAFNOSUPPORT or WSAEFAULT. */
  @Form(Kind.NUMBER)
  @Meaning("reads an address from text into an in_addr or in6_addr")
  int inet_pton(@Form(Kind.FAMILY) int Family, String pszAddrString, Object pAddrBuf);

  /** Writes an {@link in_addr} or {@link in6_addr} as text, or returns null with the error. */
  @Meaning("writes an in_addr or in6_addr as text")
  String inet_ntop(@Form(Kind.FAMILY) int Family, Object pAddr);
}
