package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.REFUSED_CALLS_REENABLE;
import static org.wsalab.notification.Quirk.SEND_REENABLES_WRITE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** WRITE: FD_WRITE. */
class WriteTest {

  @EveryProfile
  @Tag("WRITE-1")
  void fd_write_stands_beside_fd_connect_when_a_connection_is_made(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CONNECT | FD_WRITE);
    scene.socket.indicate(FD_CONNECT, 0);
    scene.socket.indicate(FD_WRITE, 0);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CONNECT | FD_WRITE));
  }

  @EveryProfile
  @Tag("WRITE-2")
  void fd_write_once_consumed_does_not_come_by_itself(Profile profile) {
    Scene scene = new Scene(profile).select(FD_WRITE).reported(FD_WRITE);
    scene.socket.sent("send");
    scene.socket.sent("send");
    scene.socket.reenable(FD_READ, "recv");
    assertThat(scene.waitForAny(scene.event).state()).isEqualTo(Wait.State.PENDING);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("WRITE-2")
  void fd_write_comes_when_space_comes_free_after_a_send_that_failed(Profile profile) {
    Scene scene = new Scene(profile).select(FD_WRITE).reported(FD_WRITE);
    scene.socket.sent("send");
    scene.socket.indicate(FD_WRITE, 0);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_WRITE));
  }

  @Nested
  @Tag("WRITE-3")
  class A_send {

    @EveryProfile
    void does_not_take_back_an_fd_write_on_record(Profile profile) {
      Scene scene = new Scene(profile).select(FD_WRITE);
      scene.socket.indicate(FD_WRITE, 0);
      scene.socket.sent("send");
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_WRITE));
    }

    @Without(SEND_REENABLES_WRITE)
    void makes_no_difference_to_what_the_enumeration_enabled(Profile profile) {
      Scene scene = new Scene(profile).select(FD_WRITE).reported(FD_WRITE);
      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_WRITE));
    }

    @With(SEND_REENABLES_WRITE)
    void is_needed_before_fd_write_is_recorded_again(Profile profile) {
      Scene scene = new Scene(profile).select(FD_WRITE).reported(FD_WRITE);
      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);

      scene.socket.sent("send");
      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_WRITE));
    }

    @Without(SEND_REENABLES_WRITE)
    void does_not_let_free_space_signal_while_one_is_on_record(Profile profile) {
      Scene scene = new Scene(profile).select(FD_WRITE);
      scene.socket.indicate(FD_WRITE, 0);
      scene.event.reset("WSAResetEvent");
      scene.socket.sent("send");
      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.event.signaled()).isFalse();
    }

    @With(SEND_REENABLES_WRITE)
    void lets_free_space_signal_although_one_is_on_record(Profile profile) {
      Scene scene = new Scene(profile).select(FD_WRITE);
      scene.socket.indicate(FD_WRITE, 0);
      scene.event.reset("WSAResetEvent");
      scene.socket.sent("send");
      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.event.signaled()).isTrue();
    }
  }

  @Nested
  @Tag("READ-5")
  class A_send_refused_for_bad_arguments {

    @EveryProfile
    void does_not_take_back_an_fd_write_on_record(Profile profile) {
      Scene scene = new Scene(profile).select(FD_WRITE);
      scene.socket.indicate(FD_WRITE, 0);
      scene.event.reset("WSAResetEvent");
      scene.socket.refused(FD_WRITE, "send", true);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_WRITE));
    }

    @With(REFUSED_CALLS_REENABLE)
    void re_enables_where_a_send_does(Profile profile) {
      Scene scene = new Scene(profile.with(SEND_REENABLES_WRITE, true)).select(FD_WRITE);
      scene.reported(FD_WRITE).socket.refused(FD_WRITE, "send", true);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);

      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_WRITE));
    }

    @Without(REFUSED_CALLS_REENABLE)
    void does_not_re_enable_even_where_a_send_does(Profile profile) {
      Scene scene = new Scene(profile.with(SEND_REENABLES_WRITE, true)).select(FD_WRITE);
      scene.reported(FD_WRITE).socket.refused(FD_WRITE, "send", true);
      scene.socket.indicate(FD_WRITE, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }
  }
}
