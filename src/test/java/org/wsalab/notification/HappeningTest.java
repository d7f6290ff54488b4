package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Quirk.FORGETS_UNSELECTED;
import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Happening.Effect;
import org.wsalab.notification.Happening.Enumerated;
import org.wsalab.notification.Happening.Indicated;
import org.wsalab.notification.Happening.Reenabled;
import org.wsalab.notification.Happening.Reset;
import org.wsalab.notification.Happening.Selected;
import org.wsalab.notification.Happening.Signaled;
import org.wsalab.notification.Happening.TakenBack;
import org.wsalab.notification.Happening.WaitAbandoned;
import org.wsalab.notification.Happening.WaitBegan;
import org.wsalab.notification.Happening.WaitSatisfied;

/** What the core tells of itself: all that happens, each once, in the order of its happening. */
class HappeningTest {
  private static final NetworkEvents NONE = NetworkEvents.NONE;

  private final Scene scene = new Scene(Profile.WINDOWS);

  @Test
  void an_arrival_is_told_from_its_indication_to_its_re_enabling() {
    scene.select(FD_READ).socket.indicate(FD_READ, 0);
    scene.waitForAny(scene.event);
    scene.enumerate();
    scene.socket.reenable(FD_READ, "recv");
    scene.partialReceive(FD_READ).socket.reenable(FD_READ, "recv");

    assertThat(scene.happenings)
        .containsExactly(
            new Selected("socket#1", "event#1", FD_READ, 0),
            new Indicated("socket#1", FD_READ, 0, Effect.RECORDED),
            new Signaled("event#1", "socket#1 FD_READ", false),
            new WaitSatisfied(List.of("event#1"), 0),
            new Enumerated("socket#1", NetworkEvents.of(FD_READ), 0),
            new Reset("event#1", "WSAEnumNetworkEvents(socket#1)", true),
            new Indicated("socket#1", FD_READ, 0, Effect.RECORDED),
            new Signaled("event#1", "socket#1 FD_READ", false),
            new TakenBack("socket#1", FD_READ, "recv"),
            new Reenabled("socket#1", FD_READ, "recv"));
  }

  @Test
  void a_selection_is_told_with_the_record_as_it_stands_and_then_what_it_signals() {
    scene.socket.indicate(FD_READ, 0);
    scene.socket.indicate(FD_CLOSE, WSAECONNABORTED);
    scene.socket.indicate(FD_WRITE, 0);
    scene.forget().select(FD_READ | FD_CLOSE | FD_ACCEPT).enumerate();
    scene.select(0);

    NetworkEvents reported = NetworkEvents.of(FD_READ).with(FD_CLOSE, WSAECONNABORTED);
    int active = FD_READ | FD_WRITE | FD_CLOSE;
    assertThat(scene.happenings)
        .containsExactly(
            new Selected("socket#1", "event#1", FD_READ | FD_CLOSE | FD_ACCEPT, active),
            new Signaled("event#1", "socket#1 FD_READ|FD_CLOSE", false),
            new Enumerated("socket#1", reported, FD_WRITE),
            new Reset("event#1", "WSAEnumNetworkEvents(socket#1)", true),
            new Selected("socket#1", null, 0, FD_WRITE));
  }

  @Test
  void what_a_selection_records_anew_is_told_before_its_one_signal() {
    Scene documented = new Scene(Profile.DOCUMENTED);
    documented.select(FD_READ | FD_WRITE, FD_READ | FD_WRITE);
    assertThat(documented.happenings)
        .containsExactly(
            new Selected("socket#1", "event#1", FD_READ | FD_WRITE, 0),
            new Indicated("socket#1", FD_READ, 0, Effect.RECORDED),
            new Indicated("socket#1", FD_WRITE, 0, Effect.RECORDED),
            new Signaled("event#1", "socket#1 FD_READ|FD_WRITE", false));
  }

