package org.wsalab.lab;

import static org.wsalab.winsock.WinSock2.FROM_PROTOCOL_INFO;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SOMAXCONN;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;
import static org.wsalab.winsock.WinSock2.WSA_MAXIMUM_WAIT_EVENTS;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_FAILED;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_IO_COMPLETION;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_TIMEOUT;

import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.Symbols;
import org.wsalab.winsock.WinSock2;

/** Numbers by their meaning: every {@link Kind} has its way of writing. */
final class Numbers {
  private Numbers() {}

  /** A number with this meaning. */
  static String text(Kind kind, int value) {
    return switch (kind) {
      case NUMBER, COUNT, STATUS -> Integer.toString(value);
      case BOOL -> value != 0 ? "TRUE" : "FALSE";
      case HANDLE -> hex(value);
      case IOCTL -> ioctl(value);
      case WAIT -> wait(value);
      case ERROR -> value == 0 ? "0" : ErrorCode.text(value);
      case NETWORK_EVENTS -> value == 0 ? "0" : Symbols.networkEvents(value);
      case MILLISECONDS -> value == WSA_INFINITE ? "WSA_INFINITE" : Integer.toUnsignedString(value);
      case VERSION -> String.format("0x%04x", value);
      case FAMILY -> fromProtocolInfoOr("AF_", value);
      case TYPE -> fromProtocolInfoOr("SOCK_", value);
      case PROTOCOL -> value == 0 ? "0" : fromProtocolInfoOr("IPPROTO_", value);
      case HOW -> Symbols.name("SD_", value);
      case MESSAGE_FLAGS -> Symbols.flags("MSG_", value);
      case SOCKET_FLAGS -> Symbols.flags("WSA_FLAG_", value);
      case BACKLOG -> value == SOMAXCONN ? "SOMAXCONN" : Integer.toString(value);
      case LEVEL -> value == SOL_SOCKET ? "SOL_SOCKET" : Symbols.name("IPPROTO_", value);
      case OPTION -> option(SOL_SOCKET, value);
    };
  }

  /** A result with this meaning; a failing status or count is SOCKET_ERROR. */
  static String result(Kind kind, int value) {
    boolean failed = (kind == Kind.STATUS || kind == Kind.COUNT) && value == WinSock2.SOCKET_ERROR;
    return failed ? "SOCKET_ERROR" : text(kind, value);
  }

  /** The name of an option, which depends on its level: 1 may be SO_DEBUG or TCP_NODELAY. */
  static String option(int level, int value) {
    return switch (level) {
      case SOL_SOCKET -> Symbols.name("SO_", value);
      case IPPROTO_TCP -> Symbols.name("TCP_", value);
      case WinSock2.IPPROTO_IPV6 -> Symbols.name("IPV6_", value);
      default -> Integer.toString(value);
    };
  }

  private static String wait(int value) {
    if (value == 0) {
      return "WSA_WAIT_EVENT_0";
    } else if (value > 0 && value < WSA_MAXIMUM_WAIT_EVENTS) {
      return "WSA_WAIT_EVENT_0 + " + value;
    }
    return switch (value) {
      case WSA_WAIT_TIMEOUT -> "WSA_WAIT_TIMEOUT";
      case WSA_WAIT_IO_COMPLETION -> "WSA_WAIT_IO_COMPLETION";
      case WSA_WAIT_FAILED -> "WSA_WAIT_FAILED";
      default -> Integer.toUnsignedString(value);
    };
  }

  private static String ioctl(int value) {
    String name = Symbols.name("FIO", value);
    name = isNumber(name) ? Symbols.name("SIO", value) : name;
    return isNumber(name) ? hex(value) : name;
  }

  private static boolean isNumber(String name) {
    return !Character.isLetter(name.charAt(0));
  }

  private static String fromProtocolInfoOr(String prefix, int value) {
    return value == FROM_PROTOCOL_INFO ? "FROM_PROTOCOL_INFO" : Symbols.name(prefix, value);
  }

  private static String hex(int value) {
    return "0x" + Integer.toHexString(value);
  }
}
