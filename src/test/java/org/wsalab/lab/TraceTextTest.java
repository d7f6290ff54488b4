package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinSock2.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Happening.Effect;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr_in;

class TraceTextTest {
  @Test
  void session_reads_as_calls_with_what_happened_inside_below() {
    try (Lab lab = FakeProvider.open()) {
      echo(lab.winsock());
      lab.note("echoed");
      assertThat(TraceText.of(lab.journal()))
          .isEqualTo(
              """
                   1    0.000002    1.0us  main      WSAStartup(0x0202, lpWSAData) = 0
                   2    0.000004    1.0us  main      WSACreateEvent() = event#1
                   3    0.000006    1.0us  main      socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = socket#1
                   4    0.000008    1.0us  main      bind(socket#1, 0.0.0.0:0, 16) = 0
                   5    0.000010    1.0us  main      listen(socket#1, SOMAXCONN) = 0
                   7    0.000013    2.0us  main      WSAEventSelect(socket#1, event#1, FD_READ|FD_ACCEPT|FD_CLOSE) = 0
                   6    0.000012           main        selected FD_READ|FD_ACCEPT|FD_CLOSE of socket#1 for event#1
                   8    0.000015    1.0us  main      getsockname(socket#1, 127.0.0.1:5001, [16]) = 0
                   9    0.000017    1.0us  main      socket(AF_INET, SOCK_STREAM, 0) = socket#2
                  14    0.000023    5.0us  main      connect(socket#2, 127.0.0.1:5001, 16) = 0
                  10    0.000019           main        indicated socket#1 FD_ACCEPT: recorded
                  11    0.000020           main        signaled event#1 by socket#1 FD_ACCEPT
                  12    0.000021           main        indicated socket#2 FD_CONNECT: recorded
                  13    0.000022           main        indicated socket#2 FD_WRITE: recorded
                  16    0.000026    2.0us  main      WSAWaitForMultipleEvents(1, [event#1], FALSE, WSA_INFINITE, FALSE) = WSA_WAIT_EVENT_0
                  15    0.000025           main        satisfied wait [event#1] at index 0
                  19    0.000030    3.0us  main      WSAEnumNetworkEvents(socket#1, event#1, FD_ACCEPT) = 0
                  17    0.000028           main        enumerated socket#1: FD_ACCEPT
                  18    0.000029           main        reset event#1 by WSAEnumNetworkEvents(socket#1)
                  22    0.000034    3.0us  main      accept(socket#1, NULL, NULL) = socket#3
                  20    0.000032           main        selected FD_READ|FD_ACCEPT|FD_CLOSE of socket#3 for event#1
                  21    0.000033           main        indicated socket#3 FD_WRITE: recorded
                  23    0.000036    1.0us  main      recv(socket#3, buf[512], 512, 0) = SOCKET_ERROR WSAEWOULDBLOCK (10035)
                  26    0.000040    3.0us  main      send(socket#2, "hello\\r\\n", 7, 0) = 7
                  24    0.000038           main        indicated socket#3 FD_READ: recorded
                  25    0.000039           main        signaled event#1 by socket#3 FD_READ
                  29    0.000044    3.0us  main      recv(socket#3, "hello\\r\\n", 512, 0) = 7
                  27    0.000042           main        taken back socket#3 FD_READ by recv (READ-4)
                  28    0.000043           main        re-enabled socket#3 FD_READ by recv (READ-1)
                  30    0.000045           main      # echoed
              """);
    }
  }

