package org.wsalab.winsock;

/** The constants of winsock2.h. */
public final class WinSock2 {
  private WinSock2() {}

  // Network events (WSAEventSelect, WSAEnumNetworkEvents)
  @Meaning("data waits to be received; recorded anew by a receive that leaves some (READ-1)")
  public static final int FD_READ = 1;

  @Meaning(
      "there is space to send: once connected, and after a send failed with WSAEWOULDBLOCK (WRITE-2)")
  public static final int FD_WRITE = 1 << 1;

  @Meaning("urgent data waits to be received with MSG_OOB (OOB-1)")
  public static final int FD_OOB = 1 << 2;

  @Meaning("a connection waits to be accepted; recorded anew by an accept that leaves some (ACC-1)")
  public static final int FD_ACCEPT = 1 << 3;

  @Meaning("a connection attempt has ended, well or with an error (CONN-1, CONN-2)")
  public static final int FD_CONNECT = 1 << 4;

  @Meaning("the peer has ended the stream, or the connection is broken; recorded once (CLOSE-5)")
  public static final int FD_CLOSE = 1 << 5;

  @Meaning("the quality of service has changed; nothing here records it")
  public static final int FD_QOS = 1 << 6;

  @Meaning("reserved for groups of sockets")
  public static final int FD_GROUP_QOS = 1 << 7;

  @Meaning("another interface leads to the destination that WSAIoctl asked about (CHG-1)")
  public static final int FD_ROUTING_INTERFACE_CHANGE = 1 << 8;

  @Meaning("the local addresses have changed since WSAIoctl asked (CHG-1)")
  public static final int FD_ADDRESS_LIST_CHANGE = 1 << 9;

  @Meaning("how many network events there are")
  public static final int FD_MAX_EVENTS = 10;

  @Meaning("every network event")
  public static final int FD_ALL_EVENTS = (1 << FD_MAX_EVENTS) - 1;

