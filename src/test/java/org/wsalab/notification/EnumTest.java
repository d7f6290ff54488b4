package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.FORGETS_UNSELECTED;
import static org.wsalab.notification.Quirk.SIGNAL_AGAIN;
import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CLOSE_BIT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_READ_BIT;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.FD_WRITE_BIT;

import org.junit.jupiter.api.Tag;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** ENUM: what WSAEnumNetworkEvents reports, clears and resets. */
class EnumTest {

  @EveryProfile
  @Tag("ENUM-1")
  void it_copies_the_record_clears_it_and_resets_the_event(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.indicate(FD_CLOSE, WSAECONNABORTED);

    assertThat(scene.enumerate())
        .isEqualTo(NetworkEvents.of(FD_READ).with(FD_CLOSE, WSAECONNABORTED));
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.NONE);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("ENUM-1")
  void an_occurrence_after_it_signals_the_event_again(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_OOB).reported(FD_READ);
    scene.socket.indicate(FD_OOB, 0);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_OOB));
  }

  @EveryProfile
  @Tag("ENUM-2")
  void without_an_event_handle_no_event_is_reset(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.socket.enumerate(null)).isEqualTo(NetworkEvents.of(FD_READ));
    assertThat(scene.event.signaled()).isTrue();
  }

  @EveryProfile
  @Tag("ENUM-2")
  void it_resets_the_event_given_whichever_that_is(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    EventObject given = scene.manualReset("event#2");
    given.signal("WSASetEvent");
    scene.socket.indicate(FD_READ, 0);

    scene.socket.enumerate(given);
    assertThat(given.signaled()).isFalse();
    assertThat(scene.event.signaled()).isTrue();
  }

  @EveryProfile
  @Tag("ENUM-3")
  void error_codes_of_bits_not_reported_keep_what_the_caller_put_there(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.indicate(FD_CLOSE, WSAECONNABORTED);
    WSANETWORKEVENTS target = new WSANETWORKEVENTS();
    target.lNetworkEvents = FD_WRITE;
    target.iErrorCode[FD_READ_BIT] = 7;
    target.iErrorCode[FD_WRITE_BIT] = 8;
    target.iErrorCode[FD_CLOSE_BIT] = 9;

    scene.enumerate().copyTo(target);
    assertThat(target.lNetworkEvents).isEqualTo(FD_READ | FD_CLOSE);
    assertThat(target.iErrorCode).containsExactly(0, 8, 0, 0, 0, WSAECONNABORTED, 0, 0, 0, 0);
  }

  @EveryProfile
  @Tag("ENUM-5")
  void only_selected_network_events_are_reported(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_WRITE, 0);
    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @Without(FORGETS_UNSELECTED)
  @Tag("ENUM-5")
  void only_selected_network_events_are_cleared(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_WRITE, 0);
    scene.socket.indicate(FD_READ, 0);
    scene.enumerate();
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_WRITE));
  }

  @Without(SIGNAL_AGAIN)
  @Tag("ENUM-7")
  void an_occurrence_between_a_reset_and_the_reading_of_the_record_wakes_no_waiter(
      Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    scene.event.reset("WSAResetEvent");

    Wait wait = scene.waitForAny(scene.event);
    scene.socket.indicate(FD_READ, 0);
    assertThat(wait.state()).isEqualTo(Wait.State.PENDING);
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @Without(FORGETS_UNSELECTED)
  @Tag("ENUM-5")
  void what_was_not_reported_keeps_its_place_and_its_first_error(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
    scene.reported(FD_READ);
    scene.socket.indicate(FD_CONNECT, 0);
    assertThat(scene.socket.active())
        .isEqualTo(NetworkEvents.NONE.with(FD_CONNECT, WSAECONNREFUSED));
  }

  @EveryProfile
  @Tag("ENUM-7")
  void a_reset_after_the_reading_of_the_record_hides_what_came_between(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.enumerate(null);
    scene.socket.indicate(FD_CLOSE, 0);
    scene.event.reset("WSAResetEvent");

    assertThat(scene.waitForAny(scene.event).state()).isEqualTo(Wait.State.PENDING);
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }

  @EveryProfile
  @Tag("ENUM-8")
  void an_event_may_be_signaled_with_an_empty_record(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.reenable(FD_READ, "recv");
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @Without(SIGNAL_AGAIN)
  @Tag("ENUM-9")
  void another_occurrence_of_what_is_on_record_does_not_signal_again(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    scene.event.reset("WSAResetEvent");
    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @With(SIGNAL_AGAIN)
  @Tag("ENUM-9")
  void with_the_quirk_another_occurrence_signals_again(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    scene.event.reset("WSAResetEvent");
    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.event.signaled()).isTrue();
  }

  @Without(SIGNAL_AGAIN)
  @Tag("ENUM-9")
  void a_record_of_another_kind_makes_no_room_for_what_is_on_record(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_WRITE);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.indicate(FD_WRITE, 0);
    scene.event.reset("WSAResetEvent");
    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.event.signaled()).isFalse();
  }

  @EveryProfile
  @Tag("ENUM-9")
  void another_occurrence_of_what_is_on_record_keeps_the_first_error(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CLOSE);
    scene.socket.indicate(FD_CLOSE, 0);
    scene.socket.indicate(FD_CLOSE, WSAECONNABORTED);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }
}
