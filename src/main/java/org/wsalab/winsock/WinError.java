package org.wsalab.winsock;

/** The error codes of winerror.h and winsock2.h, each with its meaning: the one table of them. */
public final class WinError {
  private WinError() {}

  @Meaning("the function does not exist")
  public static final int ERROR_INVALID_FUNCTION = 1;

  @Meaning("the handle does not name an open object of the wanted kind")
  public static final int ERROR_INVALID_HANDLE = 6;

  @Meaning("the request is not supported")
  public static final int ERROR_NOT_SUPPORTED = 50;

  @Meaning("a parameter has a value that is not allowed")
  public static final int ERROR_INVALID_PARAMETER = 87;

  @Meaning("what was looked for is not there")
  public static final int ERROR_NOT_FOUND = 1168;

  @Meaning("the handle does not name an open window")
  public static final int ERROR_INVALID_WINDOW_HANDLE = 1400;

  @Meaning("the handle does not name an open event object")
  public static final int WSA_INVALID_HANDLE = 6;

  @Meaning("there is not enough memory")
  public static final int WSA_NOT_ENOUGH_MEMORY = 8;

  @Meaning("a parameter has a value that is not allowed")
  public static final int WSA_INVALID_PARAMETER = 87;

  @Meaning("an overlapped operation was cancelled, or its socket closed")
  public static final int WSA_OPERATION_ABORTED = 995;

  @Meaning("the overlapped operation has not ended yet")
  public static final int WSA_IO_INCOMPLETE = 996;

  @Meaning("the overlapped operation was started and will end later")
  public static final int WSA_IO_PENDING = 997;

  @Meaning("a blocking call was interrupted")
  public static final int WSAEINTR = 10004;

  @Meaning("the file handle is not valid")
  public static final int WSAEBADF = 10009;

  @Meaning("access is forbidden by the access rules of the socket or its address")
  public static final int WSAEACCES = 10013;

  @Meaning("a pointer, or a length with it, does not describe memory that can be used")
  public static final int WSAEFAULT = 10014;

  @Meaning("an argument is not valid, or the socket is not in a state for this call")
  public static final int WSAEINVAL = 10022;

  @Meaning("too many sockets are open")
  public static final int WSAEMFILE = 10024;

  @Meaning("the socket is non-blocking and the operation cannot end now")
  public static final int WSAEWOULDBLOCK = 10035;

  @Meaning("a blocking operation is already under way")
  public static final int WSAEINPROGRESS = 10036;

  @Meaning("a connection attempt is already under way on this non-blocking socket")
  public static final int WSAEALREADY = 10037;

  @Meaning("the handle does not name an open socket")
  public static final int WSAENOTSOCK = 10038;

  @Meaning("a destination address is needed")
  public static final int WSAEDESTADDRREQ = 10039;

  @Meaning("the datagram is larger than the buffer or than the transport allows")
  public static final int WSAEMSGSIZE = 10040;

  @Meaning("the protocol does not fit the type of the socket")
  public static final int WSAEPROTOTYPE = 10041;

  @Meaning("the option is not known at this level")
  public static final int WSAENOPROTOOPT = 10042;

  @Meaning("the protocol is not supported")
  public static final int WSAEPROTONOSUPPORT = 10043;

  @Meaning("the socket type is not supported in this address family")
  public static final int WSAESOCKTNOSUPPORT = 10044;

  @Meaning("the operation is not supported by this kind of socket")
  public static final int WSAEOPNOTSUPP = 10045;

  @Meaning("the protocol family is not supported")
  public static final int WSAEPFNOSUPPORT = 10046;

  @Meaning("the address family does not fit")
  public static final int WSAEAFNOSUPPORT = 10047;

  @Meaning("the local address is in use")
  public static final int WSAEADDRINUSE = 10048;

  @Meaning("the address is not one of this machine, or not one to connect to")
  public static final int WSAEADDRNOTAVAIL = 10049;

  @Meaning("the network is down")
  public static final int WSAENETDOWN = 10050;

