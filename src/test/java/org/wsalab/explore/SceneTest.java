package org.wsalab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.lab.Calls.WSACreateEvent;
import static org.wsalab.lab.Calls.WSAEventSelect;
import static org.wsalab.lab.Calls.WSAStartup;
import static org.wsalab.lab.Calls.closesocket;
import static org.wsalab.lab.Calls.listen;
import static org.wsalab.lab.Calls.socket;
import static org.wsalab.lab.Comfort.accept;
import static org.wsalab.lab.Comfort.bind;
import static org.wsalab.lab.Comfort.connect;
import static org.wsalab.lab.Comfort.port;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.explore.Ending.Kind;
import org.wsalab.lab.LabOptions;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;

class SceneTest {
  private static final String WAIT =
      "WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);";

  private static final String RESET_LATE =
      "String seen = \"\"; while (seen.length() < 2) {"
          + WAIT
          + "seen += recv(s, 16, 0).text(); if (ioctlsocket(s, FIONREAD) == 0) WSAResetEvent(e); }"
          + "outcome(seen);";

  private final Stage stage = new Stage(LabOptions.DEFAULTS);
  private Scene scene;

  @AfterEach
  void end() {
    if (scene != null) {
      scene.close();
    }
  }

  /** A connected pair, and an event object that is selected for the second of it. */
  private Stage pair() {
    stage.prepare(
        () -> {
          WSAStartup(0x0202, new WSADATA());
          SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
          bind(listening, "127.0.0.1", 0);
          listen(listening, 5);
          SOCKET peer = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
          connect(peer, "127.0.0.1", port(listening));
          SOCKET s = accept(listening);
          closesocket(listening);
          WSAEVENT e = WSACreateEvent();
          WSAEventSelect(s, e, FD_READ);
          stage.name("peer", peer);
          stage.name("s", s);
          stage.name("e", e);
        });
    return stage;
  }

  private Findings explored() {
    scene = stage.scene();
    return new Explorer(scene, Limits.DEFAULTS, p -> {}).explore();
  }

  private Set<Ending> all(boolean reduced) {
    EveryOrder search = new EveryOrder(reduced, 200);
    Set<Ending> endings = new LinkedHashSet<>();
    while (search.next()) {
      Ending ending = scene.run(search);
      if (!search.wasRedundant()) {
        endings.add(ending);
      }
    }
    return endings;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send(peer, \"a\", 0);",
        "WSASetEvent(e);",
        "send(peer, \"a\", 0); closesocket(peer);",
        "WSASetEvent(e); WSAResetEvent(e);",
        "closesocket(s);",
        "WSAEventSelect(s, null, 0); send(peer, \"a\", 0);",
        "send(peer, \"a\", 0); shutdown(peer, SD_SEND);",
        "Sleep(500); send(peer, \"abc\", 0); recv(s, 1, 0);",
        "WSACloseEvent(e);"
      })
  void the_reduced_space_has_the_outcomes_of_the_whole_one(String program) {
    pair()
        .thread(
            "one",
            "outcome(WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, 1000, FALSE) + \"/\");"
                + "outcome(WSAEnumNetworkEvents(s, e) + \"/\" + recv(s, 9, 0));");
    stage.thread("other", program);
    scene = stage.scene();
    Set<Ending> whole = all(false);
    assertThat(all(true)).containsExactlyInAnyOrderElementsOf(whole);
    assertThat(whole).hasSizeGreaterThan(1);
  }

