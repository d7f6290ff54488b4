package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_EVENT_0;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.notification.Happening;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WSAEVENT;

/** Many threads that wait for the same event objects. */
class ManyWaitersTest {
  private static final int THREADS = 6;
  private static final int ROUNDS = 50;

  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  @Tag("EVT-4")
  @Tag("WAIT-14")
  void a_set_with_a_reset_right_behind_it_releases_every_thread_that_slept() {
    WSAEVENT event = net.event();
    for (int round = 0; round < ROUNDS; round++) {
      List<Background<Integer>> waits = asleep(event);
      net.ws.WSASetEvent(event);
      net.ws.WSAResetEvent(event);

      allAreSatisfied(waits);
      assertThat(net.isSignaled(event)).isFalse();
    }
  }

  @Test
  @Tag("EVT-5")
  void as_many_sets_of_an_auto_reset_event_in_a_row_release_every_thread() {
    HANDLE event = net.ws.CreateEvent(null, false, false, null);
    for (int round = 0; round < ROUNDS; round++) {
      List<Background<Integer>> waits = asleep(event);
      for (int i = 0; i < THREADS; i++) {
        net.ws.WSASetEvent(event);
      }

      allAreSatisfied(waits);
    }
  }

  @Test
  @Tag("EVT-5")
  void one_set_of_an_auto_reset_event_releases_one_thread() {
    HANDLE event = net.ws.CreateEvent(null, false, false, null);
    List<Background<Integer>> waits = asleep(event);
    for (int released = 1; released <= THREADS; released++) {
      net.ws.WSASetEvent(event);

      assertThat(satisfied()).isEqualTo(released);
    }
    allAreSatisfied(waits);
  }

  @Test
  @Tag("EVT-5")
  void an_auto_reset_event_is_a_lock() {
    HANDLE free = net.ws.CreateEvent(null, false, true, null);
    int[] count = {0};
    List<Background<Integer>> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(Background.call(net, () -> countUnder(free, count)));
    }
    allAreSatisfied(threads);

    assertThat(net.ws.WaitForSingleObject(free, 0)).isEqualTo(WSA_WAIT_EVENT_0);
    assertThat(count[0]).isEqualTo(THREADS * ROUNDS);
  }

  @Test
  @Tag("WAIT-3")
  void a_pulse_of_the_last_event_releases_every_thread_that_waits_for_all() {
    WSAEVENT first = net.event();
    WSAEVENT last = net.event();
    for (int round = 0; round < ROUNDS; round++) {
      List<Background<Integer>> waits = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        waits.add(Background.asleep(net, () -> wait(true, first, last)));
      }
      net.ws.WSASetEvent(first);
      net.ws.WSASetEvent(last);
      net.ws.WSAResetEvent(last);
      net.ws.WSAResetEvent(first);

      allAreSatisfied(waits);
    }
  }

  @Test
  @Tag("WAIT-13")
  void an_arrival_releases_every_thread_whether_it_waits_for_this_event_alone_or_for_several() {
    for (int round = 0; round < ROUNDS; round++) {
      Connection pair = net.connection();
      WSAEVENT event = net.select(pair.server(), FD_READ);
      List<Background<Integer>> waits = asleep(event);
      waits.add(Background.asleep(net, () -> wait(false, event, net.event())));
      net.send(pair.client(), "x");

      allAreSatisfied(waits);
      net.succeeds(net.ws.closesocket(pair.client()));
      net.succeeds(net.ws.closesocket(pair.server()));
    }
  }

  @Test
  @Tag("SEL-5")
  void a_selection_made_while_threads_wait_for_its_event_is_noticed_by_all_of_them() {
    for (int round = 0; round < ROUNDS; round++) {
      Connection pair = net.connection();
      WSAEVENT event = net.event();
      List<Background<Integer>> waits = asleep(event);
      net.succeeds(net.ws.WSAEventSelect(pair.server(), event, FD_READ));
      net.send(pair.client(), "x");

      allAreSatisfied(waits);
      net.succeeds(net.ws.closesocket(pair.client()));
      net.succeeds(net.ws.closesocket(pair.server()));
    }
  }

  private List<Background<Integer>> asleep(HANDLE event) {
    List<Background<Integer>> waits = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      waits.add(Background.asleep(net, () -> net.ws.WaitForSingleObject(event, WSA_INFINITE)));
    }
    return waits;
  }

  private int wait(boolean all, WSAEVENT... events) {
    return net.ws.WSAWaitForMultipleEvents(events.length, events, all, WSA_INFINITE, false);
  }

  /** Adds to a count that only the holder of the event may touch. */
  private int countUnder(HANDLE free, int[] count) {
    for (int round = 0; round < ROUNDS; round++) {
      net.ws.WaitForSingleObject(free, WSA_INFINITE);
      count[0]++;
      net.ws.WSASetEvent(free);
    }
    return WSA_WAIT_EVENT_0;
  }

  private long satisfied() {
    return net.happenings().stream().filter(Happening.WaitSatisfied.class::isInstance).count();
  }

  private static void allAreSatisfied(List<Background<Integer>> waits) {
    assertThat(waits).allSatisfy(wait -> assertThat(wait.result()).isEqualTo(WSA_WAIT_EVENT_0));
  }
}
