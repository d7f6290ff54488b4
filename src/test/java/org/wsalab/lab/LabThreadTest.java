package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.WSAEVENT;

@Timeout(30)
class LabThreadTest {
  private final List<String> reports = new ArrayList<>();
  private final Lab lab =
      Lab.open(new FakeProvider(), LabOptions.DEFAULTS.withReport(reports::add));

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void life_of_a_thread_is_in_the_journal() {
    lab.spawn("worker", () -> lab.note("work")).join();
    assertThat(whatOf("worker"))
        .containsExactly(
            new What.ThreadStarted(), new What.Note("work"), new What.ThreadEnded(false));
  }

  @Test
  void threads_are_daemons_with_names_of_their_own() {
    LabThread first = lab.spawn("worker", () -> {});
    LabThread second = lab.spawn("worker", () -> {});
    LabThread third = lab.spawn(Thread.currentThread().getName(), () -> {});
    assertThat(first.thread().isDaemon()).isTrue();
    assertThat(first.name()).isEqualTo("worker");
    assertThat(second.name()).isEqualTo("worker-2");
    assertThat(third.name()).isEqualTo(Thread.currentThread().getName() + "-2");
    assertThat(lab.threads()).containsExactly(first, second, third);
  }

  @Test
  void failure_of_the_body_is_written_down_reported_and_thrown_by_join() {
    IOException lost = new IOException("lost");
    LabThread thread =
        lab.spawn(
            "worker",
            () -> {
              throw lost;
            });
    assertThatThrownBy(thread::join)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("lab thread worker: java.io.IOException: lost")
        .hasCause(lost);
    assertThat(thread.failure()).contains(lost);
    assertThat(thread).hasToString("worker failed: java.io.IOException: lost");
    assertThat(reports).containsExactly("lab thread worker failed: java.io.IOException: lost");
    assertThat(whatOf("worker")).contains(new What.ThreadFailed(lost));
  }

  @Test
  void failed_expectation_stays_one_when_joined() {
    LabThread thread = lab.spawn("worker", () -> Comfort.expect(1, 2));
    assertThatThrownBy(thread::join)
        .isInstanceOf(AssertionError.class)
        .hasMessage("lab thread worker: expected 2, got 1");
  }

  @Test
  void interrupt_ends_a_blocked_call_and_the_thread_with_it() {
    WSAEVENT never = lab.winsock().WSACreateEvent();
    LabThread thread =
        lab.spawn("waiter", () -> lab.winsock().WaitForSingleObject(never, WSA_INFINITE));
    lab.interrupt(thread.thread());
    thread.join();
    assertThat(thread.failure()).isEmpty();
    assertThat(whatOf("waiter")).endsWith(new What.ThreadEnded(true));
    assertThat(reports).isEmpty();
  }

  @Test
  void join_with_a_deadline_says_whether_the_thread_has_ended() {
    WSAEVENT event = lab.winsock().WSACreateEvent();
    LabThread thread =
        lab.spawn("waiter", () -> lab.winsock().WaitForSingleObject(event, WSA_INFINITE));
    assertThat(thread.join(1)).isFalse();
    lab.winsock().WSASetEvent(event);
    thread.join();
    assertThat(thread.join(1)).isTrue();
    assertThat(thread).hasToString("waiter ended");
  }

  @Test
  void interrupt_ends_a_join() {
    WSAEVENT never = lab.winsock().WSACreateEvent();
    LabThread waiter =
        lab.spawn("waiter", () -> lab.winsock().WaitForSingleObject(never, WSA_INFINITE));
    LabThread joiner = lab.spawn("joiner", waiter::join);
    Until.holds(() -> joiner.thread().getState() == Thread.State.WAITING);
    lab.interrupt(joiner.thread());
    joiner.join();
    assertThat(whatOf("joiner")).endsWith(new What.ThreadEnded(true));
    assertThat(waiter.isAlive()).isTrue();
  }

  @Test
  void end_of_the_session_ends_its_threads_in_calls_and_outside() {
    WSAEVENT never = lab.winsock().WSACreateEvent();
    LabThread inCall =
        lab.spawn("in-call", () -> lab.winsock().WaitForSingleObject(never, WSA_INFINITE));
    LabThread outside = lab.spawn("outside", () -> new CountDownLatch(1).await());
    lab.close();
    assertThat(inCall.isAlive()).isFalse();
    assertThat(outside.isAlive()).isFalse();
    assertThat(whatOf("in-call")).endsWith(new What.ThreadEnded(true));
    assertThat(whatOf("outside")).endsWith(new What.ThreadEnded(true));
  }

  @Test
  void thread_can_close_what_it_holds_when_the_session_ends() {
    LabThread thread =
        lab.spawn(
            "tidy",
            () -> {
              WSAEVENT own = lab.winsock().WSACreateEvent();
              try {
                lab.winsock().WaitForSingleObject(own, WSA_INFINITE);
              } finally {
                lab.winsock().WSACloseEvent(own);
              }
            });
    Until.holds(() -> !lab.openHandles().isEmpty());
    lab.close();
    assertThat(thread.isAlive()).isFalse();
    assertThat(lab.leftOpen()).isEmpty();
  }

  @Test
  void session_closed_by_its_own_thread_does_not_wait_for_it() {
    LabThread thread = lab.spawn("closer", lab::close);
    thread.join();
    assertThat(lab.leftOpen()).isEmpty();
    assertThat(whatOf("closer"))
        .containsExactly(new What.ThreadStarted(), new What.ThreadEnded(false));
  }

  @Test
  void closed_session_starts_no_thread() {
    lab.close();
    assertThatThrownBy(() -> lab.spawn("late", () -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("late");
  }

  @Test
  void calls_of_a_thread_that_goes_on_are_refused_after_the_end() {
    List<RuntimeException> refused = new ArrayList<>();
    CountDownLatch closed = new CountDownLatch(1);
    LabThread stubborn =
        lab.spawn(
            "stubborn",
            () -> {
              awaitWhateverComes(closed);
              try {
                lab.winsock().WSACreateEvent();
              } catch (CallInterruptedException e) {
                refused.add(e);
              }
            });
    lab.close();
    closed.countDown();
    stubborn.join();
    assertThat(refused).hasSize(1);
    assertThat(lab.journal().entries())
        .extracting(Entry::what)
        .contains(new What.Note("lab thread stubborn did not end"));
  }

  private static void awaitWhateverComes(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // stubborn
      }
    }
  }

  private List<What> whatOf(String thread) {
    return lab.journal().entries().stream()
        .filter(entry -> entry.thread().equals(thread))
        .map(Entry::what)
        .toList();
  }
}
