package org.wsalab.provider.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whose parker is whose. */
class ParkersTest {
  private final List<Made> made = new ArrayList<>();
  private final Parkers parkers = new Parkers(new Network());

  @Test
  void a_thread_gets_the_parker_that_it_had_before() {
    ThreadParker first = lend();
    ThreadParker second = lend();

    assertThat(second).isSameAs(first);
    assertThat(made).hasSize(1);
  }

  @Test
  void the_parker_of_a_thread_that_has_ended_is_closed_when_another_needs_one() throws Exception {
    lendIn(this::lend);
    assertThat(made.get(0).closed).isZero();

    lend();
    assertThat(made).hasSize(2);
    assertThat(made.get(0).closed).isOne();
    assertThat(made.get(1).closed).isZero();
  }

  @Test
  void a_parker_that_is_lent_is_closed_when_it_comes_back() {
    ThreadParker parker = parkers.borrow();
    parkers.close();
    assertThat(made.get(0).closed).isZero();

    parkers.giveBack(parker);
    assertThat(made.get(0).closed).isOne();
  }

  @Test
  void a_parker_that_is_kept_is_closed_at_once_and_once() {
    lend();
    parkers.close();
    parkers.close();

    assertThat(made.get(0).closed).isOne();
  }

  @Test
  void a_thread_that_has_returned_its_parker_is_not_unparked() {
    ThreadParker parker = parkers.borrow();
    parkers.giveBack(parker);
    parkers.unpark(Thread.currentThread());
    assertThat(made.get(0).unparked).isZero();
  }

  @Test
  void a_thread_that_sleeps_within_a_call_that_sleeps_has_another_for_so_long() {
    ThreadParker outer = parkers.borrow();
    ThreadParker inner = parkers.borrow();
    parkers.unpark(Thread.currentThread());
    assertThat(made.get(1).unparked).isOne();

    parkers.giveBack(inner);
    assertThat(made.get(1).closed).isOne();
    parkers.unpark(Thread.currentThread());
    assertThat(made.get(0).unparked).isOne();

    parkers.giveBack(outer);
    assertThat(lend()).isSameAs(outer);
    assertThat(made).hasSize(2);
  }

  @Test
  void a_thread_that_is_asleep_is_unparked() {
    parkers.borrow();
    parkers.unpark(Thread.currentThread());

    assertThat(made.get(0).unparked).isOne();
  }

  @Test
  void a_session_that_is_over_is_not_kept_by_a_thread_that_lives_on() {
    WeakReference<Transport> transport = new WeakReference<>(usedOnce(new Network()));
    System.gc();

    assertThat(transport.get()).isNull();
  }

  private static Transport usedOnce(Transport transport) {
    Parkers parkers = new Parkers(transport);
    parkers.giveBack(parkers.borrow());
    parkers.close();
    return transport;
  }

  private ThreadParker lend() {
    ThreadParker parker = parkers.borrow();
    parkers.giveBack(parker);
    return parker;
  }

  private static ThreadParker lendIn(Supplier<ThreadParker> body) throws Exception {
    AtomicReference<ThreadParker> lent = new AtomicReference<>();
    Thread thread = new Thread(() -> lent.set(body.get()));
    thread.start();
    thread.join();
    return lent.get();
  }

  private static final class Made implements Parker {
    private int unparked;
    private int closed;

    @Override
    public void unpark() {
      unparked++;
    }

    @Override
    public void close() {
      closed++;
    }
  }

  /** Makes parkers and nothing else. */
  private final class Network implements Transport {
    @Override
    public Parker parker() {
      made.add(new Made());
      return made.get(made.size() - 1);
    }

    @Override
    public Opened open(int af, int type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Watch watch() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void sleep(
        Parker parker, List<Watch> watches, List<Interest> interests, long timeoutNanos) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
