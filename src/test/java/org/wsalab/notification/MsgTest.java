package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Happening.Effect;
import org.wsalab.notification.Happening.Indicated;
import org.wsalab.notification.Happening.Posted;
import org.wsalab.notification.Happening.Selected;
import org.wsalab.notification.MessageQueue.Message;

/** MSG and SEL-13: network events as messages, and the queue that they go to. */
class MsgTest {
  private static final int BOTH = FD_READ | FD_WRITE;

  private final Scene scene = new Scene(Profile.WINDOWS);
  private final List<NetworkEvents> posted = new ArrayList<>();
  private final Mailbox window = mailbox("window#1");
  private final MessageQueue queue = new MessageQueue();
  private int wakeUps;

  @Test
  @Tag("MSG-1")
  void each_network_event_selected_is_posted_with_its_error_and_no_other_is() {
    scene.socket.select(window, FD_CONNECT | FD_CLOSE, NetworkEvents.NONE);
    scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
    scene.socket.indicate(FD_READ, 0);
    assertThat(posted).containsExactly(NetworkEvents.NONE.with(FD_CONNECT, WSAECONNREFUSED));
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.of(FD_READ));
    assertThat(scene.happenings)
        .contains(new Selected("socket#1", "window#1", FD_CONNECT | FD_CLOSE, 0))
        .contains(new Posted("socket#1", FD_CONNECT, WSAECONNREFUSED, "window#1"));
    assertThat(scene.socket.target()).isEqualTo("window#1");
  }

  @Test
  @Tag("MSG-1")
  void what_is_on_record_already_is_posted_at_once_a_message_each() {
    scene.socket.indicate(FD_READ, 0);
    scene.socket.indicate(FD_WRITE, 0);
    scene.socket.select(window, BOTH, NetworkEvents.NONE);
    assertThat(posted).containsExactly(NetworkEvents.of(FD_READ), NetworkEvents.of(FD_WRITE));
    assertThat(scene.socket.active()).isEqualTo(NetworkEvents.NONE);
  }

  @EveryProfile
  @Tag("MSG-2")
  void there_is_no_further_message_until_the_call_that_re_enables_it(Profile profile) {
    SocketRecord socket = new Scene(profile).socket;
    socket.select(window, FD_READ, NetworkEvents.NONE);
    socket.indicate(FD_READ, 0);
    socket.indicate(FD_READ, 0);
    assertThat(posted).hasSize(1);

    socket.reenable(FD_READ, "recv");
    assertThat(posted).hasSize(1);
    socket.indicate(FD_READ, 0);
    assertThat(posted).hasSize(2);
  }

  @EveryProfile
  @Tag("MSG-2")
  void a_send_re_enables_fd_write(Profile profile) {
    SocketRecord socket = new Scene(profile).socket;
    socket.select(window, FD_WRITE, NetworkEvents.NONE);
    socket.indicate(FD_WRITE, 0);
    socket.indicate(FD_WRITE, 0);
    assertThat(posted).hasSize(1);
    socket.sent("send");
    socket.indicate(FD_WRITE, 0);
    assertThat(posted).hasSize(2);
  }

  @Test
  @Tag("MSG-2")
  void fd_close_is_posted_once() {
    scene.socket.select(window, FD_CLOSE, NetworkEvents.NONE);
    scene.socket.indicateEndOfStream(false);
    scene.socket.indicate(FD_CLOSE, 0);
    scene.socket.select(window, FD_CLOSE, NetworkEvents.NONE);
    assertThat(posted).hasSize(1);
  }

  @Test
  @Tag("SEL-13")
  void an_event_object_takes_the_place_of_a_window_and_the_other_way_round() {
    scene.socket.select(window, FD_READ, NetworkEvents.NONE);
    scene.socket.indicate(FD_READ, 0);
    posted.clear();
    scene.select(FD_READ);
    scene.socket.indicate(FD_READ, 0);
    assertThat(posted).isEmpty();
    assertThat(scene.event.signaled()).isTrue();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_READ));
    assertThat(scene.socket.target()).isEqualTo("event#1");

    scene.socket.select(window, FD_READ, NetworkEvents.NONE);
    scene.socket.indicate(FD_READ, 0);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(scene.socket.target()).isEqualTo("window#1");
    assertThat(posted).hasSize(1);
  }

  @Without(Quirk.SIGNAL_AGAIN)
  @Tag("SEL-13")
  @Tag("ENUM-9")
  void what_was_not_posted_stands_on_record_for_an_event_object_once(Profile profile) {
    Scene each = new Scene(profile);
    each.select(FD_READ).socket.indicate(FD_READ, 0);
    each.socket.select(window, FD_CLOSE, NetworkEvents.NONE);
    each.select(FD_READ, FD_READ);
    each.forget().socket.indicate(FD_READ, 0);
    assertThat(each.happenings)
        .containsExactly(new Indicated("socket#1", FD_READ, 0, Effect.ALREADY_ON_RECORD));
  }

  @Test
  @Tag("SEL-13")
  void fd_close_that_was_posted_does_not_come_again_with_an_event_object() {
    scene.socket.select(window, FD_CLOSE, NetworkEvents.NONE);
    scene.socket.indicateEndOfStream(false);
    scene.select(FD_CLOSE);
    scene.socket.indicate(FD_CLOSE, 0);
    assertThat(scene.event.signaled()).isFalse();
  }

  @Test
  @Tag("SEL-13")
  void the_next_attempt_after_one_that_was_posted_is_recorded_for_an_event_object() {
    scene.socket.select(window, FD_CONNECT, NetworkEvents.NONE);
    scene.socket.indicate(FD_CONNECT, WSAECONNREFUSED);
    scene.select(FD_CONNECT);
    scene.socket.indicate(FD_CONNECT, 0);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CONNECT));
  }

  @Test
  @Tag("SEL-13")
  @Tag("SEL-8")
  void only_what_was_posted_is_held_to_be_reported() {
    Scene documented = new Scene(Profile.DOCUMENTED);
    documented.socket.select(window, FD_READ, NetworkEvents.NONE);
    documented.socket.indicate(FD_READ, 0);
    documented.select(FD_CONNECT, FD_CONNECT);
    assertThat(documented.enumerate()).isEqualTo(NetworkEvents.of(FD_CONNECT));
  }

  @Test
  @Tag("MSG-4")
  void without_events_nothing_is_posted_any_more() {
    scene.socket.select(window, FD_READ, NetworkEvents.NONE);
    scene.forget().socket.select(window, 0, NetworkEvents.NONE);
    scene.socket.indicate(FD_READ, 0);
    assertThat(posted).isEmpty();
    assertThat(scene.socket.target()).isEmpty();
    assertThat(scene.happenings).contains(new Selected("socket#1", null, 0, 0));

    scene.socket.select(window, FD_READ, NetworkEvents.NONE);
    scene.socket.detach();
    scene.socket.indicate(FD_READ, 0);
    assertThat(posted).hasSize(1);
    assertThat(scene.socket.target()).isEmpty();
  }

  @Test
  @Tag("MSG-7")
  void an_accepted_socket_inherits_the_events_for_messages_of_its_own() {
    scene.socket.select(window, FD_ACCEPT | FD_READ, NetworkEvents.NONE);
    SocketRecord accepted = scene.forget().socket("socket#2");
    List<NetworkEvents> own = new ArrayList<>();
    accepted.inherit(scene.socket, mailbox("window#1", own));
    accepted.indicate(FD_READ, 0);
    assertThat(own).containsExactly(NetworkEvents.of(FD_READ));
    assertThat(posted).isEmpty();
    assertThat(scene.happenings)
        .contains(new Selected("socket#2", "window#1", FD_ACCEPT | FD_READ, 0));
  }

  @Test
  @Tag("MSG-5")
  @Tag("MSG-6")
  void a_queue_gives_messages_in_their_order_those_that_fit() {
    Message one = new Message(1, 10, 0, 0);
    Message two = new Message(2, 20, 0, 0);
    Message three = new Message(1, 30, 0, 0);
    List.of(one, two, three).forEach(queue::post);
    assertThat(queue.next(m -> true, false)).contains(one);
    assertThat(queue.next(m -> m.message() > 10, true)).contains(two);
    assertThat(queue.next(m -> true, true)).contains(one);
    assertThat(queue.next(m -> m.message() < 30, true)).isEmpty();
    queue.forget(2);
    assertThat(queue.next(m -> true, false)).contains(three);
    queue.forget(1);
    assertThat(queue.next(m -> true, false)).isEmpty();
  }

  @Test
  @Tag("MSG-6")
  void a_thread_that_waits_for_a_message_is_woken_and_no_other() {
    queue.rouse();
    queue.wakeBy(() -> wakeUps++);
    queue.post(new Message(1, 10, 0, 0));
    queue.rouse();
    assertThat(wakeUps).isEqualTo(2);
    queue.wakeBy(null);
    queue.post(new Message(1, 10, 0, 0));
    assertThat(wakeUps).isEqualTo(2);
  }

  private Mailbox mailbox(String name) {
    return mailbox(name, posted);
  }

  private static Mailbox mailbox(String name, List<NetworkEvents> posted) {
    return new Mailbox() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void post(int bit, int error) {
        posted.add(NetworkEvents.NONE.with(bit, error));
      }
    };
  }
}
