package org.wsalab.winsock;

import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

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

  // Overlapped transfers

  /**
   * Sends from several buffers. With an OVERLAPPED it does not block: what cannot be sent at once
   * fails with WSA_IO_PENDING and goes on until all is sent (OVL). Without one it is send.
   */
  @Form(Kind.STATUS)
  @Meaning("sends, overlapped where an OVERLAPPED is given")
  default int WSASend(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesSent,
      @Form(Kind.MESSAGE_FLAGS) int dwFlags,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    WSASetLastError(WSAEOPNOTSUPP);
    return SOCKET_ERROR;
  }

  /**
   * Receives into several buffers. With an OVERLAPPED it does not block: where there is nothing to
   * receive it fails with WSA_IO_PENDING and takes what arrives (OVL, READ-6). Without one it is
   * recv.
   */
  @Form(Kind.STATUS)
  @Meaning("receives, overlapped where an OVERLAPPED is given; re-enables FD_READ")
  default int WSARecv(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesRecvd,
      int[] lpFlags,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    WSASetLastError(WSAEOPNOTSUPP);
    return SOCKET_ERROR;
  }

  /** Sends a datagram to an address, overlapped like WSASend. */
  @Form(Kind.STATUS)
  @Meaning("sends a datagram, overlapped where an OVERLAPPED is given")
  default int WSASendTo(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesSent,
      @Form(Kind.MESSAGE_FLAGS) int dwFlags,
      sockaddr lpTo,
      int iTolen,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    WSASetLastError(WSAEOPNOTSUPP);
    return SOCKET_ERROR;
  }

  /**
   * Receives a datagram and says from whom, overlapped like WSARecv; address and length are written
   * when it ends.
   */
  @Form(Kind.STATUS)
  @Meaning(
      "receives a datagram and its sender, overlapped where an OVERLAPPED is given; re-enables FD_READ")
  default int WSARecvFrom(
      SOCKET s,
      WSABUF[] lpBuffers,
      int dwBufferCount,
      int[] lpNumberOfBytesRecvd,
      int[] lpFlags,
      sockaddr lpFrom,
      int[] lpFromlen,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    WSASetLastError(WSAEOPNOTSUPP);
    return SOCKET_ERROR;
  }

  /**
   * What became of an overlapped operation: FALSE with WSA_IO_INCOMPLETE while it is pending and
   * {@code fWait} is FALSE, else FALSE with the error that ended it, or TRUE with the count.
   */
  @Form(Kind.BOOL)
  @Meaning("says what became of an overlapped operation")
  default boolean WSAGetOverlappedResult(
      SOCKET s, WSAOVERLAPPED lpOverlapped, int[] lpcbTransfer, boolean fWait, int[] lpdwFlags) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  /**
   * Ends the pending operation of this OVERLAPPED, or all of the socket's where it is null, with
   * WSA_OPERATION_ABORTED; FALSE with ERROR_NOT_FOUND when none is pending.
   */
  @Form(Kind.BOOL)
  @Meaning("cancels an overlapped operation of a socket, or all")
  default boolean CancelIoEx(HANDLE hFile, WSAOVERLAPPED lpOverlapped) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  // Alertable waits and threads

  /**
   * Lets the thread sleep; WAIT_IO_COMPLETION when the sleep was alertable and completion routines
   * or APCs have run, else 0.
   */
  @Form(Kind.WAIT)
  @Meaning("lets the thread sleep, alertable or not")
  default int SleepEx(@Form(Kind.MILLISECONDS) int dwMilliseconds, boolean bAlertable) {
    Sleep(dwMilliseconds);
    return 0;
  }

  /**
   * Hands a thread a procedure, which it runs in its next alertable wait (APC); 0 when the handle
   * names no thread.
   */
  @Form(Kind.BOOL)
  @Meaning("hands a thread a procedure that it runs in its next alertable wait")
  default int QueueUserAPC(APCPROC pfnAPC, HANDLE hThread, long dwData) {
    WSASetLastError(WSAEOPNOTSUPP);
    return 0;
  }

  /** The pseudo handle that names the calling thread, whichever thread that is. */
  @Form(Kind.HANDLE)
  @Meaning("the pseudo handle of the calling thread, whichever it is")
  default HANDLE GetCurrentThread() {
    WSASetLastError(WSAEOPNOTSUPP);
    return null;
  }

  /** The identifier of the calling thread in this session. */
  @Form(Kind.NUMBER)
  @Meaning("the calling thread's identifier")
  default int GetCurrentThreadId() {
    WSASetLastError(WSAEOPNOTSUPP);
    return 0;
  }

  /**
   * A handle of the thread with this identifier; NULL when there is none. Access and inheritance
   * have no effect in the lab.
   */
  @Form(Kind.HANDLE)
  @Meaning("a handle of the thread with this identifier")
  default HANDLE OpenThread(
      @Form(Kind.HANDLE) int dwDesiredAccess, boolean bInheritHandle, int dwThreadId) {
    WSASetLastError(WSAEOPNOTSUPP);
    return null;
  }

  /** Closes the handle of a thread, or an event object. Sockets are for closesocket. */
  @Form(Kind.BOOL)
  @Meaning("closes the handle of a thread or an event object")
  default boolean CloseHandle(HANDLE hObject) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  // Connections, overlapped

  /**
   * Takes the next connection into an unbound socket, with the first data where room is given for
   * it; FALSE with WSA_IO_PENDING while there is none (ACC-5). The two addresses stand behind the
   * data, each in its length, which has to be 16 more than its structure.
   */
  @Form(Kind.BOOL)
  @Meaning(
      "takes the next connection into a socket made before, overlapped; a pending one takes it without FD_ACCEPT")
  default boolean AcceptEx(
      SOCKET sListenSocket,
      SOCKET sAcceptSocket,
      byte[] lpOutputBuffer,
      int dwReceiveDataLength,
      int dwLocalAddressLength,
      int dwRemoteAddressLength,
      int[] lpdwBytesReceived,
      WSAOVERLAPPED lpOverlapped) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  /**
   * Connects a bound socket and sends the first data, if any; FALSE with WSA_IO_PENDING while the
   * attempt is under way.
   */
  @Form(Kind.BOOL)
  @Meaning("connects a bound socket, overlapped")
  default boolean ConnectEx(
      SOCKET s,
      sockaddr name,
      int namelen,
      byte[] lpSendBuffer,
      int dwSendDataLength,
      int[] lpdwBytesSent,
      WSAOVERLAPPED lpOverlapped) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  /**
   * Ends a connection gracefully; with TF_REUSE_SOCKET the socket can then be used for AcceptEx or
   * ConnectEx again.
   */
  @Form(Kind.BOOL)
  @Meaning("ends a connection; with TF_REUSE_SOCKET the socket can be used again")
  default boolean DisconnectEx(
      SOCKET s, WSAOVERLAPPED lpOverlapped, @Form(Kind.HANDLE) int dwFlags, int dwReserved) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  // Sets of sockets asked at once

  /**
   * Waits until sockets of an array are ready and writes what was found into each {@code revents};
   * a negative timeout waits for ever, 0 only looks (POLL).
   */
  @Form(Kind.COUNT)
  @Meaning("waits until sockets of an array are ready; leaves the record alone")
  default int WSAPoll(WSAPOLLFD[] fdArray, int fds, @Form(Kind.MILLISECONDS) int timeout) {
    WSASetLastError(WSAEOPNOTSUPP);
    return SOCKET_ERROR;
  }

  // Network events as messages

  /**
   * Lets the network events selected be posted to a window as messages, one for each until its re-
   * enabling call (MSG); ends an association by WSAEventSelect, as that ends this (SEL-13).
   */
  @Form(Kind.STATUS)
  @Meaning("lets network events of a socket be posted to a window as messages")
  default int WSAAsyncSelect(
      SOCKET s, HANDLE hWnd, @Form(Kind.HANDLE) int wMsg, @Form(Kind.NETWORK_EVENTS) int lEvent) {
    WSASetLastError(WSAEOPNOTSUPP);
    return SOCKET_ERROR;
  }

  /**
   * Makes a window: something to post messages to, which go to the queue of the thread that made
   * it. The lab has message-only windows, whatever the arguments say.
   */
  @Form(Kind.HANDLE)
  @Meaning("makes a window, whose messages go to the queue of the calling thread")
  default HANDLE CreateWindowEx(
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
    WSASetLastError(WSAEOPNOTSUPP);
    return null;
  }

  /** Ends a window of the calling thread; messages posted to it and not retrieved are gone. */
  @Form(Kind.BOOL)
  @Meaning("ends a window of the calling thread")
  default boolean DestroyWindow(HANDLE hWnd) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  /** Posts a message to a window, from any thread. */
  @Form(Kind.BOOL)
  @Meaning("posts a message to a window")
  default boolean PostMessage(HANDLE hWnd, @Form(Kind.HANDLE) int Msg, long wParam, long lParam) {
    WSASetLastError(WSAEOPNOTSUPP);
    return false;
  }

  /**
   * Writes the next message of the calling thread that fits the filter, and removes it with
   * PM_REMOVE; 0 when there is none, which is no failure.
   */
  @Form(Kind.NUMBER)
  @Meaning("takes the next message of the calling thread, if there is one")
  default int PeekMessage(
      MSG lpMsg,
      HANDLE hWnd,
      @Form(Kind.HANDLE) int wMsgFilterMin,
      @Form(Kind.HANDLE) int wMsgFilterMax,
      int wRemoveMsg) {
    WSASetLastError(WSAEOPNOTSUPP);
    return 0;
  }

  /**
   * Waits until there is a message for the calling thread that fits the filter, and takes it; -1
   * when a handle or the structure is wrong.
   */
  @Form(Kind.NUMBER)
  @Meaning("waits for the next message of the calling thread and takes it")
  default int GetMessage(
      MSG lpMsg,
      HANDLE hWnd,
      @Form(Kind.HANDLE) int wMsgFilterMin,
      @Form(Kind.HANDLE) int wMsgFilterMax) {
    WSASetLastError(WSAEOPNOTSUPP);
    return -1;
  }

  // Control

  /**
   * SIO_ROUTING_INTERFACE_CHANGE and SIO_ADDRESS_LIST_CHANGE ask to be told of the next change
   * (CHG-1): pending with an OVERLAPPED, else WSAEWOULDBLOCK on a non-blocking socket, while a
   * blocking one waits. The first needs the sockaddr of a destination in the buffer. The change is
   * on record in each case, and ends an overlapped request beside.
   * SIO_GET_EXTENSION_FUNCTION_POINTER says whether an extension is there: the lab's are calls of
   * their own.
   */
  @Form(Kind.STATUS)
  @Meaning("asks for a notification of change, or whether an extension is there")
  default int WSAIoctl(
      SOCKET s,
      @Form(Kind.IOCTL) int dwIoControlCode,
      byte[] lpvInBuffer,
      int cbInBuffer,
      byte[] lpvOutBuffer,
      int cbOutBuffer,
      int[] lpcbBytesReturned,
      WSAOVERLAPPED lpOverlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine) {
    WSASetLastError(WSAEOPNOTSUPP);
    return SOCKET_ERROR;
  }

  // Addresses as text

  /** Reads an address: 1, or 0 when the text is none, or -1 with WSAEAFNOSUPPORT or WSAEFAULT. */
  @Form(Kind.NUMBER)
  @Meaning("reads an address from text into an in_addr or in6_addr")
  int inet_pton(@Form(Kind.FAMILY) int Family, String pszAddrString, Object pAddrBuf);

  /** Writes an {@link in_addr} or {@link in6_addr} as text, or returns null with the error. */
  @Meaning("writes an in_addr or in6_addr as text")
  String inet_ntop(@Form(Kind.FAMILY) int Family, Object pAddr);
}
