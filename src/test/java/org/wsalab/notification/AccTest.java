package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.ACCEPT_ONLY_REENABLED_BY_ACCEPT;
import static org.wsalab.notification.Quirk.READ_ONLY_REENABLED_BY_RECV;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** ACC: FD_ACCEPT. */
class AccTest {

  @EveryProfile
  @Tag("ACC-1")
  void fd_accept_is_recorded_and_signaled_again_when_another_connection_waits(Profile profile) {
    Scene scene = new Scene(profile).select(FD_ACCEPT).reported(FD_ACCEPT);
    scene.socket.reenable(FD_ACCEPT, "accept");
    scene.socket.indicate(FD_ACCEPT, 0);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ACCEPT));
  }

  @EveryProfile
  @Tag("ACC-1")
  void an_accept_of_the_last_connection_leaves_no_fd_accept(Profile profile) {
    Scene scene = new Scene(profile).select(FD_ACCEPT);
    scene.socket.indicate(FD_ACCEPT, 0);
    scene.socket.reenable(FD_ACCEPT, "accept");
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("ACC-3")
  void a_connection_that_arrived_before_the_call_is_recorded_at_the_call(Profile profile) {
    Scene scene = new Scene(profile);
    scene.socket.indicate(FD_ACCEPT, 0);
    scene.select(FD_ACCEPT, FD_ACCEPT);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ACCEPT));
  }

  @EveryProfile
  @Tag("ACC-3")
  void a_connection_accepted_before_the_call_is_not_recorded(Profile profile) {
    Scene scene = new Scene(profile);
    scene.socket.indicate(FD_ACCEPT, 0);
    scene.socket.reenable(FD_ACCEPT, "accept");
    scene.select(FD_ACCEPT);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("ACC-4")
  @Tag("WRITE-1")
  void the_accepted_socket_starts_with_event_and_mask_of_the_listening_one(Profile profile) {
    Scene listening = new Scene(profile).select(FD_ACCEPT | FD_WRITE | FD_CLOSE);
    SocketRecord accepted = listening.socket("socket#2");
    accepted.inherit(listening.socket, null);
    assertThat(accepted.target()).isEqualTo("event#1");
    assertThat(accepted.mask()).isEqualTo(FD_ACCEPT | FD_WRITE | FD_CLOSE);
    assertThat(listening.event.signaled()).isFalse();

    accepted.indicate(FD_WRITE, 0);
    assertThat(listening.event.signaled()).isTrue();
    assertThat(accepted.enumerate(null)).isEqualTo(NetworkEvents.of(FD_WRITE));
    assertThat(listening.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("ACC-4")
  void the_accepted_socket_of_one_without_association_has_none_either(Profile profile) {
    Scene listening = new Scene(profile).select(FD_ACCEPT).select(0);
    SocketRecord accepted = listening.socket("socket#2");
    accepted.inherit(listening.socket, null);
    assertThat(accepted.target()).isEmpty();
    assertThat(accepted.mask()).isZero();
  }

  @Nested
  @Tag("ACC-2")
  class A_connection_after_an_enumeration_without_an_accept {

    @Without(ACCEPT_ONLY_REENABLED_BY_ACCEPT)
    void is_recorded_and_signaled(Profile profile) {
      Scene scene = new Scene(profile).select(FD_ACCEPT).reported(FD_ACCEPT);
      scene.socket.indicate(FD_ACCEPT, 0);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ACCEPT));
    }

    @With(ACCEPT_ONLY_REENABLED_BY_ACCEPT)
    void is_not_recorded_until_an_accept(Profile profile) {
      Scene scene = new Scene(profile).select(FD_ACCEPT).reported(FD_ACCEPT);
      scene.socket.indicate(FD_ACCEPT, 0);
      assertThat(scene.event.signaled()).isFalse();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);

      scene.socket.reenable(FD_ACCEPT, "accept");
      scene.socket.indicate(FD_ACCEPT, 0);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ACCEPT));
    }

    @With(ACCEPT_ONLY_REENABLED_BY_ACCEPT)
    void says_nothing_about_fd_read_which_has_a_rule_of_its_own(Profile profile) {
      Scene scene = new Scene(profile.with(READ_ONLY_REENABLED_BY_RECV, false));
      scene.select(FD_READ).reported(FD_READ).socket.indicate(FD_READ, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    }
  }
}
