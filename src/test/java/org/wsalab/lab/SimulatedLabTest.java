package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.provider.Network;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.simulated.RandomChooser;
import org.wsalab.provider.simulated.SimulatedProvider;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;

/**
 * Sessions on the simulated network: virtual time, standstills, and the same journal every time.
 */
@Timeout(60)
class SimulatedLabTest {
  /** Of the journal of {@link #play}; it changes when what is written down changes. */
  private static final String GOLDEN =
      "3a775ac12ab251de65ca7e944257eaa63ed1723422521f923e389d17407eea29";

  private static final LabOptions OPTIONS = LabOptions.DEFAULTS.withReport(failure -> {});

  @Test
  void an_hour_of_sleep_takes_no_time_but_the_clocks() {
    try (Lab lab = Lab.open(new SimulatedProvider(), OPTIONS)) {
      lab.winsock().Sleep(3_600_000);
      assertThat(lab.nanoTime()).isEqualTo(3_600_000_000_000L);
    }
  }

  @Test
  void the_same_session_writes_the_same_journal_with_every_java() throws Exception {
    String journal = journalOf(new SimulatedProvider(() -> null, 1));
    assertThat(journalOf(new SimulatedProvider(() -> null, 1))).isEqualTo(journal);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(journal.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash)).as(journal).isEqualTo(GOLDEN);
  }

  @Test
  void the_same_seed_writes_the_same_journal() throws Exception {
    List<String> journals = new ArrayList<>();
    for (long seed : new long[] {1, 1, 2, 3}) {
      journals.add(journalOf(new SimulatedProvider(() -> new RandomChooser(seed))));
    }
    assertThat(journals.get(1)).isEqualTo(journals.get(0));
    assertThat(journals.subList(2, 4)).anyMatch(other -> !other.equals(journals.get(0)));
  }

  @Test
  void what_arrives_is_written_down_as_the_networks_doing() throws Exception {
    assertThat(journalOf(new SimulatedProvider()))
        .contains("\"thread\":\"network\",\"type\":\"indicated\"");
  }

  @Test
  void the_trace_tells_a_delivery_where_it_happened() {
    try (Lab lab = Lab.open(new SimulatedProvider(), OPTIONS)) {
      SOCKET listening = listening(lab.winsock());
      connected(lab.winsock(), listening);
      lab.note("afterwards");
      String trace = TraceText.of(lab.journal());
      assertThat(trace.indexOf("FD_ACCEPT")).isBetween(0, trace.indexOf("afterwards"));
    }
  }

  @Test
  void a_wait_that_nothing_can_end_says_who_waits_for_what_and_what_was_lost() {
    try (Lab lab = Lab.open(new SimulatedProvider(), OPTIONS)) {
      Winsock ws = lab.winsock();
      SOCKET listening = listening(ws);
      SOCKET client = connected(ws, listening);
      SOCKET server = ws.accept(listening, null, null);
      WSAEVENT event = ws.WSACreateEvent();
      ws.WSAEventSelect(server, event, FD_READ | FD_CLOSE);
      ws.send(client, new byte[5], 5, 0);
      ws.WSAResetEvent(event); // the mistake: nobody has enumerated (ENUM-7)
      assertThatThrownBy(() -> ws.WaitForSingleObject(event, WSA_INFINITE))
          .isInstanceOf(StandstillException.class)
          .hasMessageContaining("WaitForSingleObject waits for [event#1 nonsignaled]")
          .hasMessageContaining("has FD_READ on record, but event#1 is nonsignaled")
          .hasMessageContaining("What happened last");
    }
  }

  @Test
  void threads_that_wait_for_each_other_all_get_to_know() {
    try (Lab lab = Lab.open(new SimulatedProvider(), OPTIONS)) {
      Winsock ws = lab.winsock();
      WSAEVENT one = ws.WSACreateEvent();
      WSAEVENT other = ws.WSACreateEvent();
      LabThread first = lab.spawn("first", () -> waitAndSet(ws, one, other));
      LabThread second = lab.spawn("second", () -> waitAndSet(ws, other, one));
      assertThatThrownBy(first::join).hasMessageContaining("lost wakeup or deadlock");
      assertThatThrownBy(second::join).hasMessageContaining("lost wakeup or deadlock");
      assertThat(first.failure().orElseThrow())
          .hasMessageContaining("first: WaitForSingleObject")
          .hasMessageContaining("second: WaitForSingleObject");
    }
  }

  private static void waitAndSet(Winsock ws, WSAEVENT waited, WSAEVENT set) {
    ws.WaitForSingleObject(waited, WSA_INFINITE);
    ws.WSASetEvent(set);
  }

  /** The journal as JSON of a session in a thread of this name, since names are written down. */
  private static String journalOf(SimulatedProvider provider) throws Exception {
    String[] journal = new String[1];
    Thread driver = new Thread(() -> journal[0] = play(provider), "driver");
    driver.start();
    driver.join();
    return journal[0];
  }

  private static String play(SimulatedProvider provider) {
    Lab lab = Lab.open(provider, OPTIONS);
    try (lab) {
      Winsock ws = lab.winsock();
      SOCKET listening = listening(ws);
      LabThread server = lab.spawn("server", () -> serve(ws, listening));
      SOCKET client = connected(ws, listening);
      ws.send(client, "hello".getBytes(StandardCharsets.UTF_8), 5, 0);
      ws.recv(client, new byte[10], 10, 0);
      Network network = lab.network().orElseThrow();
      Network.Fault fault = network.add(t -> network.chance(50), Network.Effect.LOSE);
      SOCKET[] datagrams = {bound(ws, SOCK_DGRAM), bound(ws, SOCK_DGRAM)};
      for (int i = 0; i < 8; i++) {
        ws.sendto(datagrams[0], new byte[i], i, 0, nameOf(ws, datagrams[1]), 16);
      }
      fault.close();
      ws.Sleep(100);
      ws.closesocket(client);
      server.join();
    }
    return TraceJson.of(lab.journal());
  }

  private static void serve(Winsock ws, SOCKET listening) {
    SOCKET s = ws.accept(listening, null, null);
    WSAEVENT event = ws.WSACreateEvent();
    ws.WSAEventSelect(s, event, FD_READ | FD_CLOSE);
    byte[] buffer = new byte[10];
    for (int count = -1; count != 0; ) {
      ws.WSAWaitForMultipleEvents(1, new WSAEVENT[] {event}, false, 1000, false);
      ws.WSAResetEvent(event);
      count = ws.recv(s, buffer, buffer.length, 0);
      if (count > 0) {
        ws.send(s, buffer, count, 0);
      }
    }
    ws.closesocket(s);
  }

  private static SOCKET listening(Winsock ws) {
    SOCKET listening = bound(ws, SOCK_STREAM);
    ws.listen(listening, 5);
    return listening;
  }

  private static SOCKET bound(Winsock ws, int type) {
    SOCKET s = ws.socket(AF_INET, type, 0);
    ws.bind(s, Comfort.sockaddr("127.0.0.1", 0), 16);
    return s;
  }

  private static SOCKET connected(Winsock ws, SOCKET listening) {
    SOCKET client = ws.socket(AF_INET, SOCK_STREAM, 0);
    ws.connect(client, nameOf(ws, listening), 16);
    return client;
  }

  private static sockaddr nameOf(Winsock ws, SOCKET s) {
    sockaddr name = new sockaddr_in();
    ws.getsockname(s, name, new int[] {16});
    return name;
  }
}
