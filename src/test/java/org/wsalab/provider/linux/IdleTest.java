package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.SD_SEND;
import static org.wsalab.winsock.WinSock2.SIO_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.fd_set;

/** A thread that waits uses no processor time, whatever it waits for. */
class IdleTest {
  /** Much less than the 100 ms that a busy thread would use. */
  private static final long MS_MAX = 25;

  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  @Tag("WAIT-13")
  void a_wait_for_one_event() {
    idles(() -> wait(net.event()));
  }

  @Test
  @Tag("WAIT-13")
  void a_wait_for_one_event_of_a_connected_socket() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.server(), FD_READ | FD_WRITE | FD_CLOSE);
    net.awaitReport(pair.server(), event, FD_WRITE);
    idles(() -> wait(event));
  }

  @Test
  @Tag("WAIT-13")
  void a_second_wait_for_the_same_event() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.server(), FD_READ);
    Background<Integer> first = Background.asleep(net, () -> wait(event));
    idles(() -> wait(event));
    idles(first);
  }

  @Test
  @Tag("WAIT-13")
  void a_wait_for_several_events() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.server(), FD_READ);
    WSAEVENT[] events = {net.event(), event, net.event()};
    idles(() -> net.ws.WSAWaitForMultipleEvents(3, events, false, WSA_INFINITE, false));
  }

  @Test
  @Tag("WAIT-13")
  void sleep() {
    idles(
        () -> {
          net.ws.Sleep(WSA_INFINITE);
          return 0;
        });
  }

  @Test
  @Tag("CHG-1")
  void a_wait_for_a_change_of_addresses() {
    SOCKET s = net.tcp();
    WSAEVENT event = net.select(s, FD_ADDRESS_LIST_CHANGE);
    int[] returned = {0};
    int asked = net.ws.WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, null, 0, null, 0, returned, null, null);
    net.fails(asked, WSAEWOULDBLOCK);
    idles(() -> wait(event));
  }

  @Test
  void a_blocking_receive() {
    Connection pair = net.connection();
    idles(() -> net.ws.recv(pair.server(), new byte[1], 1, 0));
  }

  @Test
  void a_blocking_accept() {
    SOCKET listening = net.listening();
    idles(() -> net.ws.accept(listening, null, null));
  }

  @Test
  void select_in_all_three_sets() {
    Connection pair = net.connection();
    SOCKET listening = net.listening();
    idles(
        () ->
            net.ws.select(
                0, set(pair.server()), set(listening), set(pair.server(), listening), null));
  }

  @Test
  void select_on_sockets_without_peer() {
    SOCKET unbound = net.tcp();
    SOCKET bound = net.bound(net.tcp(), AF_INET);
    fd_set read = set(unbound, bound);
    idles(() -> net.ws.select(0, read, set(unbound, bound), set(unbound, bound), null));
  }

  @Test
  void select_for_exceptions_on_a_connection_that_has_ended_both_ways() {
    Connection pair = net.connection();
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));
    net.succeeds(net.ws.shutdown(pair.server(), SD_SEND));
    idles(() -> net.ws.select(0, null, null, set(pair.server()), null));
  }

  @Test
  void select_for_exceptions_where_urgent_data_is_received_inline() {
    Connection pair = net.connection();
    byte[] on = {1};
    net.succeeds(net.ws.setsockopt(pair.server(), SOL_SOCKET, SO_OOBINLINE, on, 1));
    net.ws.send(pair.client(), on, 1, org.wsalab.winsock.WinSock2.MSG_OOB);
    idles(() -> net.ws.select(0, null, null, set(pair.server()), null));
  }

  private int wait(WSAEVENT event) {
    return net.ws.WSAWaitForMultipleEvents(1, LinuxFixture.array(event), false, -1, false);
  }

  private void idles(Callable<?> call) {
    idles(Background.asleep(net, call));
  }

  private void idles(Background<?> asleep) {
    assertThat(ProcessorTime.usedMeanwhileMs(asleep.thread())).isLessThan(MS_MAX);
    assertThat(asleep.thread().isAlive()).as("the thread still waits").isTrue();
  }

  private static fd_set set(SOCKET... sockets) {
    fd_set set = new fd_set();
    for (SOCKET s : sockets) {
      fd_set.FD_SET(s, set);
    }
    return set;
  }
}
