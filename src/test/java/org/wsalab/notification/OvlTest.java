package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinError.WSA_OPERATION_ABORTED;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Happening.Completed;
import org.wsalab.notification.Happening.Pended;
import org.wsalab.notification.Happening.Queued;
import org.wsalab.notification.Operation.Notice;
import org.wsalab.notification.OperationQueue.Ended;
import org.wsalab.winsock.WSAOVERLAPPED;

/** OVL: overlapped operations, and what they take from the record. */
class OvlTest {
  private final Scene scene = new Scene(Profile.WINDOWS);
  private final OperationQueue receives = new OperationQueue();
  private final List<Integer> arrived = new ArrayList<>();

  @Test
  @Tag("OVL-1")
  void an_operation_that_finds_nothing_is_pending_until_it_ends() {
    Operation receive = receive(new Notice.Asked());
    receive.begin();
    receive.pend();
    receives.add(receive, this::take);
    assertThat(receives.serve()).isEmpty();
    assertThat(receives.isEmpty()).isFalse();
    assertThat(receive.overlapped().pending()).isTrue();
    assertThat(scene.happenings).containsExactly(new Pended("socket#1", "WSARecv"));

    arrived.add(5);
    assertThat(receives.serve()).containsExactly(new Ended(receive, 5));
    assertThat(receives.isEmpty()).isTrue();
  }

  @Test
  @Tag("CHG-1")
  void operations_that_take_nothing_from_each_other_end_in_any_order() {
    Operation first = receive(new Notice.Asked());
    Operation second = receive(new Notice.Asked());
    receives.add(first, () -> arrived.size() > 1 ? 0 : -WSAEWOULDBLOCK);
    receives.add(second, () -> arrived.isEmpty() ? -WSAEWOULDBLOCK : 7);
    assertThat(receives.serveEach()).isEmpty();

    arrived.add(1);
    assertThat(receives.serveEach()).containsExactly(new Ended(second, 7));
    arrived.add(2);
    assertThat(receives.serveEach()).containsExactly(new Ended(first, 0));
    assertThat(receives.isEmpty()).isTrue();
  }

  @Test
  @Tag("OVL-2")
  void its_end_signals_its_event_and_says_what_came_of_it() {
    Operation receive = receive(new Notice.Signal(scene.event));
    receive.begin();
    receive.complete(WSAECONNRESET, 3, 0);
    assertThat(scene.event.signaled()).isTrue();
    assertThat(receive.overlapped().pending()).isFalse();
    assertThat(receive.overlapped().error()).isEqualTo(WSAECONNRESET);
    assertThat(receive.overlapped().InternalHigh).isEqualTo(3);
    assertThat(scene.happenings)
        .contains(new Completed("socket#1", "WSARecv", WSAECONNRESET, 3))
        .contains(new Happening.Signaled("event#1", "socket#1 WSARecv", false));
  }

  @Test
  @Tag("OVL-2")
  void an_end_that_is_asked_for_is_told_to_nobody() {
    Operation receive = receive(new Notice.Asked());
    receive.begin();
    receive.complete(0, 3, 0);
    assertThat(receive.overlapped().pending()).isFalse();
    assertThat(scene.happenings).containsExactly(new Completed("socket#1", "WSARecv", 0, 3));
  }

  @Test
  @Tag("OVL-3")
  void its_beginning_resets_its_event() {
    scene.event.signal("WSASetEvent");
    Operation receive = receive(new Notice.Signal(scene.event));
    receive.begin();
    assertThat(scene.event.signaled()).isFalse();
    assertThat(receive.overlapped().pending()).isTrue();
  }

  @Test
  @Tag("OVL-4")
  void an_operation_that_is_refused_signals_nothing() {
    Operation receive = receive(new Notice.Signal(scene.event));
    receive.begin();
    receive.refuse(WSAECONNRESET);
    assertThat(scene.event.signaled()).isFalse();
    assertThat(receive.overlapped().pending()).isFalse();
    assertThat(receive.overlapped().error()).isEqualTo(WSAECONNRESET);
  }

