package org.wsalab.cucumber.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WinError;
import org.wsalab.winsock.linger;

class CallTextTest {
  private final Names names = new Names();
  private final CallText text = new CallText(names);
  private Lab lab;

  @BeforeEach
  void open() {
    lab = Lab.open(LabOptions.DEFAULTS);
    Lab.use(lab);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "512, 512",
        "0x10, 16",
        "0xFFFFFFFF, -1",
        "-5, -5",
        "FD_READ | FD_CLOSE, 33",
        "WSA_WAIT_EVENT_0 + 3, 3",
        "64 * 1024 + 1, 65537",
        "WSA_WAIT_FAILED, -1",
        "WSAEWOULDBLOCK, 10035",
      })
  void a_number_is_what_c_would_make_of_it(String line, int value) {
    assertThat(text.value(line)).isEqualTo(value);
  }

  @Test
  void a_text_stands_in_quotes_with_cs_escapes() {
    assertThat(text.value("\"a\\tb\\n\\x41\\\"\\\\\"")).isEqualTo("a\tb\nA\"\\");
  }

  @Test
  void null_and_truth_values_are_constants() {
    assertThat(text.value("NULL")).isNull();
    assertThat(text.value("TRUE")).isEqualTo(true);
    assertThat(text.value("FALSE")).isEqualTo(false);
  }

  @Test
  void structures_and_buffers_are_made_with_new() {
    assertThat(text.value("new linger(1, 30)"))
        .isInstanceOfSatisfying(linger.class, made -> assertThat(made.l_linger).isEqualTo(30));
    assertThat((byte[]) text.value("new byte[7]")).hasSize(7);
  }

  @Test
  void elements_and_fields_are_read() {
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    events.iErrorCode[5] = 10053;
    names.put("ne", events);
    assertThat(text.value("ne.iErrorCode[FD_CLOSE_BIT]")).isEqualTo(10053);
    assertThat(text.value("[10, 20, 30][1 + 1]")).isEqualTo(30);
  }

  @Test
  void a_call_is_made_and_its_result_can_be_given_a_name() {
    Outcome outcome = text.call("e = WSACreateEvent()");
    assertThat(outcome.failed()).isFalse();
    assertThat(names.get("e")).isInstanceOf(WSAEVENT.class).isEqualTo(outcome.value());
    assertThat(outcome.call())
        .hasValueSatisfying(c -> assertThat(c.name()).isEqualTo("WSACreateEvent"));
  }

  @Test
  void a_name_may_be_that_of_a_word_of_the_notation() {
    text.call("new = WSACreateEvent()");
    assertThat(text.call("WSASetEvent(new)").value()).isEqualTo(true);
  }

  @Test
  void the_outcome_is_that_of_the_outermost_call() {
    text.call("s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP)");
    text.call("bind(s, \"127.0.0.1\", 0)");
    Outcome outcome = text.call("htons(port(s))");
    assertThat(outcome.value()).isInstanceOf(Integer.class);
    assertThat(text.call("connect(s, \"127.0.0.1\", port(s))").call().orElseThrow().name())
        .isEqualTo("connect");
  }

  @Test
  void a_call_that_fails_tells_its_error() {
    Outcome outcome = text.call("WSACloseEvent(WSA_INVALID_EVENT)");
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.error()).isEqualTo(WinError.WSA_INVALID_HANDLE);
    assertThat(outcome).hasToString("FALSE, WSA_INVALID_HANDLE (6)");
  }

  @Test
  void an_event_where_a_socket_is_wanted_is_a_socket_that_does_not_exist() {
    text.call("e = WSACreateEvent()");
    assertThat(text.call("closesocket(e)").error()).isEqualTo(WinError.WSAENOTSOCK);
  }

  @Test
  void the_overload_is_the_one_that_the_arguments_fit() {
    SOCKET s = (SOCKET) text.call("s = socket(AF_INET, SOCK_STREAM, 0)").value();
    assertThat(text.call("setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, TRUE)").failed()).isFalse();
    assertThat(text.call("setsockopt(s, SOL_SOCKET, SO_LINGER, new linger(1, 0))").failed())
        .isFalse();
    assertThat(text.call("getsockopt(s, SOL_SOCKET, SO_KEEPALIVE)").value()).isEqualTo(1);
    assertThat(names.nameOf(s)).isEqualTo("s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "send(recv; expected , or ) at the end",
        "WSAResetEvent(NULL; expected , or ) at the end",
        "99999999999999999999; is too large",
        "\"\\x4\"; \\x is followed by two hexadecimal digits",
        "recv s; nothing is expected at \"s\"",
        "1 ? 2; \"? 2\" is not understood",
        "WSACreateEvnt(); did you mean WSACreateEvent?",
        "FD_REED; did you mean \"FD_READ\"?",
        "new byte[-1]; an array has 0 to",
        "new lingr(1, 0); did you mean linger?",
        "[1, 2][2]; there is no element 2 of 2",
        "TRUE + 1; a number is expected",
        "NULL.lNetworkEvents; NULL has no lNetworkEvents",
        "WSAResetEvent(); it is WSAResetEvent(HANDLE hEvent)",
      })
  void what_is_not_understood_is_told(String line, String why) {
    names.put("recv", 1);
    assertThatThrownBy(() -> text.value(line))
        .isInstanceOf(MisreadException.class)
        .hasMessageContaining(why);
  }

  @Test
  void the_calls_of_the_notification_model_can_be_made() {
    assertThat(CallText.callable())
        .containsAll(List.of("WSAEventSelect", "WSAEnumNetworkEvents", "WSAWaitForMultipleEvents"));
  }
}
