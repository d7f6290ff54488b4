package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("WSAEventSelect", "WSACloseEvent", "recv");

  @Test
  void fewest_edits_win_whatever_the_case() {
    assertThat(Nearest.to("wsaeventselct", NAMES)).contains("WSAEventSelect");
    assertThat(Nearest.to("rcv", NAMES)).contains("recv");
    assertThat(Nearest.to("recv", NAMES)).contains("recv");
  }

  @Test
  void letters_that_have_changed_places_are_one_edit() {
    assertThat(Nearest.to("rcev", NAMES)).contains("recv");
    assertThat(Nearest.to("ervc", NAMES)).isEmpty();
  }

  @Test
  void nothing_is_better_than_something_far_away() {
    assertThat(Nearest.to("send", NAMES)).isEmpty();
    assertThat(Nearest.to("", NAMES)).isEmpty();
    assertThat(Nearest.to("x", List.of())).isEmpty();
  }
}
