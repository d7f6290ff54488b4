package org.wsalab.winsock;

/** The constants of winsock2.h. */
public final class WinSock2 {
  private WinSock2() {}

  // Network events (WSAEventSelect, WSAEnumNetworkEvents)
  public static final int FD_READ = 1;
  public static final int FD_WRITE = 1 << 1;
  public static final int FD_OOB = 1 << 2;
  public static final int FD_ACCEPT = 1 << 3;
  public static final int FD_CONNECT = 1 << 4;
  public static final int FD_CLOSE = 1 << 5;
  public static final int FD_QOS = 1 << 6;
  public static final int FD_GROUP_QOS = 1 << 7;
  public static final int FD_ROUTING_INTERFACE_CHANGE = 1 << 8;
  public static final int FD_ADDRESS_LIST_CHANGE = 1 << 9;
  public static final int FD_MAX_EVENTS = 10;
  public static final int FD_ALL_EVENTS = (1 << FD_MAX_EVENTS) - 1;

  // Indexes into WSANETWORKEVENTS.iErrorCode
  public static final int FD_READ_BIT = 0;
  public static final int FD_WRITE_BIT = 1;
  public static final int FD_OOB_BIT = 2;
  public static final int FD_ACCEPT_BIT = 3;
  public static final int FD_CONNECT_BIT = 4;
  public static final int FD_CLOSE_BIT = 5;
  public static final int FD_QOS_BIT = 6;
  public static final int FD_GROUP_QOS_BIT = 7;
  public static final int FD_ROUTING_INTERFACE_CHANGE_BIT = 8;
  public static final int FD_ADDRESS_LIST_CHANGE_BIT = 9;

  // Waits (a DWORD of 0xFFFFFFFF is -1 in a Java int)
  public static final int WSA_MAXIMUM_WAIT_EVENTS = 64;
  public static final int WSA_WAIT_EVENT_0 = 0;
  public static final int WSA_WAIT_IO_COMPLETION = 0xC0;
  public static final int WSA_WAIT_TIMEOUT = 258;
  public static final int WSA_WAIT_FAILED = 0xFFFFFFFF;
  public static final int WSA_INFINITE = 0xFFFFFFFF;

  // Results
  public static final int SOCKET_ERROR = -1;
  public static final SOCKET INVALID_SOCKET = new SOCKET(~0L, "INVALID_SOCKET");
  public static final WSAEVENT WSA_INVALID_EVENT = new WSAEVENT(0, "WSA_INVALID_EVENT");

  // Address families, socket types
  public static final int AF_UNSPEC = 0;
  public static final int AF_INET = 2;
  public static final int AF_INET6 = 23;
  public static final int FROM_PROTOCOL_INFO = -1;
  public static final int SOCK_STREAM = 1;
  public static final int SOCK_DGRAM = 2;
  public static final int SOCK_RAW = 3;
  public static final int SOCK_RDM = 4;
  public static final int SOCK_SEQPACKET = 5;

  // Protocols
  public static final int IPPROTO_IP = 0;
  public static final int IPPROTO_TCP = 6;
  public static final int IPPROTO_UDP = 17;
  public static final int IPPROTO_IPV6 = 41;

  // Addresses, in host byte order
  public static final int INADDR_ANY = 0;
  public static final int INADDR_LOOPBACK = 0x7F000001;
  public static final int INADDR_BROADCAST = 0xFFFFFFFF;
  public static final int INADDR_NONE = 0xFFFFFFFF;

  // listen
  public static final int SOMAXCONN = 0x7FFFFFFF;

  // shutdown
  public static final int SD_RECEIVE = 0;
  public static final int SD_SEND = 1;
  public static final int SD_BOTH = 2;

  // send and recv
  public static final int MSG_OOB = 0x1;
  public static final int MSG_PEEK = 0x2;
  public static final int MSG_DONTROUTE = 0x4;
  public static final int MSG_WAITALL = 0x8;
  public static final int MSG_PARTIAL = 0x8000;

  // WSAPoll
  public static final int POLLRDNORM = 0x0100;
  public static final int POLLRDBAND = 0x0200;
  public static final int POLLIN = POLLRDNORM | POLLRDBAND;
  public static final int POLLPRI = 0x0400;
  public static final int POLLWRNORM = 0x0010;
  public static final int POLLOUT = POLLWRNORM;
  public static final int POLLWRBAND = 0x0020;
  public static final int POLLERR = 0x0001;
  public static final int POLLHUP = 0x0002;
  public static final int POLLNVAL = 0x0004;

  // WSAIoctl
  public static final int SIO_GET_EXTENSION_FUNCTION_POINTER = 0xC8000006;
  public static final int SIO_ROUTING_INTERFACE_CHANGE = 0x88000015;
  public static final int SIO_ADDRESS_LIST_CHANGE = 0x28000017;

  // ioctlsocket
  public static final int FIONREAD = 0x4004667F;
  public static final int FIONBIO = 0x8004667E;
  public static final int SIOCATMARK = 0x40047307;

  // Socket options at SOL_SOCKET
  public static final int SOL_SOCKET = 0xFFFF;
  public static final int SO_DEBUG = 0x0001;
  public static final int SO_ACCEPTCONN = 0x0002;
  public static final int SO_REUSEADDR = 0x0004;
  public static final int SO_KEEPALIVE = 0x0008;
  public static final int SO_DONTROUTE = 0x0010;
  public static final int SO_BROADCAST = 0x0020;
  public static final int SO_LINGER = 0x0080;
  public static final int SO_OOBINLINE = 0x0100;
  public static final int SO_DONTLINGER = ~SO_LINGER;
  public static final int SO_EXCLUSIVEADDRUSE = ~SO_REUSEADDR;
  public static final int SO_SNDBUF = 0x1001;
  public static final int SO_RCVBUF = 0x1002;
  public static final int SO_SNDTIMEO = 0x1005;
  public static final int SO_RCVTIMEO = 0x1006;
  public static final int SO_ERROR = 0x1007;
  public static final int SO_TYPE = 0x1008;
  public static final int SO_UPDATE_ACCEPT_CONTEXT = 0x700B;
  public static final int SO_UPDATE_CONNECT_CONTEXT = 0x7010;

  // Socket options at IPPROTO_TCP
  public static final int TCP_NODELAY = 0x0001;

  // WSASocket
  public static final int WSA_FLAG_OVERLAPPED = 0x01;
  public static final int WSA_FLAG_NO_HANDLE_INHERIT = 0x80;

  // DisconnectEx
  public static final int TF_REUSE_SOCKET = 0x02;

  // WSAAccept
  public static final int CF_ACCEPT = 0;
  public static final int CF_REJECT = 1;
  public static final int CF_DEFER = 2;

  // select
  public static final int FD_SETSIZE = 64;
}
