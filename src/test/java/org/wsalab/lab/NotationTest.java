package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.*;
import static org.wsalab.winsock.WinSock2.*;
import static org.wsalab.winsock.Ws2tcpip.IPV6_V6ONLY;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

class NotationTest {
  private static final SOCKET S = new SOCKET(7, "socket#1", () -> "socket#1 tcp connected");
  private static final WSAEVENT E = new WSAEVENT(8, "event#1", () -> "event#1 signaled");

  @Test
  void failed_call_names_its_error() {
    assertThat(call("recv", -1, WSAEWOULDBLOCK, S, new Excerpt(new byte[0], 0, 512), 512, 0))
        .hasToString("recv(socket#1, buf[512], 512, 0) = SOCKET_ERROR WSAEWOULDBLOCK (10035)");
  }

  @Test
  void network_events_are_a_set_of_names() {
    assertThat(call("WSAEventSelect", 0, 0, S, E, FD_READ | FD_CLOSE))
        .hasToString("WSAEventSelect(socket#1, event#1, FD_READ|FD_CLOSE) = 0");
    assertThat(call("WSAEventSelect", 0, 0, S, null, 0))
        .hasToString("WSAEventSelect(socket#1, NULL, 0) = 0");
    assertThat(call("WSAEventSelect", -1, WSAEINVAL, S, E, 0x401))
        .hasToString(
            "WSAEventSelect(socket#1, event#1, FD_READ|0x400) = SOCKET_ERROR WSAEINVAL (10022)");
  }

  @Test
  void enumeration_shows_what_it_reported() {
    NetworkEvents reported = NetworkEvents.of(FD_READ).with(FD_CLOSE, WSAECONNABORTED);
    assertThat(call("WSAEnumNetworkEvents", 0, 0, S, E, reported))
        .hasToString(
            "WSAEnumNetworkEvents(socket#1, event#1, FD_READ|FD_CLOSE with WSAECONNABORTED (10053))"
                + " = 0");
  }

  @Test
  void wait_shows_handles_truth_and_index() {
    assertThat(call("WSAWaitForMultipleEvents", 1, 0, 2, new HANDLE[] {E, E}, false, -1, true))
        .hasToString(
            "WSAWaitForMultipleEvents(2, [event#1, event#1], FALSE, WSA_INFINITE, TRUE) ="
                + " WSA_WAIT_EVENT_0 + 1");
    assertThat(call("WaitForSingleObject", WSA_WAIT_TIMEOUT, 0, E, 20))
        .hasToString("WaitForSingleObject(event#1, 20) = WSA_WAIT_TIMEOUT");
    assertThat(call("WaitForSingleObject", WSA_WAIT_FAILED, 6, HANDLE.of(0x1234), -2))
        .hasToString(
            "WaitForSingleObject(handle 0x1234, 4294967294) = WSA_WAIT_FAILED WSA_INVALID_HANDLE"
                + " (6)");
  }

  @Test
  void every_kind_of_number_has_its_words() {
    assertThat(Notation.number(Kind.FAMILY, AF_INET6)).isEqualTo("AF_INET6");
    assertThat(Notation.number(Kind.FAMILY, 99)).isEqualTo("99");
    assertThat(Notation.number(Kind.FAMILY, -1)).isEqualTo("FROM_PROTOCOL_INFO");
    assertThat(Notation.number(Kind.TYPE, SOCK_DGRAM)).isEqualTo("SOCK_DGRAM");
    assertThat(Notation.number(Kind.PROTOCOL, IPPROTO_UDP)).isEqualTo("IPPROTO_UDP");
    assertThat(Notation.number(Kind.PROTOCOL, 0)).isEqualTo("0");
    assertThat(Notation.number(Kind.HOW, SD_BOTH)).isEqualTo("SD_BOTH");
    assertThat(Notation.number(Kind.MESSAGE_FLAGS, MSG_OOB | MSG_PEEK))
        .isEqualTo("MSG_OOB|MSG_PEEK");
    assertThat(Notation.number(Kind.MESSAGE_FLAGS, 0)).isEqualTo("0");
    assertThat(Notation.number(Kind.SOCKET_FLAGS, 1)).isEqualTo("WSA_FLAG_OVERLAPPED");
    assertThat(Notation.number(Kind.BACKLOG, SOMAXCONN)).isEqualTo("SOMAXCONN");
    assertThat(Notation.number(Kind.BACKLOG, 5)).isEqualTo("5");
    assertThat(Notation.number(Kind.IOCTL, FIONBIO)).isEqualTo("FIONBIO");
    assertThat(Notation.number(Kind.IOCTL, SIOCATMARK)).isEqualTo("SIOCATMARK");
    assertThat(Notation.number(Kind.IOCTL, 3)).isEqualTo("0x3");
    assertThat(Notation.number(Kind.LEVEL, SOL_SOCKET)).isEqualTo("SOL_SOCKET");
    assertThat(Notation.number(Kind.LEVEL, IPPROTO_IP)).isEqualTo("IPPROTO_IP");
    assertThat(Notation.number(Kind.VERSION, 0x0202)).isEqualTo("0x0202");
    assertThat(Notation.number(Kind.ERROR, WSAENOTSOCK)).isEqualTo("WSAENOTSOCK (10038)");
    assertThat(Notation.number(Kind.ERROR, 0)).isEqualTo("0");
    assertThat(Notation.number(Kind.WAIT, WSA_WAIT_IO_COMPLETION))
        .isEqualTo("WSA_WAIT_IO_COMPLETION");
    assertThat(Notation.number(Kind.BOOL, 1)).isEqualTo("TRUE");
    assertThat(Notation.number(Kind.COUNT, -1)).isEqualTo("-1");
  }

