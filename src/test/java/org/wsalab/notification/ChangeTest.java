package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;

import org.junit.jupiter.api.Tag;

/** CHG-1: changes are recorded once for each request. */
@Tag("CHG-1")
class ChangeTest {
  private static final int BOTH = FD_ROUTING_INTERFACE_CHANGE | FD_ADDRESS_LIST_CHANGE;

  @EveryProfile
  void a_change_that_nobody_asked_for_is_not_recorded(Profile profile) {
    Scene scene = new Scene(profile).select(BOTH, BOTH);
    scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  void each_request_lets_one_change_be_recorded(Profile profile) {
    Scene scene = new Scene(profile).select(BOTH);
    for (int request = 0; request < 2; request++) {
      scene.socket.ask(FD_ADDRESS_LIST_CHANGE, "WSAIoctl");
      scene.socket.indicate(FD_ROUTING_INTERFACE_CHANGE, 0);
      scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
      assertThat(scene.event.signaled()).isTrue();
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ADDRESS_LIST_CHANGE));
      scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
      assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    }
  }

  @EveryProfile
  void a_request_outlives_another_selection(Profile profile) {
    Scene scene = new Scene(profile).select(BOTH);
    scene.socket.ask(FD_ADDRESS_LIST_CHANGE, "WSAIoctl");
    scene.select(BOTH);
    scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ADDRESS_LIST_CHANGE));
  }

  @EveryProfile
  void a_change_stays_on_record_when_the_next_is_asked_for(Profile profile) {
    Scene scene = new Scene(profile).select(BOTH);
    scene.socket.ask(FD_ADDRESS_LIST_CHANGE, "WSAIoctl");
    scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
    scene.socket.ask(FD_ADDRESS_LIST_CHANGE, "WSAIoctl");
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ADDRESS_LIST_CHANGE));
    scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_ADDRESS_LIST_CHANGE));
  }

  @Without(Quirk.SIGNAL_AGAIN)
  @Tag("ENUM-9")
  void another_change_beside_one_on_record_signals_nothing(Profile profile) {
    Scene scene = new Scene(profile).select(BOTH);
    scene.socket.ask(FD_ADDRESS_LIST_CHANGE, "WSAIoctl");
    scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
    scene.event.reset("WSAResetEvent");
    scene.socket.ask(FD_ADDRESS_LIST_CHANGE, "WSAIoctl");
    scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
    assertThat(scene.event.signaled()).isFalse();
  }
}
