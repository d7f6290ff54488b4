package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Happening.Effect;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.timeval;

class TraceJsonTest {
  private static final SOCKET S = new SOCKET(7, "socket#1");
  private static final WSAEVENT E = new WSAEVENT(8, "event#1");

  @Test
  void arguments_have_the_names_and_numbers_of_c() {
    assertThat(
            line(
                "WSAWaitForMultipleEvents",
                1,
                2,
                new HANDLE[] {E, null},
                true,
                WSA_INFINITE,
                false))
        .contains(
            "\"args\":{\"cEvents\":2,\"lphEvents\":[\"event#1\",null],\"fWaitAll\":true,"
                + "\"dwTimeout\":-1,\"fAlertable\":false},\"result\":1,");
    assertThat(line("WSACreateEvent", E)).contains("\"args\":{},\"result\":\"event#1\"");
    assertThat(line("WSASetEvent", true, E)).contains("\"result\":true");
  }

  @Test
  void buffers_and_structures_have_their_contents() {
    assertThat(line("recv", 2, S, new Excerpt(new byte[] {'a', (byte) 0xFF}, 2, 512), 512, 0))
        .contains("\"buf\":{\"size\":512,\"count\":2,\"hex\":\"61ff\"}");
    assertThat(line("WSAEnumNetworkEvents", 0, S, null, NetworkEvents.of(1).with(32, 10053)))
        .contains("\"hEventObject\":null,\"lpNetworkEvents\":{\"FD_READ\":0,\"FD_CLOSE\":10053}");
    assertThat(line("getsockname", 0, S, new sockaddr_in(), new int[] {16}))
        .contains("\"name\":\"0.0.0.0:0\",\"namelen\":[16]");
    var sets = new Capture.Sockets(List.of(S), List.of());
    assertThat(line("select", 0, 0, sets, null, null, new timeval(1, 5)))
        .contains("\"readfds\":{\"asked\":[\"socket#1\"],\"ready\":[]}")
        .contains("\"timeout\":\"1.000005 s\"");
    assertThat(line("CreateEvent", E, new Call.Opaque("object"), true, false, null))
        .contains("\"lpEventAttributes\":\"object\"");
  }

  @Test
  void call_without_a_result_has_no_such_field() {
    assertThat(line("Sleep", null, 5)).doesNotContain("result").doesNotContain("error");
    Call interrupted = thrown(new CallInterruptedException("WSACleanup"));
    assertThat(line(interrupted)).contains("\"interrupted\":true").doesNotContain("result");
    assertThat(line(thrown(new IllegalStateException("odd"))))
        .contains("\"thrown\":\"java.lang.IllegalStateException: odd\"");
  }

  @Test
  void end_of_an_association_has_a_null_event() {
    assertThat(line(new What.Happened(new Happening.Selected("socket#1", null, 0, 0))))
        .contains("\"event\":null,\"mask\":[],\"active\":[]");
  }

  @Test
  void every_effect_is_written_as_the_document_says() {
    assertThat(Arrays.stream(Effect.values()).map(TraceJsonTest::effect))
        .containsExactly(
            "recorded", "already-on-record", "not-reenabled", "forgotten", "held-back");
  }

  private static String effect(Effect effect) {
    String line = line(new What.Happened(new Happening.Indicated("socket#1", 1, 0, effect)));
    return line.replaceAll(".*\"effect\":\"([a-z-]*)\".*", "$1");
  }

  @Test
  void written_journal_begins_with_what_was_dropped() {
    Journal journal = new Journal(1);
    journal.append(new What.Note("a"));
    journal.append(new What.Note("\"b\"\n"));
    String[] lines = TraceJson.of(journal).split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).isEqualTo("{\"type\":\"dropped\",\"count\":1}");
    assertThat(lines[1]).contains("\"seq\":2,").contains("\"note\":\"\\\"b\\\"\\n\"");
  }

  @Test
  void every_line_of_a_session_is_one_json_object() throws IOException {
    try (Lab lab = FakeProvider.open()) {
      lab.winsock().WSACreateEvent();
      lab.winsock().listen(S, 1);
      lab.note("안녕 \"quoted\"");
      for (String line : TraceJson.of(lab.journal()).split("\n")) {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
          parser.nextToken();
          parser.skipChildren();
          assertThat(parser.nextToken()).as(line).isNull();
        }
      }
    }
  }

  private static Call thrown(RuntimeException thrown) {
    return new Call(SignatureTest.signature("WSACleanup"), List.of(), null, 0, 0, 0, thrown);
  }

  private static String line(String name, Object result, Object... arguments) {
    Signature signature = SignatureTest.signature(name);
    return line(new Call(signature, Arrays.asList(arguments), result, 0, 0, 0, null));
  }

  private static String line(What what) {
    return TraceJson.line(new Entry(1, 0, "main", what));
  }
}
