package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CLOSE_BIT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;
import static org.wsalab.winsock.WinSock2.SD_BOTH;
import static org.wsalab.winsock.WinSock2.SD_RECEIVE;
import static org.wsalab.winsock.WinSock2.SD_SEND;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** What streams of the kernel indicate: READ, CLOSE and CONN where it is told by comparing. */
class NotificationTest {
  private static final int ALL = FD_READ | FD_WRITE | FD_CLOSE | FD_CONNECT;

  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  @Tag("READ-1")
  void fd_read_is_recorded_again_after_a_receive_that_leaves_data() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    net.send(pair.client(), "abcdef");
    for (int i = 0; i < 3; i++) {
      net.awaitReport(pair.server(), event, FD_READ);
      net.recv(pair.server(), 2);
    }

    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).as("READ-2").isZero();
  }

  @Test
  @Tag("READ-1")
  void a_receive_that_peeks_leaves_the_data_and_so_records_it_again() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    net.send(pair.client(), "abc");
    net.awaitReport(pair.server(), event, FD_READ);
    assertThat(net.recv(pair.server(), 100, MSG_PEEK)).isEqualTo("abc");

    net.awaitReport(pair.server(), event, FD_READ);
    assertThat(net.recv(pair.server(), 100)).isEqualTo("abc");
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isZero();
  }

  @Test
  @Tag("READ-3")
  void each_arrival_after_an_enumeration_is_recorded_though_nothing_was_received() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    for (int i = 0; i < 20; i++) {
      net.send(pair.client(), "x");
      net.awaitReport(pair.server(), event, FD_READ);
    }
    assertThat(net.recv(pair.server(), 100)).hasSize(20);
  }

  @Test
  @Tag("READ-4")
  void data_received_before_the_enumeration_shows_no_fd_read() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    net.send(pair.client(), "x");
    net.awaitSignal(event);
    net.recv(pair.server(), 100);

    assertThat(net.isSignaled(event)).isTrue();
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isZero();
  }

  @Test
  @Tag("READ-5")
  void a_receive_refused_for_its_buffer_changes_nothing() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    net.send(pair.client(), "x");
    net.awaitReport(pair.server(), event, FD_READ);

    net.fails(net.ws.recv(pair.server(), null, 1, 0), WSAEFAULT);
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isZero();
  }

  @Test
  @Tag("CLOSE-2")
  void the_end_of_the_stream_is_recorded_while_data_waits() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    net.send(pair.client(), "unread");
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));

    WSANETWORKEVENTS events = net.awaitReport(pair.server(), event, FD_READ | FD_CLOSE);
    assertThat(events.iErrorCode[FD_CLOSE_BIT]).isZero();
    assertThat(net.recv(pair.server(), 100)).isEqualTo("unread");
  }

  @Test
  @Tag("CLOSE-5")
  void a_close_after_the_end_of_the_stream_adds_nothing() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));
    net.awaitReport(pair.server(), event, FD_CLOSE);
    assertThat(net.recv(pair.server(), 1)).isEmpty();
    net.succeeds(net.ws.closesocket(pair.client()));

    assertThat(net.recv(pair.server(), 1)).isEmpty();
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isZero();
  }

  @Test
  @Tag("CLOSE-6")
  void shutdown_of_receiving_and_ones_own_shutdown_record_nothing() {
    Connection pair = net.connection();
    WSAEVENT event = selected(pair.server());
    net.succeeds(net.ws.shutdown(pair.client(), SD_RECEIVE));
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isZero();
    net.succeeds(net.ws.shutdown(pair.server(), SD_BOTH));
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isZero();

    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));
    net.awaitReport(pair.server(), event, FD_CLOSE);
  }

  @Test
  @Tag("CONN-3")
  void a_connection_made_before_the_selection_is_reported_once() {
    SOCKET s = net.connection().client();
    WSAEVENT event = net.select(s, ALL);

    assertThat(net.isSignaled(event)).isTrue();
    assertThat(net.enumerate(s, event).lNetworkEvents).isEqualTo(FD_CONNECT | FD_WRITE);
    net.succeeds(net.ws.WSAEventSelect(s, event, ALL));
    assertThat(net.isSignaled(event)).isFalse();
  }

  @Test
  @Tag("EVT-6")
  void one_event_serves_many_sockets() {
    WSAEVENT event = net.event();
    Connection[] pairs = new Connection[10];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = net.connection();
      net.succeeds(net.ws.WSAEventSelect(pairs[i].server(), event, FD_READ));
    }
    for (int i = 0; i < pairs.length; i++) {
      net.send(pairs[i].client(), "x");
      net.awaitSignal(event);
      for (int j = 0; j < pairs.length; j++) {
        int expected = i == j ? FD_READ : 0;
        assertThat(net.enumerate(pairs[j].server(), event).lNetworkEvents).isEqualTo(expected);
      }
    }
  }

  @Test
  @Tag("SEL-11")
  void a_socket_goes_on_recording_when_its_event_object_is_closed() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.server(), FD_READ);
    assertThat(net.ws.WSACloseEvent(event)).isTrue();
    net.send(pair.client(), "x");

    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    net.succeeds(net.ws.WSAEnumNetworkEvents(pair.server(), null, events));
    assertThat(events.lNetworkEvents).isEqualTo(FD_READ);
  }

  @Test
  @Tag("SEL-5")
  void a_socket_can_go_from_one_event_object_to_another_and_back() {
    Connection pair = net.connection();
    WSAEVENT one = selected(pair.server());
    WSAEVENT two = net.select(pair.server(), FD_READ);
    net.send(pair.client(), "x");
    net.awaitSignal(two);
    assertThat(net.isSignaled(one)).isFalse();

    net.enumerate(pair.server(), two);
    net.succeeds(net.ws.WSAEventSelect(pair.server(), one, FD_READ));
    net.send(pair.client(), "y");
    net.awaitSignal(one);
    assertThat(net.isSignaled(two)).isFalse();
  }

  /** A selection of everything, with what held of the connection already reported. */
  private WSAEVENT selected(SOCKET s) {
    WSAEVENT event = net.select(s, ALL);
    net.enumerate(s, event);
    return event;
  }
}
