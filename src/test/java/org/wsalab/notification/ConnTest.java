package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.FORGETS_UNSELECTED;
import static org.wsalab.notification.Quirk.SELECT_CLEARS_RECORD;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAENETUNREACH;
import static org.wsalab.winsock.WinError.WSAETIMEDOUT;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.junit.jupiter.api.Tag;

/** CONN: FD_CONNECT. */
class ConnTest {

  @EveryProfile
  @Tag("CONN-1")
  void a_connection_made_is_recorded_with_0(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CONNECT | FD_WRITE);
    scene.socket.indicate(FD_CONNECT, 0);
    scene.socket.indicate(FD_WRITE, 0);

    NetworkEvents reported = scene.enumerate();
    assertThat(reported.bits()).isEqualTo(FD_CONNECT | FD_WRITE);
    assertThat(reported.error(FD_CONNECT)).isZero();
  }

  @EveryProfile
  @Tag("CONN-2")
  void a_failed_attempt_is_recorded_with_its_error(Profile profile) {
    for (int error : new int[] {WSAECONNREFUSED, WSAETIMEDOUT, WSAENETUNREACH}) {
      Scene scene = new Scene(profile).select(FD_CONNECT | FD_WRITE);
      scene.socket.indicate(FD_CONNECT, error);
      assertThat(scene.event.signaled()).isTrue();

      NetworkEvents reported = scene.enumerate();
      assertThat(reported.bits()).isEqualTo(FD_CONNECT);
      assertThat(reported.error(FD_CONNECT)).isEqualTo(error);
    }
  }

  @Without(FORGETS_UNSELECTED)
  @Tag("CONN-3")
  void a_connection_made_before_the_call_is_reported_once(Profile profile) {
    // SEL-8 would clear it, so that it is looked at without
    Scene scene = new Scene(profile.with(SELECT_CLEARS_RECORD, false));
    scene.socket.indicate(FD_CONNECT, 0);
    scene.socket.indicate(FD_WRITE, 0);

    scene.select(FD_CONNECT | FD_WRITE);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CONNECT | FD_WRITE));
    scene.select(FD_CONNECT | FD_WRITE);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("CONN-5")
  void no_other_call_brings_back_an_fd_connect(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CONNECT).reported(FD_CONNECT);
    for (int bit : new int[] {FD_READ, FD_OOB, FD_ACCEPT}) {
      scene.socket.reenable(bit, "any call");
      scene.socket.refused(bit, "any call", true);
    }
    scene.socket.sent("send");
    scene.socket.drained();
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("CONN-5")
  @Tag("SEL-7")
  void no_selection_brings_back_an_fd_connect_that_was_reported(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CONNECT).reported(FD_CONNECT);
    scene.select(FD_CONNECT, FD_CONNECT).select(0).select(FD_CONNECT, FD_CONNECT);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("CONN-5")
  @Tag("CLOSE-5")
  void an_fd_connect_that_was_reported_stays_so_when_an_fd_close_is(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CONNECT | FD_CLOSE);
    scene.reported(FD_CONNECT).reported(FD_CLOSE);
    scene.select(FD_CONNECT | FD_CLOSE, FD_CONNECT | FD_CLOSE);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("SEL-7")
  void an_enumeration_that_did_not_report_it_leaves_an_fd_connect_to_be_recorded(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CLOSE);
    scene.socket.indicate(FD_CONNECT, 0);
    scene.enumerate();
    scene.select(FD_CONNECT | FD_CLOSE, FD_CONNECT);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CONNECT));
  }

  @EveryProfile
  @Tag("CONN-5")
  @Tag("SEL-7")
  void the_end_of_a_new_attempt_made_without_association_is_recorded_at_the_call(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CONNECT);
    scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
    scene.enumerate();
    scene.select(0).socket.indicate(FD_CONNECT, 0);
    scene.select(FD_CONNECT, FD_CONNECT);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CONNECT));

    scene.select(0).select(FD_CONNECT, FD_CONNECT);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("CONN-5")
  void the_end_of_a_new_attempt_is_recorded_with_its_own_error(Profile profile) {
    Scene scene = new Scene(profile).select(FD_CONNECT);
    scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
    scene.enumerate();

    scene.socket.indicate(FD_CONNECT, 0);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CONNECT));
  }
}
