package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.READ_ONLY_REENABLED_BY_RECV;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;

import org.junit.jupiter.api.Tag;

/** OOB: FD_OOB. */
class OobTest {

  @EveryProfile
  @Tag("OOB-1")
  void fd_oob_is_recorded_again_when_a_receive_leaves_urgent_data(Profile profile) {
    Scene scene = new Scene(profile).select(FD_OOB).reported(FD_OOB);
    scene.partialReceive(FD_OOB);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_OOB));
  }

  @EveryProfile
  @Tag("OOB-1")
  void a_receive_of_the_last_urgent_byte_leaves_no_fd_oob(Profile profile) {
    Scene scene = new Scene(profile).select(FD_OOB);
    scene.socket.indicate(FD_OOB, 0);
    scene.socket.reenable(FD_OOB, "recv");
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("OOB-1")
  void a_receive_of_normal_data_leaves_fd_oob_alone(Profile profile) {
    Scene scene = new Scene(profile).select(FD_OOB | FD_READ);
    scene.socket.indicate(FD_OOB, 0);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.reenable(FD_READ, "recv");
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_OOB));
  }

  @Without(READ_ONLY_REENABLED_BY_RECV)
  @Tag("OOB-3")
  void a_second_urgent_byte_is_recorded_although_the_first_is_unread(Profile profile) {
    Scene scene = new Scene(profile).select(FD_OOB).reported(FD_OOB);
    scene.socket.indicate(FD_OOB, 0);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_OOB));
  }

  @With(READ_ONLY_REENABLED_BY_RECV)
  @Tag("READ-3")
  void a_second_urgent_byte_waits_for_a_receive_where_fd_read_would(Profile profile) {
    Scene scene = new Scene(profile).select(FD_OOB).reported(FD_OOB);
    scene.socket.indicate(FD_OOB, 0);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }
}
