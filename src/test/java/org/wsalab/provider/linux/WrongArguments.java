package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.WSA_INVALID_EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;

/** A table of calls that fail, as one test each. */
final class WrongArguments {
  private final LinuxFixture net;
  final List<DynamicTest> tests = new ArrayList<>();

  WrongArguments(LinuxFixture net) {
    this.net = net;
  }

  void notASocket(String what, Function<Winsock, Object> call) {
    fails(what + " of no socket", WSAENOTSOCK, call);
  }

  void fails(String what, int code, Function<Winsock, Object> call) {
    tests.add(
        DynamicTest.dynamicTest(what + ": " + ErrorCode.text(code), () -> check(what, code, call)));
  }

  private void check(String what, int code, Function<Winsock, Object> call) {
    net.ws.WSASetLastError(0);
    Object result = call.apply(net.ws);
    assertThat(isFailure(result)).as("%s gives %s", what, result).isTrue();
    assertThat(net.error()).isEqualTo(ErrorCode.text(code));
  }

  private static boolean isFailure(Object result) {
    return result == null
        || result.equals(false)
        || result.equals(-1)
        || result.equals(INVALID_SOCKET)
        || result.equals(WSA_INVALID_EVENT);
  }

  static fd_set set(SOCKET... sockets) {
    fd_set set = new fd_set();
    for (SOCKET s : sockets) {
      fd_set.FD_SET(s, set);
    }
    return set;
  }
}
