package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** EVT: event objects. */
class EvtTest {
  private final Scene scene = new Scene(Profile.WINDOWS);
  private final EventObject event = scene.event;

  @Test
  @Tag("EVT-1")
  void an_event_object_is_made_in_the_state_and_the_mode_asked_for() {
    EventObject wsaCreateEvent = new EventObject("event#1", true, false, Observer.NONE);
    assertThat(wsaCreateEvent.signaled()).isFalse();
    assertThat(wsaCreateEvent.manualReset()).isTrue();

    EventObject other = new EventObject("event#2", false, true, Observer.NONE);
    assertThat(other.signaled()).isTrue();
    assertThat(other.manualReset()).isFalse();
  }

  @Test
  @Tag("EVT-3")
  void setting_and_resetting_can_be_repeated() {
    event.signal("WSASetEvent");
    event.signal("WSASetEvent");
    assertThat(event.signaled()).isTrue();

    event.reset("WSAResetEvent");
    event.reset("WSAResetEvent");
    assertThat(event.signaled()).isFalse();
  }

  @Test
  @Tag("EVT-4")
  void a_satisfied_wait_leaves_a_manual_reset_event_signaled() {
    event.signal("WSASetEvent");

    assertThat(scene.waitForAny(event).state()).isEqualTo(Wait.State.SATISFIED);
    assertThat(scene.waitForAll(event).state()).isEqualTo(Wait.State.SATISFIED);
    assertThat(event.signaled()).isTrue();

    event.reset("WSAResetEvent");
    assertThat(scene.waitForAny(event).state()).isEqualTo(Wait.State.PENDING);
  }

  @Test
  @Tag("EVT-4")
  void a_manual_reset_event_stays_signaled_until_it_is_enumerated_with() {
    scene.select(FD_READ).socket.indicate(FD_READ, 0);
    assertThat(scene.waitForAny(event).state()).isEqualTo(Wait.State.SATISFIED);
    assertThat(event.signaled()).isTrue();

    scene.enumerate();
    assertThat(event.signaled()).isFalse();
  }

  @Test
  @Tag("EVT-5")
  void one_satisfied_wait_takes_the_signal_of_an_auto_reset_event_but_not_the_record() {
    EventObject auto = scene.autoReset("event#2");
    scene.socket.select(auto, FD_READ, NetworkEvents.NONE);
    scene.socket.indicate(FD_READ, 0);

    assertThat(scene.waitForAny(auto).state()).isEqualTo(Wait.State.SATISFIED);
    assertThat(auto.signaled()).isFalse();
    assertThat(scene.waitForAny(auto).state()).isEqualTo(Wait.State.PENDING);
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @Test
  @Tag("EVT-5")
  void one_signal_of_an_auto_reset_event_ends_the_oldest_of_the_waits_alone() {
    EventObject auto = scene.autoReset("event#2");
    Wait first = scene.waitForAny(auto);
    Wait second = scene.waitForAny(auto);

    auto.signal("WSASetEvent");
    assertThat(first.state()).isEqualTo(Wait.State.SATISFIED);
    assertThat(second.state()).isEqualTo(Wait.State.PENDING);
    assertThat(auto.signaled()).isFalse();
    assertThat(scene.wakeUps()).isEqualTo(1);
  }

  @EveryProfile
  @Tag("EVT-5")
  @Tag("SEL-7")
  void selecting_what_holds_signals_an_auto_reset_event_once_however_much_it_is(Profile profile) {
    Scene scene = new Scene(profile);
    EventObject auto = scene.autoReset("event#2");
    Wait first = scene.waitForAny(auto);
    Wait second = scene.waitForAny(auto);
    scene.socket.indicate(FD_READ, 0);
    scene.socket.indicate(FD_WRITE, 0);

    int both = FD_READ | FD_WRITE;
    scene.socket.select(auto, both, NetworkEvents.of(both));
    assertThat(first.state()).isEqualTo(Wait.State.SATISFIED);
    assertThat(second.state()).isEqualTo(Wait.State.PENDING);
    assertThat(auto.signaled()).isFalse();
  }

  @Test
  @Tag("EVT-6")
  void one_event_object_serves_many_sockets_and_does_not_say_which_of_them_signaled() {
    SocketRecord second = scene.socket("socket#2");
    scene.select(FD_READ);
    second.select(event, FD_READ, NetworkEvents.NONE);

    second.indicate(FD_READ, 0);
    assertThat(event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    assertThat(second.enumerate(event)).isEqualTo(NetworkEvents.of(FD_READ));
  }

  @Test
  void an_event_object_says_its_name_state_and_mode() {
    assertThat(event).hasToString("event#1 nonsignaled");
    assertThat(event.name()).isEqualTo("event#1");

    EventObject auto = scene.autoReset("event#2");
    auto.signal("WSASetEvent");
    assertThat(auto).hasToString("event#2 signaled auto-reset");
  }
}
