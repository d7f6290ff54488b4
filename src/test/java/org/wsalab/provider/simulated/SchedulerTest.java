package org.wsalab.provider.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.Turns;

/** Threads one at a time, and virtual time. */
@Timeout(20)
class SchedulerTest {
  private static final long SECOND = 1_000_000_000;

  private final List<String> happened = new ArrayList<>();

  private interface Body {
    void run() throws Exception;
  }

  private static Turns.Ticket start(Scheduler scheduler, String name, Body body) {
    Turns.Ticket ticket = scheduler.expect(name);
    Thread thread =
        new Thread(
            () -> {
              try {
                ticket.begin();
                body.run();
              } catch (AbandonedException e) {
                // the end
              } catch (Exception e) {
                throw new IllegalStateException(e);
              } finally {
                ticket.end();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return ticket;
  }

  private void say(Scheduler scheduler, String call, String word) {
    scheduler.enter(call);
    happened.add(word);
    scheduler.exit();
  }

  private void sayTwice(Scheduler scheduler, String who) {
    say(scheduler, "call", who + "1");
    say(scheduler, "call", who + "2");
  }

  @Test
  void a_thread_goes_on_until_it_has_to_wait() throws Exception {
    Scheduler scheduler = new Scheduler(null);
    Turns.Ticket a = start(scheduler, "a", () -> sayTwice(scheduler, "a"));
    Turns.Ticket b = start(scheduler, "b", () -> sayTwice(scheduler, "b"));
    say(scheduler, "call", "main");
    assertThat(a.join(Turns.FOREVER)).isTrue();
    assertThat(b.join(Turns.FOREVER)).isTrue();
    assertThat(happened).containsExactly("main", "a1", "a2", "b1", "b2");
  }

  @Test
  void threads_change_over_at_calls_as_the_chooser_says() throws Exception {
    int[] last = {-1};
    Chooser alternating =
        moves -> {
          int other = moves.size() - 1;
          int chosen = moves.get(other).actor() == last[0] ? 0 : other;
          last[0] = moves.get(chosen).actor();
          return chosen;
        };
    Scheduler scheduler = new Scheduler(alternating);
    Turns.Ticket a = start(scheduler, "a", () -> sayTwice(scheduler, "a"));
    Turns.Ticket b = start(scheduler, "b", () -> sayTwice(scheduler, "b"));
    a.join(Turns.FOREVER);
    b.join(Turns.FOREVER);
    assertThat(happened).containsExactly("b1", "a1", "b2", "a2");
  }

  @Test
  void the_same_seed_chooses_the_same_order() throws Exception {
    assertThat(orderBySeed(7)).isEqualTo(orderBySeed(7));
    assertThat(List.of(orderBySeed(1), orderBySeed(2), orderBySeed(3), orderBySeed(4)))
        .as("and another seed another one")
        .anyMatch(order -> !order.equals(happened));
  }

  private List<String> orderBySeed(long seed) throws Exception {
    happened.clear();
    Scheduler scheduler = new Scheduler(new RandomChooser(seed));
    Turns.Ticket a = start(scheduler, "a", () -> sayTwice(scheduler, "a"));
    Turns.Ticket b = start(scheduler, "b", () -> sayTwice(scheduler, "b"));
    a.join(Turns.FOREVER);
    b.join(Turns.FOREVER);
    return List.copyOf(happened);
  }

  @Test
  void a_minute_passes_at_once() {
    Scheduler scheduler = new Scheduler(null);
    scheduler.pause(60 * SECOND);
    assertThat(scheduler.nanoTime()).isEqualTo(60 * SECOND);
  }

  @Test
  void who_waits_shorter_goes_on_earlier() throws Exception {
    Scheduler scheduler = new Scheduler(null);
    Turns.Ticket long_ = start(scheduler, "long", () -> sleepAndSay(scheduler, 3, "long"));
    Turns.Ticket short_ = start(scheduler, "short", () -> sleepAndSay(scheduler, 2, "short"));
    long_.join(Turns.FOREVER);
    assertThat(short_.join(0)).isTrue();
    assertThat(happened).containsExactly("short 2", "long 3");
  }

  private void sleepAndSay(Scheduler scheduler, int seconds, String who) {
    scheduler.pause(seconds * SECOND);
    happened.add(who + " " + scheduler.nanoTime() / SECOND);
  }

  @Test
  void a_wait_that_nothing_can_end_is_told_to_who_waits() {
    Scheduler scheduler = new Scheduler(null);
    scheduler.enter("recv");
    scheduler.waitsFor("socket#1");
    assertThatThrownBy(
            () -> scheduler.sleep(new SimulatedParker(scheduler), null, 0, Turns.FOREVER))
        .isInstanceOf(StandstillException.class)
        .hasMessageContaining("recv waits for socket#1");
    scheduler.exit();
  }

  @Test
  void a_join_that_is_limited_is_no_standstill() throws Exception {
    Scheduler scheduler = new Scheduler(null);
    AtomicInteger told = new AtomicInteger();
    Turns.Permits never = scheduler.permits();
    Turns.Ticket waiter =
        start(scheduler, "w", () -> told.set(never.acquire(Turns.FOREVER) ? 1 : 2));
    assertThat(waiter.join(SECOND)).isFalse();
    assertThat(scheduler.nanoTime()).isEqualTo(SECOND);
    never.release();
    assertThat(waiter.join(Turns.FOREVER)).isTrue();
    assertThat(told).hasValue(1);
  }

  @Test
  void a_step_gives_up_when_nothing_else_can_happen() throws Exception {
    Scheduler scheduler = new Scheduler(null);
    assertThat(scheduler.permits().acquire(20 * SECOND)).isFalse();
    assertThat(scheduler.nanoTime()).isEqualTo(20 * SECOND);
  }

  @Test
  void settling_lets_others_run_and_no_time_pass() throws Exception {
    Scheduler scheduler = new Scheduler(null);
    start(
        scheduler,
        "a",
        () -> {
          say(scheduler, "call", "now");
          sleepAndSay(scheduler, 1, "later");
        });
    scheduler.settle();
    assertThat(happened).containsExactly("now");
    scheduler.drain();
    assertThat(happened).containsExactly("now", "later 1");
  }

  @Test
  void who_asks_again_and_again_lets_time_pass_in_the_end() {
    Scheduler scheduler = new Scheduler(null);
    boolean[] stop = new boolean[1];
    start(
        scheduler,
        "busy",
        () -> {
          while (!stop[0]) {
            scheduler.enter("poll");
            scheduler.exit();
          }
        });
    scheduler.pause(SECOND);
    stop[0] = true;
    assertThat(scheduler.nanoTime()).isEqualTo(SECOND);
  }

  @Test
  void an_abandoned_run_unwinds_every_thread() throws Exception {
    AtomicInteger left = new AtomicInteger(3);
    Scheduler scheduler = new Scheduler(moves -> left.getAndDecrement() == 0 ? -1 : 0);
    Thread[] threads = new Thread[1];
    start(
        scheduler,
        "a",
        () -> {
          threads[0] = Thread.currentThread();
          while (true) { // until the run is abandoned
            say(scheduler, "call", "a");
          }
        });
    assertThatThrownBy(() -> scheduler.pause(SECOND)).isInstanceOf(AbandonedException.class);
    assertThatThrownBy(() -> scheduler.enter("any")).isInstanceOf(AbandonedException.class);
    threads[0].join();
    assertThat(happened).contains("a");
  }

  @Test
  void a_move_says_what_it_has_touched() throws Exception {
    List<Long> written = new ArrayList<>();
    Move[] chosen = new Move[1];
    Scheduler scheduler =
        new Scheduler(
            moves -> {
              if (chosen[0] != null) {
                written.add(chosen[0].writes());
              }
              chosen[0] = moves.get(0);
              return 0;
            });
    int first = scheduler.newObject();
    int second = scheduler.newObject();
    scheduler.access(first, true);
    scheduler.access(second, true);
    scheduler.access(second, false);
    assertThat(written.get(0) & 3).isEqualTo(1);
    assertThat(written.get(1) & 3).isEqualTo(2);
    assertThat(chosen[0].kind()).isEqualTo(Move.Kind.THREAD);
  }

  @Test
  void guests_run_while_another_is_outside_every_call() throws Exception {
    Scheduler scheduler = new Scheduler(null);
    say(scheduler, "call", "main");
    Thread other = new Thread(() -> say(scheduler, "call", "other"));
    other.start();
    other.join();
    say(scheduler, "call", "main again");
    assertThat(happened).containsExactly("main", "other", "main again");
  }

  @Test
  void an_interrupt_ends_the_wait_for_a_permit() throws Exception {
    Scheduler scheduler = new Scheduler(null);
    AtomicInteger interrupted = new AtomicInteger();
    Thread[] thread = new Thread[1];
    Turns.Permits never = scheduler.permits();
    Turns.Ticket waiter =
        start(
            scheduler,
            "w",
            () -> {
              thread[0] = Thread.currentThread();
              try {
                never.acquire(Turns.FOREVER);
              } catch (InterruptedException e) {
                interrupted.set(1);
              }
            });
    scheduler.settle();
    thread[0].interrupt();
    assertThat(waiter.join(Turns.FOREVER)).isTrue();
    assertThat(interrupted).hasValue(1);
  }

  @Test
  void an_interrupt_ends_a_pause_and_is_left_to_the_thread() {
    Scheduler scheduler = new Scheduler(null);
    Thread.currentThread().interrupt();
    scheduler.pause(SECOND);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(scheduler.nanoTime()).isZero();
  }
}