  // Indexes into WSANETWORKEVENTS.iErrorCode
  @Meaning("the index of FD_READ in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_READ_BIT = 0;

  @Meaning("the index of FD_WRITE in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_WRITE_BIT = 1;

  @Meaning("the index of FD_OOB in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_OOB_BIT = 2;

  @Meaning("the index of FD_ACCEPT in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_ACCEPT_BIT = 3;

  @Meaning("the index of FD_CONNECT in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_CONNECT_BIT = 4;

  @Meaning("the index of FD_CLOSE in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_CLOSE_BIT = 5;

  @Meaning("the index of FD_QOS in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_QOS_BIT = 6;

  @Meaning("the index of FD_GROUP_QOS in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_GROUP_QOS_BIT = 7;

  @Meaning("the index of FD_ROUTING_INTERFACE_CHANGE in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_ROUTING_INTERFACE_CHANGE_BIT = 8;

  @Meaning("the index of FD_ADDRESS_LIST_CHANGE in WSANETWORKEVENTS.iErrorCode")
  public static final int FD_ADDRESS_LIST_CHANGE_BIT = 9;

  // Waits (a DWORD of 0xFFFFFFFF is -1 in a Java int)
  @Meaning("how many event objects one wait takes at most (WAIT-8)")
  public static final int WSA_MAXIMUM_WAIT_EVENTS = 64;

  @Meaning("the first event object satisfied the wait; the next ones follow by number (WAIT-1)")
  public static final int WSA_WAIT_EVENT_0 = 0;

  @Meaning("an alertable wait has run completion routines or APCs (WAIT-11)")
  public static final int WSA_WAIT_IO_COMPLETION = 0xC0;

  @Meaning("the time was over first (WAIT-4)")
  public static final int WSA_WAIT_TIMEOUT = 258;

  @Meaning("the wait has failed; WSAGetLastError tells why")
  public static final int WSA_WAIT_FAILED = 0xFFFFFFFF;

  @Meaning("wait however long it takes (WAIT-6)")
  public static final int WSA_INFINITE = 0xFFFFFFFF;

  // Results
  @Meaning("the call has failed; WSAGetLastError tells why")
  public static final int SOCKET_ERROR = -1;

  @Meaning("no socket: the call has failed, and WSAGetLastError tells why")
  public static final SOCKET INVALID_SOCKET = new SOCKET(~0L, "INVALID_SOCKET");

  @Meaning("no event object: the call has failed, and WSAGetLastError tells why")
  public static final WSAEVENT WSA_INVALID_EVENT = new WSAEVENT(0, "WSA_INVALID_EVENT");

  // Address families, socket types
  @Meaning("any address family")
  public static final int AF_UNSPEC = 0;

  @Meaning("IPv4")
  public static final int AF_INET = 2;

  @Meaning("IPv6")
  public static final int AF_INET6 = 23;

  @Meaning("what WSAPROTOCOL_INFO says")
  public static final int FROM_PROTOCOL_INFO = -1;

  @Meaning("a stream of bytes over a connection: TCP")
  public static final int SOCK_STREAM = 1;

  @Meaning("datagrams: UDP")
  public static final int SOCK_DGRAM = 2;

  @Meaning("raw packets, which the lab does not have")
  public static final int SOCK_RAW = 3;

  @Meaning("reliable datagrams, which the lab does not have")
  public static final int SOCK_RDM = 4;

  @Meaning("records over a connection, which the lab does not have")
  public static final int SOCK_SEQPACKET = 5;

  // Protocols
  @Meaning("the protocol that fits the type of the socket; as a level of options, IPv4")
  public static final int IPPROTO_IP = 0;

  @Meaning("TCP; as a level of options, those of TCP")
  public static final int IPPROTO_TCP = 6;

  @Meaning("UDP")
  public static final int IPPROTO_UDP = 17;

  @Meaning("the level of the options of IPv6")
  public static final int IPPROTO_IPV6 = 41;

  // Addresses, in host byte order
  @Meaning("0.0.0.0, every address of this host")
  public static final int INADDR_ANY = 0;

  @Meaning("127.0.0.1, this host")
  public static final int INADDR_LOOPBACK = 0x7F000001;

  @Meaning("255.255.255.255, every host of this network")
  public static final int INADDR_BROADCAST = 0xFFFFFFFF;

  @Meaning("no address")
  public static final int INADDR_NONE = 0xFFFFFFFF;

  // listen
  @Meaning("as many waiting connections as the provider finds reasonable")
  public static final int SOMAXCONN = 0x7FFFFFFF;

  // shutdown
  @Meaning("receives no more")
  public static final int SD_RECEIVE = 0;

  @Meaning("sends no more, which ends the stream for the peer")
  public static final int SD_SEND = 1;

  @Meaning("neither sends nor receives any more")
  public static final int SD_BOTH = 2;

  // send and recv
  @Meaning("urgent data")
  public static final int MSG_OOB = 0x1;

  @Meaning("leaves what is received in its place")
  public static final int MSG_PEEK = 0x2;

  @Meaning("not through a router")
  public static final int MSG_DONTROUTE = 0x4;

  @Meaning("returns when the buffer is full")
  public static final int MSG_WAITALL = 0x8;

  @Meaning("a part of a message only")
  public static final int MSG_PARTIAL = 0x8000;

  // WSAPoll
  @Meaning("normal data or a connection waits")
  public static final int POLLRDNORM = 0x0100;

  @Meaning("urgent data waits")
  public static final int POLLRDBAND = 0x0200;

  @Meaning("POLLRDNORM and POLLRDBAND")
  public static final int POLLIN = POLLRDNORM | POLLRDBAND;

  @Meaning("WSAPoll refuses to look for it (POLL-7)")
  public static final int POLLPRI = 0x0400;

  @Meaning("there is space to send")
  public static final int POLLWRNORM = 0x0010;

  @Meaning("POLLWRNORM under another name")
  public static final int POLLOUT = POLLWRNORM;

  @Meaning("WSAPoll refuses to look for it (POLL-7)")
  public static final int POLLWRBAND = 0x0020;

  @Meaning("an error; told unasked")
  public static final int POLLERR = 0x0001;

  @Meaning("the connection has ended; told unasked")
  public static final int POLLHUP = 0x0002;

  @Meaning("not a socket; told unasked")
  public static final int POLLNVAL = 0x0004;

  // WSAIoctl
  @Meaning("asks for AcceptEx, ConnectEx or DisconnectEx by its GUID")
  public static final int SIO_GET_EXTENSION_FUNCTION_POINTER = 0xC8000006;

  @Meaning("asks for the next FD_ROUTING_INTERFACE_CHANGE (CHG-1)")
  public static final int SIO_ROUTING_INTERFACE_CHANGE = 0x88000015;

  @Meaning("asks for the next FD_ADDRESS_LIST_CHANGE (CHG-1)")
  public static final int SIO_ADDRESS_LIST_CHANGE = 0x28000017;

  // ioctlsocket
  @Meaning("how many bytes can be received")
  public static final int FIONREAD = 0x4004667F;

  @Meaning(
      "makes a socket non-blocking; with 0 blocking, unless network events are selected (SEL-4)")
  public static final int FIONBIO = 0x8004667E;

  @Meaning("whether all urgent data has been received")
  public static final int SIOCATMARK = 0x40047307;

  // Socket options at SOL_SOCKET
  @Meaning("the level of the options that every socket has")
  public static final int SOL_SOCKET = 0xFFFF;

  @Meaning("kept, and without effect")
  public static final int SO_DEBUG = 0x0001;

  @Meaning("whether the socket listens")
  public static final int SO_ACCEPTCONN = 0x0002;

  @Meaning("lets the socket bind to an address in use")
  public static final int SO_REUSEADDR = 0x0004;

  @Meaning("looks after a silent connection now and then")
  public static final int SO_KEEPALIVE = 0x0008;

  @Meaning("sends through no router")
  public static final int SO_DONTROUTE = 0x0010;

  @Meaning("the socket may send to every host of a network")
  public static final int SO_BROADCAST = 0x0020;

  @Meaning("how long closesocket waits for what is unsent: on or off, and seconds")
  public static final int SO_LINGER = 0x0080;

  @Meaning("urgent data comes as normal data (OOB-2)")
  public static final int SO_OOBINLINE = 0x0100;

  @Meaning("whether SO_LINGER is off")
  public static final int SO_DONTLINGER = ~SO_LINGER;

  @Meaning("lets nobody else bind to the address of the socket")
  public static final int SO_EXCLUSIVEADDRUSE = ~SO_REUSEADDR;

  @Meaning("bytes of the buffer for what is sent")
  public static final int SO_SNDBUF = 0x1001;

  @Meaning("bytes of the buffer for what is received")
  public static final int SO_RCVBUF = 0x1002;

  @Meaning("milliseconds after which a blocked send fails; 0 is never")
  public static final int SO_SNDTIMEO = 0x1005;

  @Meaning("milliseconds after which a blocked receive fails; 0 is never")
  public static final int SO_RCVTIMEO = 0x1006;

  @Meaning("the error of the last connection attempt; asking clears it")
  public static final int SO_ERROR = 0x1007;

  @Meaning("SOCK_STREAM or SOCK_DGRAM")
  public static final int SO_TYPE = 0x1008;

  @Meaning("tells a socket from AcceptEx whom it belongs to (OVL-13)")
  public static final int SO_UPDATE_ACCEPT_CONTEXT = 0x700B;

  @Meaning("tells a socket from ConnectEx that it is connected (OVL-13)")
  public static final int SO_UPDATE_CONNECT_CONTEXT = 0x7010;

  // Socket options at IPPROTO_TCP
  @Meaning("sends small pieces at once")
  public static final int TCP_NODELAY = 0x0001;

  // WSASocket
  @Meaning("the socket can do overlapped operations")
  public static final int WSA_FLAG_OVERLAPPED = 0x01;

  @Meaning("no child process gets the handle")
  public static final int WSA_FLAG_NO_HANDLE_INHERIT = 0x80;

  // DisconnectEx
  @Meaning("the socket can be used again by AcceptEx or ConnectEx (OVL-15)")
  public static final int TF_REUSE_SOCKET = 0x02;

  // WSAAccept
  @Meaning("the connection is taken")
  public static final int CF_ACCEPT = 0;

  @Meaning("the connection is refused")
  public static final int CF_REJECT = 1;

  @Meaning("the connection waits for the next accept")
  public static final int CF_DEFER = 2;

  // select
  @Meaning("how many sockets an fd_set holds")
  public static final int FD_SETSIZE = 64;
}
