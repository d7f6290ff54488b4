package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.CLOSE_AFTER_DATA;
import static org.wsalab.notification.Quirk.FORGETS_UNSELECTED;
import static org.wsalab.notification.Quirk.RESET_IS_CONNRESET;
import static org.wsalab.notification.Quirk.SELECT_CLEARS_RECORD;
import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** CLOSE: FD_CLOSE. */
class CloseTest {

  @EveryProfile
  @Tag("CLOSE-1")
  void a_graceful_close_is_recorded_with_0(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CLOSE);
    scene.socket.indicateEndOfStream(false);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }

  @Without(RESET_IS_CONNRESET)
  @Tag("CLOSE-4")
  void a_reset_is_recorded_with_connaborted(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CLOSE);
    scene.socket.indicateReset();
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE.with(FD_CLOSE, WSAECONNABORTED));
  }

  @With(RESET_IS_CONNRESET)
  @Tag("CLOSE-4")
  void a_reset_is_recorded_with_connreset(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CLOSE);
    scene.socket.indicateReset();
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE.with(FD_CLOSE, WSAECONNRESET));
  }

  @EveryProfile
  @Tag("CLOSE-5")
  void fd_close_is_recorded_once_whatever_else_ends_afterwards(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CLOSE);
    scene.socket.indicateEndOfStream(false);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));

    scene.socket.indicateEndOfStream(false);
    scene.socket.indicateReset();
    scene.socket.drained();
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("CLOSE-5")
  @Tag("SEL-7")
  void no_selection_brings_back_an_fd_close_that_was_reported(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CLOSE);
    scene.socket.indicateEndOfStream(false);
    scene.enumerate();
    scene.select(0).socket.indicateReset();
    scene.select(FD_CLOSE, FD_CLOSE).socket.indicateReset();
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("CLOSE-1")
  @Tag("SEL-7")
  void an_end_before_the_call_that_was_not_reported_is_recorded_at_the_call(Profile profile) {
    Scene scene = new Scene(profile);
    scene.socket.indicateEndOfStream(false);
    scene.select(FD_CLOSE, FD_CLOSE);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }

  @With(SELECT_CLEARS_RECORD)
  @Tag("CLOSE-5")
  @Tag("SEL-10")
  void a_selection_without_it_leaves_room_for_an_end_to_remember(Profile profile) {
    Scene scene = new Scene(profile.with(FORGETS_UNSELECTED, false)).select(FD_READ);
    scene.socket.indicateEndOfStream(false);
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }

  @EveryProfile
  @Tag("CLOSE-5")
  void no_receive_brings_back_an_fd_close(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicateEndOfStream(false);
    scene.enumerate();
    scene.socket.reenable(FD_READ, "recv");
    scene.socket.refused(FD_READ, "recv", false);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @Nested
  @Tag("CLOSE-2")
  class The_end_of_the_stream_behind_unread_data {

    @Without(CLOSE_AFTER_DATA)
    void is_recorded_at_once_and_the_data_can_be_read_as_usual(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
      scene.socket.indicate(FD_READ, 0);
      scene.socket.indicateEndOfStream(true);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ | FD_CLOSE));

      scene.partialReceive(FD_READ);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
      scene.socket.reenable(FD_READ, "recv");
      scene.socket.drained();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }

    @With(CLOSE_AFTER_DATA)
    void is_held_back_until_all_data_has_been_read(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
      scene.socket.indicate(FD_READ, 0);
      scene.socket.indicateEndOfStream(true);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));

      scene.socket.reenable(FD_READ, "recv");
      scene.socket.drained();
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
      scene.socket.drained();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }

    @With(CLOSE_AFTER_DATA)
    void is_held_back_from_a_new_association_too(Profile profile) {
      Scene scene = new Scene(profile.with(FORGETS_UNSELECTED, true));
      scene.socket.indicateEndOfStream(true);
      scene.select(FD_CLOSE, FD_CLOSE);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);

      scene.socket.drained();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
    }

    @With(CLOSE_AFTER_DATA)
    void is_held_back_from_no_association_any_more_once_it_is_recorded(Profile profile) {
      Scene drained = new Scene(profile.with(FORGETS_UNSELECTED, true));
      drained.socket.indicateEndOfStream(true);
      drained.socket.drained();
      drained.select(FD_CLOSE, FD_CLOSE);
      assertThat(drained.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));

      Scene reset = new Scene(profile.with(FORGETS_UNSELECTED, true));
      reset.socket.indicateEndOfStream(true);
      reset.socket.indicateReset();
      reset.select(FD_CLOSE, FD_CLOSE);
      assertThat(reset.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
    }

    @With(CLOSE_AFTER_DATA)
    void gives_way_to_a_reset_which_takes_the_data_with_it(Profile profile) {
      Scene scene = new Scene(profile.with(RESET_IS_CONNRESET, true)).select(FD_CLOSE);
      scene.socket.indicateEndOfStream(true);
      scene.socket.indicateReset();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE.with(FD_CLOSE, WSAECONNRESET));
      scene.socket.drained();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }
  }
}
