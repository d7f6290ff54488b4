package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.lab.Calls.*;
import static org.wsalab.lab.Comfort.*;
import static org.wsalab.winsock.WinSock2.*;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

class ExplanationTest {
  private final Lab lab = FakeProvider.open();

  ExplanationTest() {
    Lab.use(lab);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void error_is_explained_by_number_and_by_name() {
    String meaning =
        "WSAEWOULDBLOCK (10035): the socket is non-blocking and the operation cannot end now";
    assertThat(Explanation.of("10035", lab)).contains(meaning);
    assertThat(Explanation.of(" WSAEWOULDBLOCK ", lab)).contains(meaning);
  }

  @Test
  void call_is_explained_by_its_parameters_and_meaning() {
    assertThat(Explanation.of("recv", lab))
        .contains("recv(s, buf, len, flags): receives; re-enables FD_READ (MSG_OOB: FD_OOB)");
  }

  @Test
  void what_does_not_exist_has_no_explanation() {
    assertThat(Explanation.of("socket#9", lab)).isEmpty();
    assertThat(Explanation.of("99999", lab)).isEmpty();
    assertThat(Explanation.of("99999999999999999999", lab)).isEmpty();
    assertThat(Explanation.of("", lab)).isEmpty();
  }

  @Test
  void event_that_was_never_touched_stands_as_it_was_made() {
    WSACreateEvent();
    assertThat(Explanation.of("event#1", lab)).contains("event#1 is nonsignaled, as it was made");
  }

  @Test
  void situation_tells_for_each_network_event_what_happened_last() {
    SOCKET listening = socket(AF_INET, SOCK_STREAM, 0);
    bind(listening, "127.0.0.1", 0);
    listen(listening, 1);
    WSAEVENT e = WSACreateEvent();
    SOCKET client = socket(AF_INET, SOCK_STREAM, 0);
    WSAEventSelect(client, e, FD_READ | FD_CONNECT | FD_CLOSE);
    connect(client, "127.0.0.1", port(listening));
    SOCKET server = accept(listening);
    WSAEnumNetworkEvents(client, e);
    send(server, "abc", 0);
    WSAResetEvent(e);
    assertThat(Explanation.of("event#1", lab).orElseThrow())
        .isEqualTo(
            """
            event#1 is nonsignaled: reset event#1 by WSAResetEvent (entry 25, main)
            socket#2 selects FD_READ|FD_CONNECT|FD_CLOSE for event#1
              FD_READ: on record, not enumerated: another one adds nothing (ENUM-9); indicated \
            socket#2 FD_READ: recorded (entry 22, main)
              FD_WRITE: on record, not selected: it is reported once a mask holds it (SEL-10); \
            indicated socket#2 FD_WRITE: recorded (entry 13, main)
              FD_CONNECT: not on record; enumerated socket#2: FD_CONNECT, left FD_WRITE (ENUM-5) \
            (entry 19, main)
              FD_CLOSE: not on record; it has not occurred""");
    assertThat(Explanation.of("socket#1", lab).orElseThrow())
        .startsWith("socket#1 signals no event: nothing is selected");
  }
}