  @With(FORGETS_UNSELECTED)
  void what_holds_and_is_not_selected_is_not_told(Profile profile) {
    Scene scene = new Scene(profile).select(FD_READ, FD_READ | FD_WRITE);
    assertThat(scene.happenings)
        .filteredOn(Indicated.class::isInstance)
        .containsExactly(new Indicated("socket#1", FD_READ, 0, Effect.RECORDED));
  }

  @Test
  void an_indication_tells_what_became_of_it() {
    Scene documented = new Scene(Profile.DOCUMENTED).select(FD_READ | FD_OOB | FD_CLOSE);
    documented.socket.indicate(FD_READ, 0);
    documented.socket.indicate(FD_READ, 0);
    documented.enumerate();
    documented.socket.indicate(FD_OOB, 0);
    documented.socket.indicate(FD_READ, 0);
    documented.socket.indicate(FD_WRITE, 0);
    documented.socket.indicateEndOfStream(true);

    assertThat(documented.happenings)
        .filteredOn(Indicated.class::isInstance)
        .containsExactly(
            new Indicated("socket#1", FD_READ, 0, Effect.RECORDED),
            new Indicated("socket#1", FD_READ, 0, Effect.ALREADY_ON_RECORD),
            new Indicated("socket#1", FD_OOB, 0, Effect.RECORDED),
            new Indicated("socket#1", FD_READ, 0, Effect.NOT_REENABLED),
            new Indicated("socket#1", FD_WRITE, 0, Effect.FORGOTTEN),
            new Indicated("socket#1", FD_CLOSE, 0, Effect.HELD_BACK));
  }

  @Test
  void an_inherited_association_is_told_and_none_is_not() {
    scene.select(FD_ACCEPT).forget();
    scene.socket("socket#2").inherit(scene.socket, null);
    assertThat(scene.happenings).containsExactly(new Selected("socket#2", "event#1", FD_ACCEPT, 0));

    scene.select(0).forget();
    scene.socket("socket#3").inherit(scene.socket, null);
    assertThat(scene.happenings).isEmpty();
  }

  @Test
  void a_wait_is_told_when_it_begins_to_sleep_and_how_it_ends() {
    EventObject auto = scene.autoReset("event#2");
    Wait any = scene.waitForAny(scene.event, auto);
    any.sleeps();
    auto.signal("WSASetEvent");
    auto.reset("WSAResetEvent");
    Wait all = scene.waitForAll(scene.event, auto);
    all.sleeps();
    auto.close();

    List<String> names = List.of("event#1", "event#2");
    assertThat(scene.happenings)
        .containsExactly(
            new WaitBegan(names, false),
            new Signaled("event#2", "WSASetEvent", false),
            new WaitSatisfied(names, 1),
            new Reset("event#2", "auto-reset by the satisfied wait", true),
            new Reset("event#2", "WSAResetEvent", false),
            new WaitBegan(names, true),
            new WaitAbandoned(names, "event#2"));
  }

  @Test
  void a_signal_of_what_is_signaled_says_so() {
    scene.event.signal("WSASetEvent");
    scene.event.signal("WSASetEvent");
    assertThat(scene.happenings)
        .containsExactly(
            new Signaled("event#1", "WSASetEvent", false),
            new Signaled("event#1", "WSASetEvent", true));
  }

  @Test
  void a_call_that_takes_nothing_back_and_makes_no_room_is_not_told() {
    scene.socket.indicate(FD_CLOSE, 0);
    scene.forget().socket.reenable(FD_READ, "recv");
    scene.socket.sent("send");
    scene.socket.refused(FD_READ, "recv", true);
    scene.socket.drained();
    assertThat(scene.happenings).isEmpty();
  }

  @Test
  void every_effect_reads_as_a_phrase() {
    assertThat(Effect.values())
        .extracting(Effect::text)
        .containsExactly(
            "recorded",
            "already on record",
            "not re-enabled",
            "not selected, forgotten",
            "held back until the data is read");
  }
}