  @Test
  void option_is_named_within_its_level() {
    Excerpt one = new Excerpt(new byte[] {1, 0, 0, 0}, 4, 4);
    assertThat(call("setsockopt", 0, 0, S, IPPROTO_TCP, TCP_NODELAY, one, 4))
        .hasToString("setsockopt(socket#1, IPPROTO_TCP, TCP_NODELAY, 1, 4) = 0");
    assertThat(call("setsockopt", 0, 0, S, IPPROTO_IPV6, IPV6_V6ONLY, one, 4))
        .hasToString("setsockopt(socket#1, IPPROTO_IPV6, IPV6_V6ONLY, 1, 4) = 0");
    assertThat(call("setsockopt", 0, 0, S, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, one, 4))
        .hasToString("setsockopt(socket#1, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1, 4) = 0");
  }

  @Test
  void option_value_is_read_as_what_it_is() {
    Excerpt linger = new Excerpt(new byte[] {1, 0, 5, 0}, 4, 4);
    assertThat(call("setsockopt", 0, 0, S, SOL_SOCKET, SO_LINGER, linger, 4).toString())
        .contains("SO_LINGER, {on, 5 s}, 4");
    Excerpt refused = new Excerpt(new byte[] {0x4D, 0x27, 0, 0}, 4, 4);
    int[] four = {4};
    assertThat(call("getsockopt", 0, 0, S, SOL_SOCKET, SO_ERROR, refused, four).toString())
        .contains("SO_ERROR, WSAECONNREFUSED (10061), [4]");
    Excerpt datagram = new Excerpt(new byte[] {2, 0, 0, 0}, 4, 4);
    assertThat(call("getsockopt", 0, 0, S, SOL_SOCKET, SO_TYPE, datagram, four).toString())
        .contains("SO_TYPE, SOCK_DGRAM, [4]");
    Excerpt big = new Excerpt(new byte[] {0, 0, 1, 0}, 4, 4);
    assertThat(call("getsockopt", 0, 0, S, SOL_SOCKET, SO_RCVBUF, big, four).toString())
        .contains("SO_RCVBUF, 65536, [4]");
  }

  @Test
  void handle_of_a_call_is_its_name_alone() {
    assertThat(call("closesocket", 0, 0, S)).hasToString("closesocket(socket#1) = 0");
    assertThat(call("closesocket", -1, WSAENOTSOCK, SOCKET.of(0x77)))
        .hasToString("closesocket(socket 0x77) = SOCKET_ERROR WSAENOTSOCK (10038)");
    assertThat(call("accept", INVALID_SOCKET, WSAEWOULDBLOCK, S, null, null))
        .hasToString("accept(socket#1, NULL, NULL) = INVALID_SOCKET WSAEWOULDBLOCK (10035)");
  }

  @Test
  void result_at_the_prompt_has_a_comma() {
    assertThat(Notation.result(call("listen", -1, WSAEINVAL, S, 1)))
        .isEqualTo("SOCKET_ERROR, WSAEINVAL (10022)");
    assertThat(Notation.result(call("listen", 0, 0, S, 1))).isEqualTo("0");
    assertThat(Notation.result(call("WSASetEvent", false, 6, E)))
        .isEqualTo("FALSE, WSA_INVALID_HANDLE (6)");
    assertThat(Notation.result(call("WSASetEvent", true, 0, E))).isEqualTo("TRUE");
    assertThat(Notation.result(call("WSAGetLastError", 10035, 0)))
        .isEqualTo("WSAEWOULDBLOCK (10035)");
    assertThat(Notation.result(call("Sleep", null, 0, 1))).isEmpty();
    assertThat(Notation.result(call("inet_ntop", null, WSAEFAULT, AF_INET, null)))
        .isEqualTo("NULL, WSAEFAULT (10014)");
  }

  @Test
  void startup_gives_its_error_once() {
    assertThat(call("WSAStartup", WSAVERNOTSUPPORTED, WSAVERNOTSUPPORTED, 0x0303, null))
        .hasToString("WSAStartup(0x0303, NULL) = WSAVERNOTSUPPORTED (10092)");
  }

  @Test
  void call_that_threw_says_so() {
    Signature recv = SignatureTest.signature("WSACleanup");
    var interrupted = new CallInterruptedException("WSACleanup");
    assertThat(new Call(recv, List.of(), null, 0, 0, 0, interrupted))
        .hasToString("WSACleanup() interrupted");
    assertThat(new Call(recv, List.of(), null, 0, 0, 0, new IllegalStateException("odd")))
        .hasToString("WSACleanup() threw java.lang.IllegalStateException: odd");
  }

  @Test
  void values_are_written_by_what_they_are() {
    assertThat(Notation.value(null)).isEqualTo("NULL");
    assertThat(Notation.value(true)).isEqualTo("TRUE");
    assertThat(Notation.value("a\"b\n")).isEqualTo("\"a\\\"b\\n\"");
    assertThat(Notation.value(new byte[] {'a', 0})).isEqualTo("\"a\\x00\"");
    assertThat(Notation.value(new int[] {16})).isEqualTo("[16]");
    assertThat(Notation.value(S)).isEqualTo("socket#1 tcp connected");
    assertThat(Notation.value(new WSAEVENT[] {E, null})).isEqualTo("[event#1, NULL]");
    assertThat(Notation.value(42)).isEqualTo("42");
  }

  private static Call call(String name, Object result, int error, Object... arguments) {
    Signature signature = SignatureTest.signature(name);
    return new Call(signature, Arrays.asList(arguments), result, error, 0, 0, null);
  }
}