  @Test
  @Tag("OVL-5")
  void operations_end_in_the_order_in_which_they_began() {
    Operation first = receive(new Notice.Asked());
    Operation second = receive(new Notice.Asked());
    Operation third = receive(new Notice.Asked());
    List.of(first, second, third).forEach(each -> receives.add(each, this::take));
    arrived.addAll(List.of(5, 3));
    assertThat(receives.serve()).containsExactly(new Ended(first, 5), new Ended(second, 3));
    arrived.add(-WSAECONNRESET);
    assertThat(receives.serve())
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.operation()).isSameAs(third);
              assertThat(ended.error()).isEqualTo(WSAECONNRESET);
              assertThat(ended.count()).isZero();
            });
  }

  @Test
  @Tag("READ-6")
  void what_pending_operations_leave_is_for_the_record_and_nothing_before() {
    receives.add(receive(new Notice.Asked()), this::take);
    receives.add(receive(new Notice.Asked()), this::take);
    arrived.add(5);
    receives.serve();
    assertThat(receives.isEmpty()).as("the second takes the next arrival").isFalse();
    arrived.addAll(List.of(5, 5));
    receives.serve();
    assertThat(receives.isEmpty()).isTrue();
    assertThat(arrived).as("left for the record").containsExactly(5);
  }

  @Test
  @Tag("OVL-7")
  void cancelling_ends_the_one_that_is_named_or_all() {
    Operation first = receive(new Notice.Asked());
    Operation second = receive(new Notice.Asked());
    Operation third = receive(new Notice.Asked());
    List.of(first, second, third).forEach(each -> receives.add(each, this::take));
    assertThat(receives.cancel(second.overlapped()))
        .containsExactly(new Ended(second, -WSA_OPERATION_ABORTED));
    assertThat(receives.cancel(second.overlapped())).isEmpty();
    assertThat(receives.cancel(null)).extracting(Ended::operation).containsExactly(first, third);
    assertThat(receives.isEmpty()).isTrue();
    assertThat(new Ended(first, 7).error()).isZero();
    assertThat(new Ended(first, 7).count()).isEqualTo(7);
  }

  @Test
  @Tag("OVL-12")
  void an_operation_that_goes_on_elsewhere_has_not_ended() {
    receives.add(receive(new Notice.Asked()), () -> OperationQueue.HANDED_ON);
    assertThat(receives.serve()).isEmpty();
    assertThat(receives.isEmpty()).isTrue();
  }

  @Test
  @Tag("OVL-15")
  void a_socket_that_is_used_again_has_the_record_of_a_new_one() {
    scene.select(FD_READ | FD_CLOSE).socket.indicate(FD_READ, 0);
    scene.socket.indicateEndOfStream(false);
    scene.enumerate();
    scene.socket.indicate(FD_READ, 0);
    scene.socket.renew();
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.NONE);
    scene.socket.indicateEndOfStream(false);
    assertThat(scene.enumerate()).isEqualTo(NetworkEvents.of(FD_CLOSE));
  }

  @Test
  @Tag("APC-2")
  @Tag("APC-8")
  void with_a_routine_the_end_queues_it_and_touches_no_event() {
    ApcQueue thread = new ApcQueue("main", scene.happenings::add);
    List<String> ran = new ArrayList<>();
    WSAOVERLAPPED overlapped = new WSAOVERLAPPED();
    Notice notice =
        new Notice.Routine(thread, (error, count, o, flags) -> ran.add(error + " " + count));
    Operation send =
        new Operation("socket#1", "WSASend", overlapped, notice, scene.happenings::add);
    send.begin();
    send.complete(0, 5, 0);
    assertThat(ran).isEmpty();
    thread.next().run();
    assertThat(ran).containsExactly("0 5");
    assertThat(scene.happenings)
        .startsWith(
            new Completed("socket#1", "WSASend", 0, 5),
            new Queued("main", "completion routine of socket#1 WSASend"));
  }

  private Operation receive(Notice notice) {
    return new Operation("socket#1", "WSARecv", new WSAOVERLAPPED(), notice, scene.happenings::add);
  }

  private int take() {
    return arrived.isEmpty() ? -WSAEWOULDBLOCK : arrived.remove(0);
  }
}
