package org.wsalab.provider.linux;

import java.util.Map;
import org.wsalab.winsock.WinError;

/** Linux's error numbers, and Winsock's codes for them: the one table from the one to the other. */
final class Errno {
  static final int EINTR = 4;
  static final int EAGAIN = 11;
  static final int ENOMEM = 12;
  static final int EPIPE = 32;
  static final int EADDRNOTAVAIL = 99;
  static final int ECONNRESET = 104;
  static final int ENOBUFS = 105;
  static final int ECONNREFUSED = 111;
  static final int EINPROGRESS = 115;

  private static final Map<Integer, Integer> WINSOCK =
      Map.ofEntries(
          Map.entry(1, WinError.WSAEACCES), // EPERM
          Map.entry(EINTR, WinError.WSAEINTR),
          Map.entry(9, WinError.WSAENOTSOCK), // EBADF
          Map.entry(EAGAIN, WinError.WSAEWOULDBLOCK),
          Map.entry(ENOMEM, WinError.WSAENOBUFS),
          Map.entry(13, WinError.WSAEACCES), // EACCES
          Map.entry(14, WinError.WSAEFAULT), // EFAULT
          Map.entry(19, WinError.WSAEADDRNOTAVAIL), // ENODEV: no such interface
          Map.entry(22, WinError.WSAEINVAL), // EINVAL
          Map.entry(23, WinError.WSAEMFILE), // ENFILE
          Map.entry(24, WinError.WSAEMFILE), // EMFILE
          Map.entry(EPIPE, WinError.WSAECONNRESET), // Winsock knows no broken pipe
          Map.entry(64, WinError.WSAEHOSTUNREACH), // ENONET: the host is cut off, says a router
          Map.entry(71, WinError.WSAECONNRESET), // EPROTO
          Map.entry(88, WinError.WSAENOTSOCK), // ENOTSOCK
          Map.entry(89, WinError.WSAEDESTADDRREQ), // EDESTADDRREQ
          Map.entry(90, WinError.WSAEMSGSIZE), // EMSGSIZE
          Map.entry(91, WinError.WSAEPROTOTYPE), // EPROTOTYPE
          Map.entry(92, WinError.WSAENOPROTOOPT), // ENOPROTOOPT
          Map.entry(93, WinError.WSAEPROTONOSUPPORT), // EPROTONOSUPPORT
          Map.entry(95, WinError.WSAEOPNOTSUPP), // EOPNOTSUPP
          Map.entry(97, WinError.WSAEAFNOSUPPORT), // EAFNOSUPPORT
          Map.entry(98, WinError.WSAEADDRINUSE), // EADDRINUSE
          Map.entry(EADDRNOTAVAIL, WinError.WSAEADDRNOTAVAIL), // EADDRNOTAVAIL
          Map.entry(100, WinError.WSAENETDOWN), // ENETDOWN
          Map.entry(101, WinError.WSAENETUNREACH), // ENETUNREACH
          Map.entry(102, WinError.WSAENETRESET), // ENETRESET
          Map.entry(103, WinError.WSAECONNABORTED), // ECONNABORTED
          Map.entry(ECONNRESET, WinError.WSAECONNRESET),
          Map.entry(ENOBUFS, WinError.WSAENOBUFS),
          Map.entry(106, WinError.WSAEISCONN), // EISCONN
          Map.entry(107, WinError.WSAENOTCONN), // ENOTCONN
          Map.entry(108, WinError.WSAESHUTDOWN), // ESHUTDOWN
          Map.entry(110, WinError.WSAETIMEDOUT), // ETIMEDOUT
          Map.entry(ECONNREFUSED, WinError.WSAECONNREFUSED),
          Map.entry(112, WinError.WSAEHOSTDOWN), // EHOSTDOWN
          Map.entry(113, WinError.WSAEHOSTUNREACH), // EHOSTUNREACH
          Map.entry(114, WinError.WSAEALREADY), // EALREADY
          Map.entry(EINPROGRESS, WinError.WSAEWOULDBLOCK));

  private Errno() {}

  /** Winsock's code for an error number. */
  static int toWinsock(int errno) {
    Integer code = WINSOCK.get(errno);
    if (code == null) {
      throw new IllegalStateException("internal bug: no Winsock code for errno " + errno);
    }
    return code;
  }

  /**
   * Whether what a connection's send or receive has failed with says that the connection is over: a
   * reset, a time-out, an unreachable network or a host that is down. The call has taken the error
   * away, and Linux says it to nobody else. What is left says only that nothing can be done now.
   */
  static boolean endsConnection(int errno) {
    return switch (errno) {
      case EAGAIN, EINTR, ENOMEM, ENOBUFS -> false;
      default -> true;
    };
  }

  /** A result as the transport's port wants it: the count, or Winsock's code negated. */
  static int result(long result) {
    return result >= 0 ? (int) result : -toWinsock(LibC.errno());
  }
}
