package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.lab.Calls.*;
import static org.wsalab.lab.Comfort.*;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinSock2.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;

class ExpectationTest {
  private final Lab lab = FakeProvider.open();

  ExpectationTest() {
    Lab.use(lab);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void equal_values_pass_whatever_their_size() {
    assertThatCode(
            () -> {
              expect(3, 3L);
              expect((Object) Integer.valueOf(3), (short) 3);
              expect(null, null);
              expect("a", "a");
              expect(new byte[] {1}, new byte[] {1});
              expect(true, "it holds");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void failure_names_the_call_and_writes_values_as_the_call_would() {
    failure(() -> expect(Calls.recv(SOCKET.of(1), new byte[5], 5, 0), 3))
        .isEqualTo(
            "recv(socket 0x1, buf[5], 5, 0): expected 3, got SOCKET_ERROR WSAENOTSOCK (10038)");
    failure(() -> expect(WSAGetLastError(), WSAECONNRESET))
        .isEqualTo("WSAGetLastError(): expected WSAECONNRESET (10054), got WSAENOTSOCK (10038)");
    WSAEVENT e = WSACreateEvent();
    failure(() -> expect(WaitForSingleObject(e, 0), WSA_WAIT_EVENT_0))
        .isEqualTo(
            "WaitForSingleObject(event#1, 0): expected WSA_WAIT_EVENT_0, got WSA_WAIT_TIMEOUT");
    failure(() -> expect(WSASetEvent(e), false))
        .isEqualTo("WSASetEvent(event#1): expected FALSE, got TRUE");
  }

  @Test
  void receive_is_compared_with_its_text_or_its_count() {
    Received hello = new Received(5, "hello".getBytes(StandardCharsets.UTF_8), 0, false, null);
    assertThatCode(
            () -> {
              expect(hello, "hello");
              expect(hello, 5);
              expect(hello, hello);
            })
        .doesNotThrowAnyException();
    failure(() -> expect(hello, "hell")).isEqualTo("expected \"hell\", got 5 bytes \"hello\"");
    failure(() -> expect(hello, 4)).isEqualTo("expected 4, got 5 bytes \"hello\"");
    failure(() -> expect(recv(SOCKET.of(1), 9, 0), ""))
        .isEqualTo(
            "recv(socket 0x1, buf[9], 9, 0): expected \"\", got SOCKET_ERROR, WSAENOTSOCK (10038)");
  }

  @Test
  void record_is_compared_as_a_set_of_network_events() {
    SOCKET listening = socket(AF_INET, SOCK_STREAM, 0);
    bind(listening, "127.0.0.1", 0);
    listen(listening, 1);
    WSAEVENT e = WSACreateEvent();
    WSAEventSelect(listening, e, FD_ACCEPT | FD_CLOSE);
    connect(socket(AF_INET, SOCK_STREAM, 0), "127.0.0.1", port(listening));
    WSANETWORKEVENTS events = WSAEnumNetworkEvents(listening, e);
    failure(() -> expect(events.lNetworkEvents, FD_CLOSE))
        .isEqualTo(
            "WSAEnumNetworkEvents(socket#1, event#1, FD_ACCEPT): expected FD_CLOSE, got FD_ACCEPT");
  }

  @Test
  void value_of_no_call_stands_alone() {
    WSACreateEvent();
    failure(() -> expect("a", "b")).isEqualTo("expected \"b\", got \"a\"");
    failure(() -> expect(4_000_000_000L, 3)).isEqualTo("expected 3, got 4000000000");
    failure(() -> expect(List.of(1), null)).isEqualTo("expected NULL, got [1]");
    failure(() -> expect(1 > 2, "1 to be more than 2")).isEqualTo("expected 1 to be more than 2");
  }

  @Test
  void failure_opens_no_session_to_ask() {
    Lab.use(null);
    Lab.onFirstUse(
        () -> {
          throw new AssertionError("opened");
        });
    try {
      failure(() -> expect(1, 2)).isEqualTo("expected 2, got 1");
    } finally {
      Lab.onFirstUse(() -> Lab.open(LabOptions.DEFAULTS));
    }
  }

  private static AbstractStringAssert<?> failure(Runnable body) {
    return assertThatThrownBy(body::run)
        .isInstanceOf(AssertionError.class)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING);
  }
}
