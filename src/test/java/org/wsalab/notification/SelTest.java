package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.FORGETS_UNSELECTED;
import static org.wsalab.notification.Quirk.SELECT_CLEARS_RECORD;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SEL: what WSAEventSelect does to record and event object. */
class SelTest {

  @EveryProfile
  @Tag("SEL-2")
  void one_call_is_enough_for_every_later_occurrence(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    for (int occurrence = 0; occurrence < 3; occurrence++) {
      scene.socket.indicate(FD_READ, 0);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
      scene.socket.reenable(FD_READ, "recv");
    }
  }

  @EveryProfile
  @Tag("SEL-5")
  void a_second_call_replaces_event_and_mask(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    EventObject second = scene.manualReset("event#2");
    scene.socket.select(second, FD_WRITE, NetworkEvents.NONE);
    assertThat(scene.socket.target()).isEqualTo(second.name());
    assertThat(scene.socket.mask()).isEqualTo(FD_WRITE);

    scene.socket.indicate(FD_READ, 0);
    assertThat(second.signaled()).isFalse();
    scene.socket.indicate(FD_WRITE, 0);
    assertThat(second.signaled()).isTrue();
    assertThat(scene.event.signaled()).isFalse();
  }

  @Test
  @Tag("SEL-8")
  @Tag("READ-3")
  void a_second_call_does_not_enable_what_only_a_receive_enables() {
    Scene scene = new Scene(Profile.parse("windows+READ-3")).select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    scene.enumerate();
    scene.select(FD_READ);

    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("SEL-6")
  void mask_0_ends_the_association_whatever_event_is_given(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ).select(0, FD_READ);
    assertThat(scene.socket.target()).isEmpty();
    assertThat(scene.socket.mask()).isZero();

    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("SEL-7")
  void what_happened_before_the_call_and_was_not_reported_signals_at_once(Profile profile) {
    Scene scene = new Scene(profile);
    scene.socket.indicate(FD_READ, 0);
    scene.select(FD_READ | FD_CLOSE, FD_READ);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @EveryProfile
  @Tag("SEL-7")
  void nothing_is_signaled_when_nothing_of_the_mask_has_happened(Profile profile) {
    Scene scene = new Scene(profile);
    scene.socket.indicate(FD_READ, 0);
    scene.select(FD_CLOSE, FD_READ);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("SEL-9")
  void a_smaller_mask_does_not_reset_an_event_that_is_signaled(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicate(FD_READ, 0);
    scene.select(FD_CLOSE, FD_READ);
    assertThat(scene.event.signaled()).isTrue();
    scene.select(0);
    assertThat(scene.event.signaled()).isTrue();
  }

  @EveryProfile
  @Tag("SEL-11")
  void closing_the_socket_ends_the_association_and_leaves_the_event_as_it_is(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    Wait wait = scene.waitForAny(scene.event, scene.manualReset("event#2"));
    scene.socket.detach();
    assertThat(scene.socket.target()).isEmpty();
    assertThat(scene.socket.mask()).isZero();
    assertThat(wait.state()).isEqualTo(Wait.State.PENDING);

    scene.event.signal("WSASetEvent");
    assertThat(wait.state()).isEqualTo(Wait.State.SATISFIED);
  }

  @EveryProfile
  @Tag("SEL-11")
  void a_closed_socket_has_nothing_on_record_and_signals_nothing(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.detach();
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.NONE);

    scene.event.reset("WSAResetEvent");
    scene.socket.indicate(FD_CLOSE, 0);
    assertThat(scene.event.signaled()).isFalse();
  }

  @Nested
  @Tag("SEL-8")
  class Selecting_again {

    @Test
    void makes_no_room_for_another_of_what_is_on_record() {
      Scene scene = new Scene(Profile.WINDOWS).select(FD_READ);
      scene.socket.indicate(FD_READ, 0);
      scene.select(FD_READ);
      scene.event.reset("WSAResetEvent");

      scene.socket.indicate(FD_READ, 0);
      assertThat(scene.event.signaled()).isFalse();
    }

    @Without(SELECT_CLEARS_RECORD)
    void keeps_what_was_not_enumerated(Profile profile) {
      Scene scene = new Scene(profile).select(FD_CONNECT);
      scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
      scene.event.reset("WSAResetEvent");

      scene.select(FD_CONNECT);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE.with(FD_CONNECT, WSAECONNREFUSED));
    }

    @With(SELECT_CLEARS_RECORD)
    void clears_what_was_not_enumerated(Profile profile) {
      Scene scene = new Scene(profile).select(FD_CONNECT);
      scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
      scene.event.reset("WSAResetEvent");

      scene.select(FD_CONNECT);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }

    @Without(SELECT_CLEARS_RECORD)
    void does_not_bring_back_what_was_enumerated_although_it_still_holds(Profile profile) {
      Scene scene = new Scene(profile).select(FD_ACCEPT | FD_READ | FD_WRITE);
      scene.reported(FD_ACCEPT).reported(FD_READ).reported(FD_WRITE);

      scene.select(FD_ACCEPT | FD_READ | FD_WRITE, FD_ACCEPT | FD_READ | FD_WRITE);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }

    @Without(SELECT_CLEARS_RECORD)
    void does_not_bring_it_back_even_with_a_mask_that_newly_holds_it(Profile profile) {
      // SEL-10 would, so that the quirk of this rule is looked at alone
      Scene scene = new Scene(profile.with(FORGETS_UNSELECTED, false));
      scene.select(FD_READ).reported(FD_READ).select(0).select(FD_READ, FD_READ);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }

    @With(SELECT_CLEARS_RECORD)
    void makes_room_for_what_it_cleared_outside_the_mask_too(Profile profile) {
      Scene scene = new Scene(profile.with(FORGETS_UNSELECTED, false));
      scene.socket.indicate(FD_WRITE, 0);
      scene.select(FD_READ);
      assertThat(scene.socket.active()).isEqualTo(NetworkEvents.NONE);

      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_WRITE));
    }

