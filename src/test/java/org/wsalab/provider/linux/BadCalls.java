package org.wsalab.provider.linux;

import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.timeval;

/** Which calls may block for ever, rightly. */
final class BadCalls {
  private static final int LONG_MS = 1000;

  private BadCalls() {}

  static boolean mayBlock(String call, Object[] arguments) {
    return switch (call) {
      case "Sleep", "SleepEx" -> isLong((int) arguments[0]);
      case "WaitForSingleObject" -> isLong((int) arguments[1]);
      case "WSAWaitForMultipleEvents" -> isLong((int) arguments[3]);
      case "select" -> isLong((timeval) arguments[4]);
      case "accept", "WSAAccept", "connect", "WSAConnect", "closesocket" -> isSocket(arguments[0]);
      case "WSAPoll" -> isLong((int) arguments[2]);
      case "GetMessage" -> true;
      case "WSAIoctl", "WSASend", "WSASendTo", "WSARecv", "WSARecvFrom", "WSAGetOverlappedResult" ->
          isSocket(arguments[0]);
      case "send", "sendto", "recv", "recvfrom" -> isSocket(arguments[0]);
      default -> false;
    };
  }

  private static boolean isLong(int milliseconds) {
    return Integer.compareUnsigned(milliseconds, LONG_MS) > 0;
  }

  private static boolean isLong(timeval time) {
    return time == null || time.tv_sec > 0;
  }

  private static boolean isSocket(Object handle) {
    return handle instanceof SOCKET;
  }
}
