package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.WSAEVENT;

/** Threads that wait for the same and for other event objects do not wake each other. */
class StrayWakeUpTest {
  /** Less than what so many wake-ups cost. */
  private static final long MS_MAX = 15;

  private static final int ROUNDS = 5000;

  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  @Tag("WAIT-13")
  void a_wait_while_a_thread_that_waited_for_the_same_event_is_busy_with_another() {
    WSAEVENT idle = net.select(net.connection().server(), FD_READ);
    WSAEVENT busy = net.select(net.connection().server(), FD_READ);
    AtomicInteger rounds = new AtomicInteger();
    Background<Integer> other = Background.asleep(net, () -> waitOnceThenOften(idle, busy, rounds));
    net.ws.WSASetEvent(idle);
    spinUntil(() -> rounds.get() == 1);
    Background<Integer> waiting = Background.asleep(net, () -> waitFor(idle));

    assertThat(ProcessorTime.usedMeanwhileMs(waiting.thread(), () -> signalOften(busy, rounds)))
        .isLessThan(MS_MAX);
    assertThat(other.result()).isZero();
  }

  private int waitOnceThenOften(WSAEVENT once, WSAEVENT often, AtomicInteger rounds) {
    for (int round = 0; round < ROUNDS; round++) {
      WSAEVENT event = round == 0 ? once : often;
      waitFor(event);
      net.ws.WSAResetEvent(event);
      rounds.incrementAndGet();
    }
    return 0;
  }

  private void signalOften(WSAEVENT event, AtomicInteger rounds) {
    for (int round = 1; round < ROUNDS; round++) {
      net.ws.WSASetEvent(event);
      int before = round;
      spinUntil(() -> rounds.get() > before);
    }
  }

  private static void spinUntil(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - begin).isLessThan(LinuxFixture.DEADLINE_MS * 1_000_000L);
      Thread.onSpinWait();
    }
  }

  private int waitFor(WSAEVENT event) {
    return net.ws.WSAWaitForMultipleEvents(
        1, LinuxFixture.array(event), false, WSA_INFINITE, false);
  }
}