  /** A listening socket with room for so many connections, and two sockets that are to connect. */
  private void listener(int backlog) {
    stage.prepare(
        () -> {
          WSAStartup(0x0202, new WSADATA());
          SOCKET l = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
          bind(l, "127.0.0.1", 0);
          listen(l, backlog);
          stage.name("l", l);
          stage.name("p", port(l));
          stage.name("c", socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
          stage.name("d", socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
        });
  }

  @Test
  void an_accept_may_make_room_for_a_connection_or_come_too_late() {
    listener(1);
    String connect = "outcome(connect(c, \"127.0.0.1\", p) + connect(d, \"127.0.0.1\", p));";
    stage.thread("clients", connect);
    stage.thread("server", "accept(l);");
    scene = stage.scene();
    assertThat(all(true)).containsExactlyInAnyOrderElementsOf(all(false));
    assertThat(all(true)).extracting(Ending::text).containsExactlyInAnyOrder("0", "-1");
  }

  @Test
  void connections_that_all_find_room_differ_in_who_comes_first_alone() {
    listener(2);
    stage.thread("one", "connect(c, \"127.0.0.1\", p); outcome(port(c));");
    stage.thread("other", "connect(d, \"127.0.0.1\", p); outcome(port(d));");
    Findings findings = explored();
    assertThat(findings.isExhaustive()).isTrue();
    assertThat(findings.schedules()).isEqualTo(2);
    assertThat(findings.endings()).hasSize(1); // with the same ports
  }

  @Test
  void two_waits_for_one_auto_reset_event_are_told_apart() {
    stage.prepare(
        () -> {
          WSAStartup(0x0202, new WSADATA());
          stage.name("e", org.wsalab.lab.Calls.CreateEvent(null, false, false, null));
        });
    stage.thread("one", WAIT + "outcome(1);");
    stage.thread("two", WAIT + "outcome(2);");
    stage.thread("three", "WSASetEvent(e);");
    scene = stage.scene();
    assertThat(all(true)).containsExactlyInAnyOrderElementsOf(all(false));
    assertThat(all(true)).extracting(Ending::text).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void a_lost_wakeup_is_found_and_told_as_a_table() {
    pair().thread("server", RESET_LATE);
    stage.thread("client", "send(peer, \"a\", 0); send(peer, \"b\", 0);");
    scene = stage.scene();
    Explorer explorer = new Explorer(scene, Limits.DEFAULTS, p -> {});
    Findings findings = explorer.explore();
    assertThat(findings.isExhaustive()).isTrue();
    Ending stuck = new Ending(Kind.STUCK, "server");
    assertThat(findings.endings())
        .containsExactlyInAnyOrder(stuck, new Ending(Kind.FINISHED, "ab"));
    Scene.Told told = scene.tell(explorer.simplest(stuck));
    assertThat(told.ending()).isEqualTo(stuck);
    String table =
        new Timetable(told.rows(), 0, stage.threads(), text -> text.replace("event#1", "e"))
            .toString();
    assertThat(table.lines().filter(line -> line.contains("(server is overtaken)"))).hasSize(1);
    assertThat(table).contains("WSAResetEvent(e) = TRUE").contains("brings data");
  }

  @Test
  void the_same_schedule_tells_the_same() {
    pair().thread("server", RESET_LATE);
    stage.thread("client", "send(peer, \"a\", 0); send(peer, \"b\", 0);");
    scene = stage.scene();
    Explorer explorer = new Explorer(scene, Limits.DEFAULTS, p -> {});
    Ending ending = explorer.explore().endings().get(0);
    Schedule schedule = explorer.simplest(ending);
    assertThat(scene.tell(schedule).rows()).isEqualTo(scene.tell(schedule).rows());
  }

  @Test
  void shared_numbers_are_points_where_others_may_go_first() {
    stage.shared("n", 0);
    String add = "int seen = n.get(); n.set(seen + 1);";
    stage.thread("one", add);
    stage.thread("two", add);
    stage.thread("watcher", "outcome(n.get());");
    Findings findings = explored();
    assertThat(findings.endings())
        .extracting(Ending::text)
        .containsExactlyInAnyOrder("0", "1", "2");
    stage.shared("m", 5);
    stage.thread("checker", "if (n.get() == 2) { if (m.add(1) == 7) outcome(\"no\"); }");
    scene.close();
    assertThat(explored().isExhaustive()).isTrue();
  }

  @Test
  void a_failed_expectation_is_an_end_of_its_own() {
    stage.shared("n", 0);
    stage.thread("writer", "n.set(1);");
    stage.thread("reader", "expect(n.get() == 0, \"n is 0\");");
    Findings findings = explored();
    assertThat(findings.endings())
        .extracting(Ending::kind)
        .containsExactlyInAnyOrder(Kind.FAILED, Kind.FINISHED);
    assertThat(findings.endings())
        .extracting(Ending::text)
        .anyMatch(text -> text.startsWith("reader: ") && text.contains("n is 0"));
  }

  @Test
  void a_program_that_does_not_compile_is_told_with_its_line() {
    stage.thread("server", "int n = 1;\nn = undeclared;");
    assertThatThrownBy(stage::scene)
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("cannot find symbol")
        .hasMessageContaining("thread \"server\", line 2:")
        .hasMessageContaining("n = undeclared;\n        ^");
  }

  @Test
  void a_schedule_of_another_scene_is_refused() {
    stage.shared("n", 0);
    stage.thread("writer", "n.set(1);");
    scene = stage.scene();
    assertThatThrownBy(() -> scene.tell(Schedule.of(7, 7, 7)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not fit");
  }

  @Test
  void what_has_no_place_in_a_program_has_no_name_there() {
    stage.name("buffer", new byte[3]);
    stage.name("count", 3);
    stage.name("events", List.of(new WSAEVENT(4, "event#1", () -> "")));
    stage.thread("one", "outcome(count + events.length);");
    assertThat(explored().endings()).extracting(Ending::text).containsExactly("4");
    stage.thread("two", "outcome(buffer);");
    assertThatThrownBy(stage::scene).hasMessageContaining("buffer");
  }
}
