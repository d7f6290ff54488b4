package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.FORGETS_UNSELECTED;
import static org.wsalab.notification.Quirk.READ_ONLY_REENABLED_BY_RECV;
import static org.wsalab.notification.Quirk.REFUSED_CALLS_REENABLE;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** READ: FD_READ. */
class ReadTest {

  @EveryProfile
  @Tag("READ-1")
  void fd_read_is_recorded_and_signaled_again_when_a_receive_leaves_data(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ);
    scene.partialReceive(FD_READ);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @EveryProfile
  @Tag("READ-1")
  void a_receive_that_leaves_data_signals_again_although_nothing_was_enumerated(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    scene.event.reset("WSAResetEvent");
    scene.partialReceive(FD_READ);
    assertThat(scene.event.signaled()).isTrue();
  }

  @EveryProfile
  @Tag("READ-2")
  void a_receive_that_takes_everything_leaves_no_fd_read(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ);
    scene.socket.reenable(FD_READ, "recv");
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("READ-2")
  void an_arrival_after_a_receive_that_took_everything_is_recorded(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ);
    scene.socket.reenable(FD_READ, "recv");
    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @EveryProfile
  @Tag("READ-4")
  void a_receive_takes_back_an_fd_read_not_yet_reported_and_leaves_the_signal(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.indicate(FD_CLOSE, 0);
    scene.socket.reenable(FD_READ, "recv");
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_CLOSE));
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }

  @EveryProfile
  @Tag("READ-7")
  void the_end_of_the_stream_records_fd_close_and_never_fd_read(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ | FD_CLOSE);
    scene.socket.indicateEndOfStream(false);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }

  @Nested
  @Tag("READ-3")
  class An_arrival_after_an_enumeration_without_a_receive {

    @Without(READ_ONLY_REENABLED_BY_RECV)
    void is_recorded_and_signaled(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ);
      scene.socket.indicate(FD_READ, 0);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }

    @With(READ_ONLY_REENABLED_BY_RECV)
    void is_not_recorded_until_a_receive(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ);
      scene.socket.indicate(FD_READ, 0);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);

      scene.partialReceive(FD_READ);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }

    @With(READ_ONLY_REENABLED_BY_RECV)
    void comes_with_a_mask_that_newly_holds_it_where_recording_begins_with_the_mask(
        Profile profile) {
      Scene scene = new Scene(profile.with(FORGETS_UNSELECTED, true));
      scene.select(FD_READ).reported(FD_READ).select(0).select(FD_READ, FD_READ);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }
  }

  @Nested
  @Tag("READ-5")
  class A_receive_refused_for_bad_arguments {

    @Without(REFUSED_CALLS_REENABLE)
    void leaves_the_record_alone(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ);
      scene.socket.indicate(FD_READ, 0);
      scene.event.reset("WSAResetEvent");
      scene.socket.refused(FD_READ, "recv", true);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));

      scene.socket.refused(FD_READ, "recv", true);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }

    @With(REFUSED_CALLS_REENABLE)
    void re_enables_like_any_other(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ);
      scene.socket.refused(FD_READ, "recv", true);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }

    @With(REFUSED_CALLS_REENABLE)
    void records_nothing_where_nothing_is_unread_but_makes_room(Profile profile) {
      Scene scene = new Scene(profile).select(FD_READ).reported(FD_READ);
      scene.socket.refused(FD_READ, "recv", false);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);

      scene.socket.indicate(FD_READ, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }
  }
}
