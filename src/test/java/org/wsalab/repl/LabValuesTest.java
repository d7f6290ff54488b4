package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsalab.OnLinux;

@OnLinux
class LabValuesTest {
  private final Recorded recorded = new Recorded();

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void the_last_error_is_right_on_the_next_line() {
    recorded.type("SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");

    assertThat(recorded.type("recv(s, new byte[8], 8, 0)"))
        .isEqualTo("SOCKET_ERROR, WSAENOTCONN (10057)");
    assertThat(recorded.type("WSAGetLastError()")).isEqualTo("WSAENOTCONN (10057)");
    assertThat(recorded.type("int error = WSAGetLastError();"))
        .isEqualTo("error = WSAENOTCONN (10057)");
  }

  @Test
  void a_result_says_what_it_means_for_its_call() {
    assertThat(recorded.type("WSAEVENT e = WSACreateEvent()")).isEqualTo("e = event#1 nonsignaled");
    assertThat(recorded.type("WSASetEvent(e)")).isEqualTo("TRUE");
    assertThat(recorded.type("WaitForSingleObject(e, 0)")).isEqualTo("WSA_WAIT_EVENT_0");
    assertThat(recorded.type("WSAResetEvent(e)")).isEqualTo("TRUE");
    assertThat(recorded.type("WaitForSingleObject(e, 0)")).isEqualTo("WSA_WAIT_TIMEOUT");
    assertThat(recorded.type("socket(77, SOCK_STREAM, 0)"))
        .isEqualTo("INVALID_SOCKET, WSAEAFNOSUPPORT (10047)");
    assertThat(recorded.type("WSACloseEvent(e)")).isEqualTo("TRUE");
    assertThat(recorded.type("WSACloseEvent(e)")).isEqualTo("FALSE, WSA_INVALID_HANDLE (6)");
  }

  @Test
  void a_friendlier_call_fails_with_the_error_of_the_call_inside() {
    recorded.type("SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");

    assertThat(recorded.type("recv(s, 8, 0)")).isEqualTo("SOCKET_ERROR, WSAENOTCONN (10057)");
    assertThat(recorded.type("getpeername(s)")).isEqualTo("NULL, WSAENOTCONN (10057)");
    assertThat(recorded.type("port(INVALID_SOCKET)")).isEqualTo("-1, WSAENOTSOCK (10038)");
  }

  @Test
  void an_integer_is_taken_for_a_result_only_where_it_is_one() {
    recorded.type("SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");

    assertThat(recorded.type("recv(s, new byte[8], 8, 0) + 1")).isEqualTo("0");
    assertThat(recorded.type("recv(s, new byte[8], 8, 0) + (0)")).isEqualTo("-1");
    assertThat(recorded.type("Math.abs(recv(s, new byte[8], 8, 0))")).isEqualTo("1");
    assertThat(recorded.type("recv(s, new byte[8], 8, 0) + recv(s, new byte[8], 8, 0)"))
        .isEqualTo("-2");
    assertThat(recorded.type("int recv(int n) { return -1; }", "recv(1)")).isEqualTo("-1");
  }

  @Test
  void masks_and_errors_print_by_name() {
    assertThat(recorded.type("FD_READ | FD_CLOSE")).isEqualTo("FD_READ|FD_CLOSE");
    assertThat(recorded.type("int mask = FD_CLOSE | (FD_READ & ~FD_WRITE);"))
        .isEqualTo("mask = FD_READ|FD_CLOSE");
    assertThat(recorded.type("WSAEWOULDBLOCK")).isEqualTo("WSAEWOULDBLOCK (10035)");
    assertThat(recorded.type("var ne = new WSANETWORKEVENTS()"))
        .isEqualTo("ne = no network events");
    recorded.type("ne.lNetworkEvents = 33", "ne.iErrorCode[FD_CLOSE_BIT] = 10053");
    assertThat(recorded.type("ne.lNetworkEvents")).isEqualTo("FD_READ|FD_CLOSE");
    assertThat(recorded.type("ne.iErrorCode[FD_CLOSE_BIT]")).isEqualTo("WSAECONNABORTED (10053)");
  }

  @Test
  void plain_java_prints_as_java() {
    assertThat(recorded.type("1 + 1")).isEqualTo("2");
    assertThat(recorded.type("\"a\\n\\\"b\"")).isEqualTo("\"a\\n\\\"b\"");
    assertThat(recorded.type("'\\''")).isEqualTo("'\\''");
    assertThat(recorded.type("new int[][] {{1, 2}, {}}")).isEqualTo("{{1, 2}, {}}");
    assertThat(recorded.type("1 < 2")).isEqualTo("true");
    assertThat(recorded.type("FD_READ")).isEqualTo("1");
    assertThat(recorded.type("\"abc\".getBytes()")).isEqualTo("\"abc\"");
    assertThat(recorded.type("(String) null")).isEqualTo("null");
    assertThat(recorded.type("int x = 3; x == 3")).isEqualTo("x = 3\ntrue");
  }

  @Test
  void a_value_whose_text_throws_is_still_a_value() {
    assertThat(
            recorded.type(
                "class Bad { public String toString() { throw new Error(\"no\"); } }", "new Bad()"))
        .contains("Bad", "no");
  }

  @Test
  void what_is_left_open_is_named_at_the_end() {
    recorded.type("WSAEVENT e = WSACreateEvent()");
    recorded.session().end();

    assertThat(recorded.err()).isEqualTo("wsalab: still open at the end: event#1 nonsignaled\n");
  }

  @Test
  void a_lab_thread_that_still_runs_is_named_before_it_is_ended() {
    recorded.type("WSAEVENT e = WSACreateEvent()");
    recorded.type("spawn(\"waiter\", () -> WaitForSingleObject(e, WSA_INFINITE));");
    recorded.session().end();

    assertThat(recorded.err())
        .isEqualTo(
            """
            wsalab: still running at the end: lab thread waiter
            wsalab: still open at the end: event#1 nonsignaled
            """);
  }
}
