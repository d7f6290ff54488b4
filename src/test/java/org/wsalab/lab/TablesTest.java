package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinSock2.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.provider.Snapshot.SocketLine;

class TablesTest {
  @Test
  void sockets_and_events_stand_in_aligned_columns() {
    Snapshot snapshot =
        new Snapshot(
            List.of(
                socket("socket#1", "listening", false, FD_ACCEPT | FD_CLOSE, NetworkEvents.NONE),
                socket("socket#12", "connected", true, 0, NetworkEvents.of(FD_WRITE))),
            List.of(
                event("event#1", true, true, List.of("socket#1")),
                event("event#2", false, false, List.of())));
    assertThat(Tables.of(snapshot))
        .isEqualTo(
            """
            socket     type  address         state         mask        on record  event
            socket#1   tcp   127.0.0.1:5001  listening,    FD_ACCEPT|  -          event#1
                                             non-blocking  FD_CLOSE
            socket#12  tcp   127.0.0.1:5001  connected,    -           FD_WRITE   -
                                             blocking

            event    state        reset   sockets
            event#1  signaled     manual  socket#1
            event#2  nonsignaled  auto    -
            """);
  }

  @Test
  void wide_masks_and_records_go_on_below_themselves() {
    int mask = FD_READ | FD_WRITE | FD_OOB | FD_ACCEPT | FD_CONNECT | FD_CLOSE;
    NetworkEvents active = NetworkEvents.of(FD_READ).with(FD_CLOSE, WSAECONNABORTED);
    assertThat(Tables.sockets(List.of(socket("socket#1", "connected", false, mask, active))))
        .isEqualTo(
            """
            socket   type address        state        mask        on record       event
            socket#1 tcp  127.0.0.1:5001 connected,   FD_READ|    FD_READ|        event#1
                                         non-blocking FD_WRITE|   FD_CLOSE
                                                      FD_OOB|     with
                                                      FD_ACCEPT|  WSAECONNABORTED
                                                      FD_CONNECT| (10053)
                                                      FD_CLOSE
            """);
  }

  @Test
  void table_that_would_be_too_wide_for_a_terminal_breaks_its_cells() {
    SocketLine line =
        new SocketLine(
            null,
            "socket#2",
            "tcp",
            "127.0.0.1:58708",
            "127.0.0.1:35961",
            "connected",
            true,
            FD_READ | FD_CLOSE,
            NetworkEvents.of(FD_WRITE | FD_CONNECT),
            "event#1");
    String table = Tables.sockets(List.of(line));
    assertThat(table)
        .isEqualTo(
            """
            socket    type  address             state       mask      on record   event
            socket#2  tcp   127.0.0.1:58708     connected,  FD_READ|  FD_WRITE|   event#1
                            -> 127.0.0.1:35961  blocking    FD_CLOSE  FD_CONNECT
            """);
    assertThat(table.lines()).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void a_table_that_is_still_too_wide_stands_closer_together() {
    SocketLine line =
        new SocketLine(
            null,
            "socket#1",
            "tcp",
            "127.0.0.1:58708",
            "127.0.0.1:35961",
            "connected",
            false,
            FD_READ | FD_CONNECT,
            NetworkEvents.of(FD_WRITE | FD_CONNECT),
            "event#1");
    assertThat(Tables.sockets(List.of(line)))
        .isEqualTo(
            """
            socket   type address            state        mask       on record  event
            socket#1 tcp  127.0.0.1:58708    connected,   FD_READ|   FD_WRITE|  event#1
                          -> 127.0.0.1:35961 non-blocking FD_CONNECT FD_CONNECT
            """);
  }

  @Test
  void all_events_have_one_name() {
    assertThat(
            Tables.sockets(
                List.of(socket("socket#1", "x", true, FD_ALL_EVENTS, NetworkEvents.NONE))))
        .contains("  FD_ALL_EVENTS  ");
  }

  @Test
  void nothing_open_is_said() {
    assertThat(Tables.of(new Snapshot(List.of(), List.of())))
        .isEqualTo("no sockets\n\nno events\n");
  }

  @Test
  void sockets_of_one_event_are_named_up_to_a_dozen() {
    List<String> names = IntStream.rangeClosed(1, 5000).mapToObj(i -> "socket#" + i).toList();
    String table = Tables.events(List.of(event("event#1", false, true, names)));
    assertThat(table).contains("socket#12 and").contains("4988 more").doesNotContain("socket#13");
    assertThat(table.lines()).hasSize(8).allSatisfy(line -> assertThat(line).hasSizeLessThan(60));
  }

  @Test
  void long_table_is_cut_and_says_so() {
    List<EventLine> lines =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> event("event#" + i, false, true, List.of()))
            .toList();
    assertThat(Tables.events(lines).lines()).hasSize(202).last().isEqualTo("and 800 more");
  }

  private static SocketLine socket(
      String name, String state, boolean blocking, int mask, NetworkEvents active) {
    String event = mask == 0 ? "" : "event#1";
    return new SocketLine(
        null, name, "tcp", "127.0.0.1:5001", "", state, blocking, mask, active, event);
  }

  private static EventLine event(
      String name, boolean signaled, boolean manual, List<String> sockets) {
    return new EventLine(null, name, signaled, manual, sockets);
  }
}