    @With(SELECT_CLEARS_RECORD)
    void records_anew_what_holds_and_is_selected(Profile profile) {
      Scene scene = new Scene(profile).select(FD_ACCEPT | FD_READ | FD_WRITE);
      scene.reported(FD_ACCEPT).reported(FD_READ).reported(FD_WRITE);

      scene.select(FD_ACCEPT | FD_WRITE, FD_READ | FD_WRITE);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_WRITE));
    }

    @With(SELECT_CLEARS_RECORD)
    void records_anew_what_holds_whatever_else_was_reported(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ | FD_WRITE).reported(FD_WRITE);
      scene.select(FD_READ | FD_CONNECT, FD_READ | FD_CONNECT);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ | FD_CONNECT));
    }

    @With(SELECT_CLEARS_RECORD)
    void records_anew_with_the_error_that_holds(Profile profile) {
      Scene scene = new Scene(profile);
      NetworkEvents holding = NetworkEvents.NONE.with(FD_CONNECT, WSAECONNREFUSED);
      scene.socket.select(scene.event, FD_CONNECT, holding);
      assertThat(scene.enumerate()).isEqualTo(holding);
    }

    @With(SELECT_CLEARS_RECORD)
    void makes_room_for_what_had_been_recorded_and_needed_its_call(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ).select(FD_READ);
      scene.socket.indicate(FD_READ, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }
  }

  @Nested
  @Tag("SEL-10")
  class What_happens_outside_the_mask {

    @Without(FORGETS_UNSELECTED)
    void is_remembered_for_a_later_mask(Profile profile) {
      // SEL-8 would clear it, so that the quirk of this rule is looked at alone
      Scene scene = new Scene(profile.with(SELECT_CLEARS_RECORD, false)).select(FD_CLOSE);
      scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);

      scene.select(FD_CONNECT);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE.with(FD_CONNECT, WSAECONNREFUSED));
    }

    @With(FORGETS_UNSELECTED)
    void is_forgotten(Profile profile) {
      Scene scene = new Scene(profile).select(FD_CLOSE);
      scene.socket.indicate(FD_CONNECT, 0);
      assertThat(scene.socket.active()).isEqualTo(NetworkEvents.NONE);

      scene.select(FD_CONNECT);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }

    @With(FORGETS_UNSELECTED)
    void is_recorded_by_a_mask_that_newly_holds_it_if_it_still_holds(Profile profile) {
      Scene scene = new Scene(profile).select(FD_CLOSE);
      scene.socket.indicate(FD_READ, 0);

      scene.select(FD_CLOSE | FD_READ, FD_READ);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }

    @With(FORGETS_UNSELECTED)
    void is_recorded_no_second_time_where_it_is_on_record_still(Profile profile) {
      // SEL-8 would clear it, so that the quirk of this rule is looked at alone
      Scene scene = new Scene(profile.with(SELECT_CLEARS_RECORD, false)).select(FD_CONNECT);
      scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
      scene.select(FD_CLOSE).select(FD_CONNECT, FD_CONNECT);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE.with(FD_CONNECT, WSAECONNREFUSED));
    }

    @With(FORGETS_UNSELECTED)
    void is_no_reason_to_record_again_what_the_mask_held_before(Profile profile) {
      // SEL-8 would record it anew, so that the quirk of this rule is looked at alone
      Scene scene = new Scene(profile.with(SELECT_CLEARS_RECORD, false));
      scene.select(FD_READ).reported(FD_READ).select(FD_READ | FD_CLOSE, FD_READ);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }
  }
}
