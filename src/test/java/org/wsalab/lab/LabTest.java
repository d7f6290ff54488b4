package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Profile;
import org.wsalab.winsock.CallInterruptedException;

class LabTest {
  private static final LabOptions QUIET = LabOptions.DEFAULTS.withReport(words -> {});

  @AfterEach
  void forget() {
    Lab.use(null);
    Lab.onFirstUse(() -> Lab.open(LabOptions.DEFAULTS));
  }

  @Test
  void session_is_started_unless_told_otherwise() {
    try (Lab lab = FakeProvider.open()) {
      assertThat(lab.journal().entries())
          .extracting(entry -> entry.what().toString())
          .containsExactly("WSAStartup(0x0202, lpWSAData) = 0");
    }
    try (Lab lab = Lab.open(new FakeProvider(), QUIET.withStartup(false))) {
      assertThat(lab.journal().entries()).isEmpty();
    }
  }

  @Test
  void options_reach_the_session() {
    LabOptions options = QUIET.withProfile(Profile.DOCUMENTED).withJournalCapacity(2);
    try (Lab lab = Lab.open(new FakeProvider(), options)) {
      for (int i = 0; i < 5; i++) {
        lab.note("x");
      }
      assertThat(lab.journal().entries()).hasSize(2);
      assertThat(lab.profile()).isEqualTo(Profile.DOCUMENTED);
      assertThat(lab.provider()).isEqualTo("fake");
      assertThat(lab).hasToString("lab on fake, profile documented");
    }
  }

  @Test
  void unknown_provider_is_refused_before_anything_opens() {
    assertThatThrownBy(() -> Lab.open(QUIET.withProvider("nowhere")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no provider is named \"nowhere\"");
  }

  @Test
  void current_session_opens_with_the_first_call_and_only_then() {
    List<Lab> opened = new ArrayList<>();
    Lab.onFirstUse(
        () -> {
          opened.add(FakeProvider.open());
          return opened.get(0);
        });
    assertThat(Lab.isOpen()).isFalse();
    assertThat(opened).isEmpty();

    Calls.WSACreateEvent();
    Calls.WSACreateEvent();
    assertThat(Lab.isOpen()).isTrue();
    assertThat(opened).hasSize(1);
    assertThat(opened.get(0).openHandles()).hasSize(2);
    opened.get(0).close();
  }

  @Test
  void lab_thread_calls_into_its_own_session_whichever_is_current() {
    try (Lab own = FakeProvider.open();
        Lab other = FakeProvider.open()) {
      Lab.use(other);
      own.spawn("worker", Calls::WSACreateEvent).join();
      assertThat(own.openHandles()).hasSize(1);
      assertThat(other.openHandles()).isEmpty();
    }
  }

  @Test
  void handles_still_open_at_the_end_are_named() {
    Lab lab = FakeProvider.open();
    lab.winsock().socket(AF_INET, SOCK_STREAM, 0);
    lab.winsock().WSACreateEvent();
    assertThat(lab.leftOpen()).isEmpty();
    lab.close();
    assertThat(lab.leftOpen()).containsExactly("socket#1 tcp open", "event#1 nonsignaled");
    assertThat(lab.journal().last(1).get(0).what())
        .isEqualTo(new What.Note("still open at the end: event#1 nonsignaled"));
  }

  @Test
  void session_that_left_nothing_open_says_nothing() {
    Lab lab = FakeProvider.open();
    lab.winsock().WSACloseEvent(lab.winsock().WSACreateEvent());
    long before = lab.journal().lastSeq();
    lab.close();
    assertThat(lab.leftOpen()).isEmpty();
    assertThat(lab.journal().lastSeq()).isEqualTo(before);
  }

  @Test
  void closed_session_refuses_calls_and_is_current_no_more() {
    Lab lab = FakeProvider.open();
    Lab.use(lab);
    lab.close();
    lab.close();
    assertThat(Lab.isOpen()).isFalse();
    assertThatThrownBy(() -> lab.winsock().WSACreateEvent())
        .isInstanceOf(CallInterruptedException.class);
    assertThat(lab).hasToString("lab on fake, profile windows, closed");
  }

  @Test
  void tables_show_what_is_open() {
    try (Lab lab = FakeProvider.open()) {
      lab.winsock().WSACreateEvent();
      assertThat(lab.tables())
          .isEqualTo(
              """
              no sockets

              event    state        reset   sockets
              event#1  nonsignaled  manual  -
              """);
    }
  }
}