  private static void echo(Winsock winsock) {
    WSAEVENT e = winsock.WSACreateEvent();
    SOCKET listening = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in address = new sockaddr_in();
    winsock.bind(listening, address, address.sizeof());
    winsock.listen(listening, SOMAXCONN);
    winsock.WSAEventSelect(listening, e, FD_ACCEPT | FD_READ | FD_CLOSE);
    winsock.getsockname(listening, address, new int[] {16});
    SOCKET client = winsock.socket(AF_INET, SOCK_STREAM, 0);
    winsock.connect(client, address, address.sizeof());
    winsock.WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, false, WSA_INFINITE, false);
    winsock.WSAEnumNetworkEvents(listening, e, new WSANETWORKEVENTS());
    SOCKET accepted = winsock.accept(listening, null, null);
    winsock.recv(accepted, new byte[512], 512, 0);
    winsock.send(client, new byte[] {'h', 'e', 'l', 'l', 'o', '\r', '\n'}, 7, 0);
    winsock.recv(accepted, new byte[512], 512, 0);
  }

  @Test
  @Timeout(30)
  void happenings_wait_for_the_call_of_their_own_thread() {
    try (Lab lab = FakeProvider.open()) {
      WSAEVENT e = lab.winsock().WSACreateEvent();
      List<String> live = new ArrayList<>();
      lab.journal().listen(new TraceText(line -> live.add(line.substring(29))));
      LabThread waiter =
          lab.spawn("waiter", () -> lab.winsock().WaitForSingleObject(e, WSA_INFINITE));
      Until.holds(() -> lab.journal().entries().stream().anyMatch(TraceTextTest::isSleeping));
      lab.winsock().WSASetEvent(e);
      waiter.join();
      assertThat(live)
          .containsSubsequence(
              "main      WSASetEvent(event#1) = TRUE",
              "main        signaled event#1 by WSASetEvent",
              "main        satisfied wait [event#1] at index 0")
          .containsSubsequence(
              "waiter    thread started",
              "waiter    WaitForSingleObject(event#1, WSA_INFINITE) = WSA_WAIT_EVENT_0",
              "waiter      sleeping wait [event#1]",
              "waiter    thread ended");
    }
  }

  private static boolean isSleeping(Entry entry) {
    return entry.what() instanceof What.Happened happened
        && happened.happening() instanceof Happening.WaitBegan;
  }

  @Test
  void what_happened_in_a_call_that_has_not_returned_comes_at_the_end() {
    Journal journal = new Journal(10);
    journal.append(new What.Happened(new Happening.WaitBegan(List.of("event#1"), true)));
    assertThat(TraceText.of(journal)).endsWith("  sleeping wait [event#1] for all\n");
  }

  @Test
  void dropped_entries_are_told() {
    Journal journal = new Journal(1);
    journal.append(1_500_000_000, new What.Note("a"));
    journal.append(2_500_000_000L, new What.Note("b"));
    assertThat(TraceText.of(journal))
        .isEqualTo(
            """
            1 earlier entries were dropped
                 2    2.500000           main      # b
            """);
  }

  @Test
  void duration_has_the_unit_that_reads_best() {
    assertThat(lineOfCallTaking(12_345)).contains("  12.3us  ");
    assertThat(lineOfCallTaking(12_345_678)).contains("  12.3ms  ");
    assertThat(lineOfCallTaking(12_345_678_901L)).contains("  12.35s  ");
  }

  private static String lineOfCallTaking(long nanos) {
    Call call = new Call(SignatureTest.signature("WSACleanup"), List.of(), 0, 0, 0, nanos, null);
    return TraceText.line(new Entry(1, nanos, "main", call));
  }

  @Test
  void every_happening_has_its_words_and_its_rule() {
    assertThat(
            words(
                new Happening.Indicated("socket#1", FD_CONNECT, WSAECONNREFUSED, Effect.RECORDED)))
        .isEqualTo("indicated socket#1 FD_CONNECT with WSAECONNREFUSED (10061): recorded");
    assertThat(words(new Happening.Indicated("socket#1", FD_READ, 0, Effect.ALREADY_ON_RECORD)))
        .isEqualTo("indicated socket#1 FD_READ: already on record (ENUM-9)");
    assertThat(words(new Happening.Indicated("socket#1", FD_READ, 0, Effect.NOT_REENABLED)))
        .isEqualTo("indicated socket#1 FD_READ: not re-enabled (READ-3)");
    assertThat(words(new Happening.Indicated("socket#1", FD_ACCEPT, 0, Effect.NOT_REENABLED)))
        .isEqualTo("indicated socket#1 FD_ACCEPT: not re-enabled (ACC-2)");
    assertThat(words(new Happening.Indicated("socket#1", FD_WRITE, 0, Effect.FORGOTTEN)))
        .isEqualTo("indicated socket#1 FD_WRITE: not selected, forgotten (SEL-10)");
    assertThat(words(new Happening.Indicated("socket#1", FD_CLOSE, 0, Effect.HELD_BACK)))
        .isEqualTo("indicated socket#1 FD_CLOSE: held back until the data is read (CLOSE-2)");
    assertThat(words(new Happening.Selected("socket#1", "event#1", FD_READ, FD_READ | FD_WRITE)))
        .isEqualTo("selected FD_READ of socket#1 for event#1, on record FD_READ (SEL-7)");
    assertThat(words(new Happening.Selected("socket#1", null, 0, FD_WRITE)))
        .isEqualTo("selected nothing for socket#1 (SEL-6)");
    assertThat(words(new Happening.TakenBack("socket#1", FD_ACCEPT, "accept")))
        .isEqualTo("taken back socket#1 FD_ACCEPT by accept (ACC-1)");
    assertThat(words(new Happening.Reenabled("socket#1", FD_ADDRESS_LIST_CHANGE, "WSAIoctl")))
        .isEqualTo("re-enabled socket#1 FD_ADDRESS_LIST_CHANGE by WSAIoctl (CHG-1)");
    assertThat(words(new Happening.Reenabled("socket#1", FD_CONNECT, "connect")))
        .isEqualTo("re-enabled socket#1 FD_CONNECT by connect (CONN-5)");
    assertThat(words(new Happening.Reenabled("socket#1", FD_OOB, "recv")))
        .isEqualTo("re-enabled socket#1 FD_OOB by recv (OOB-1)");
    assertThat(words(new Happening.Enumerated("socket#1", NetworkEvents.NONE, FD_WRITE)))
        .isEqualTo("enumerated socket#1: none, left FD_WRITE (ENUM-5)");
    assertThat(words(new Happening.Signaled("event#1", "WSASetEvent", true)))
        .isEqualTo("signaled event#1 by WSASetEvent, was signaled already");
    assertThat(words(new Happening.Reset("event#1", "WSAResetEvent", false)))
        .isEqualTo("reset event#1 by WSAResetEvent, was nonsignaled already");
    assertThat(words(new Happening.WaitBegan(List.of("event#1", "event#2"), true)))
        .isEqualTo("sleeping wait [event#1, event#2] for all");
    assertThat(words(new Happening.WaitSatisfied(List.of("event#1", "event#2"), 1)))
        .isEqualTo("satisfied wait [event#1, event#2] at index 1");
    assertThat(words(new Happening.WaitAbandoned(List.of("event#1"), "event#1")))
        .isEqualTo("abandoned wait [event#1]: event#1 was closed");
  }

  private static String words(Happening happening) {
    return HappeningText.of(happening);
  }
}
