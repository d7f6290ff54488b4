package org.wsalab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
  private static final List<Row> ROWS =
      List.of(
          row("peer", Fork.Kind.THREAD, "", "send(peer, \"a\", 1, 0) = 1"),
          row(
              "client",
              Fork.Kind.THREAD,
              "peer ends",
              "WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) = WSA_WAIT_EVENT_0",
              "  satisfied wait [e] at index 0"),
          row(
              "127.0.0.1:49153 -> 127.0.0.1:49152",
              Fork.Kind.DELIVERY,
              "client is overtaken",
              "brings data, 1 bytes",
              "  indicated s FD_READ: recorded"));

  private static Row row(String name, Fork.Kind kind, String reason, String... lines) {
    return new Row(name.length(), name, kind, List.of(lines), reason);
  }

  private static String table(int width) {
    return new Timetable(ROWS, 0, List.of("peer", "client"), text -> text, width).toString();
  }

  @Test
  void where_there_is_room_one_column_stands_beside_the_other() {
    assertThat(table(Width.UNLIMITED))
        .isEqualTo(
            """
               peer                       client                            network and time
            -  -------------------------  --------------------------------  -------------------------------
            1  send(peer, "a", 1, 0) = 1
            2                             WSAWaitForMultipleEvents(1, [e],                                   (peer ends)
                                            FALSE, WSA_INFINITE, FALSE) =
                                            WSA_WAIT_EVENT_0
                                            satisfied wait [e] at index 0
            3                                                               brings data, 1 bytes             (client is overtaken)
                                                                              indicated s FD_READ: recorded
            """);
    assertThat(table(200)).isEqualTo(table(Width.UNLIMITED));
  }

  @Test
  void where_there_is_little_a_column_begins_before_the_one_on_its_left_has_ended() {
    assertThat(table(60))
        .isEqualTo(
            """
               peer          client        network and time
            -  ------------  ------------  -----------------------------
            1  send(peer, "a", 1, 0) = 1
                             (peer ends)
            2                WSAWaitForMultipleEvents(1, [e],
                               FALSE, WSA_INFINITE, FALSE) =
                               WSA_WAIT_EVENT_0
                               satisfied wait [e] at index 0
                                           (client is overtaken)
            3                              brings data, 1 bytes
                                             indicated s FD_READ:
                                               recorded
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 60, 80, 100, 120, 140})
  void no_line_is_longer_than_the_terminal_is_wide(int width) {
    assertThat(table(width).lines()).allMatch(line -> line.length() <= width);
  }
}