  @Meaning("the network cannot be reached from here")
  public static final int WSAENETUNREACH = 10051;

  @Meaning("the connection broke because keep-alive found a failure")
  public static final int WSAENETRESET = 10052;

  @Meaning("the connection was aborted")
  public static final int WSAECONNABORTED = 10053;

  @Meaning("the connection was reset by the peer")
  public static final int WSAECONNRESET = 10054;

  @Meaning("there is no buffer space")
  public static final int WSAENOBUFS = 10055;

  @Meaning("the socket is connected already")
  public static final int WSAEISCONN = 10056;

  @Meaning("the socket is not connected")
  public static final int WSAENOTCONN = 10057;

  @Meaning("this direction of the socket was shut down")
  public static final int WSAESHUTDOWN = 10058;

  @Meaning("too many references to a kernel object")
  public static final int WSAETOOMANYREFS = 10059;

  @Meaning("the operation, or the peer's answer, took too long")
  public static final int WSAETIMEDOUT = 10060;

  @Meaning("the peer refused the connection")
  public static final int WSAECONNREFUSED = 10061;

  @Meaning("the name cannot be translated")
  public static final int WSAELOOP = 10062;

  @Meaning("the name is too long")
  public static final int WSAENAMETOOLONG = 10063;

  @Meaning("the host is down")
  public static final int WSAEHOSTDOWN = 10064;

  @Meaning("there is no route to the host")
  public static final int WSAEHOSTUNREACH = 10065;

  @Meaning("the directory is not empty")
  public static final int WSAENOTEMPTY = 10066;

  @Meaning("too many processes use Winsock")
  public static final int WSAEPROCLIM = 10067;

  @Meaning("the quota of the user is used up")
  public static final int WSAEUSERS = 10068;

  @Meaning("the disk quota is used up")
  public static final int WSAEDQUOT = 10069;

  @Meaning("the file handle is stale")
  public static final int WSAESTALE = 10070;

  @Meaning("the item is not available here")
  public static final int WSAEREMOTE = 10071;

  @Meaning("the network subsystem is not ready")
  public static final int WSASYSNOTREADY = 10091;

  @Meaning("this version of Winsock is not supported")
  public static final int WSAVERNOTSUPPORTED = 10092;

  @Meaning("WSAStartup has not been called, or WSACleanup has been called as often")
  public static final int WSANOTINITIALISED = 10093;

  @Meaning("the peer has begun a graceful close")
  public static final int WSAEDISCON = 10101;

  @Meaning("there are no more results")
  public static final int WSAENOMORE = 10102;

  @Meaning("the call was cancelled")
  public static final int WSAECANCELLED = 10103;

  @Meaning("the procedure table of a service provider is not valid")
  public static final int WSAEINVALIDPROCTABLE = 10104;

  @Meaning("a service provider is not valid")
  public static final int WSAEINVALIDPROVIDER = 10105;

  @Meaning("a service provider could not be initialised")
  public static final int WSAEPROVIDERFAILEDINIT = 10106;

  @Meaning("a system call failed that never should")
  public static final int WSASYSCALLFAILURE = 10107;

  @Meaning("the service is not known")
  public static final int WSASERVICE_NOT_FOUND = 10108;

  @Meaning("the class was not found")
  public static final int WSATYPE_NOT_FOUND = 10109;

  @Meaning("there are no more results")
  public static final int WSA_E_NO_MORE = 10110;

  @Meaning("the call was cancelled")
  public static final int WSA_E_CANCELLED = 10111;

  @Meaning("the query was refused")
  public static final int WSAEREFUSED = 10112;

  @Meaning("the host is not known")
  public static final int WSAHOST_NOT_FOUND = 11001;

  @Meaning("no answer now, another try may have one")
  public static final int WSATRY_AGAIN = 11002;

  @Meaning("an error that cannot be recovered from")
  public static final int WSANO_RECOVERY = 11003;

  @Meaning("the name is valid but has no data of this kind")
  public static final int WSANO_DATA = 11004;
}
