package org.wsalab.provider.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;
import static org.wsalab.winsock.WinError.WSAENETUNREACH;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_REUSEADDR;

import org.junit.jupiter.api.Test;

/** From which address a connection is asked for, and when none can be. */
class ConnectionAttemptTest {
  private static final int PORT = 5000;
  private static final int LISTENING_PORT = 6000;

  private final Streams streams = new Streams();
  private final SimulatedStream listening = boundTo("127.0.0.1", LISTENING_PORT);

  ConnectionAttemptTest() {
    listening.listen(5);
  }

  private SimulatedStream boundTo(String host, int port) {
    SimulatedStream stream = streams.open();
    stream.setOption(SOL_SOCKET, SO_REUSEADDR, 1);
    stream.bind(Streams.address(host, port));
    return stream;
  }

  private SimulatedStream boundToAll() {
    return boundTo("0.0.0.0", PORT);
  }

  private int connect(SimulatedStream client) {
    return client.connect(Streams.address(listening.local));
  }

  private void assertBoundToAll(SimulatedStream client) {
    assertThat(client.local).isEqualTo(Address.any(false, PORT));
  }

  @Test
  void an_attempt_narrows_the_address_and_its_failure_widens_it_again() {
    SimulatedStream client = boundToAll();
    client.connect(Streams.address("127.0.0.1", PORT + 1)); // nobody listens there
    assertThat(client.local).isEqualTo(Address.loopback(false).withPort(PORT));
    streams.arrive();
    assertBoundToAll(client);
  }

  @Test
  void there_is_one_connection_between_two_addresses() {
    SimulatedStream first = boundToAll();
    assertThat(connect(first)).isZero();
    streams.arrive();
    SimulatedStream second = boundToAll();
    assertThat(connect(second)).isEqualTo(-WSAEADDRINUSE);
    assertBoundToAll(second);
  }

  @Test
  void it_is_in_the_way_of_one_in_the_other_direction_until_it_is_closed() {
    SimulatedStream first = streams.open();
    connect(first);
    streams.arrive();
    SimulatedStream second = boundTo("127.0.0.1", LISTENING_PORT);
    assertThat(second.connect(Streams.address(first.local))).isEqualTo(-WSAEADDRINUSE);
    first.close(true, 0);
    assertThat(second.connect(Streams.address(first.local))).isZero();
  }

  @Test
  void an_attempt_that_leads_nowhere_leaves_the_port_that_it_has_taken() {
    SimulatedStream client = streams.open();
    assertThat(client.connect(Streams.address("192.0.2.1", PORT))).isEqualTo(-WSAENETUNREACH);
    assertThat(client.local.isAny()).isTrue();
    assertThat(client.local.port()).isNotZero();
  }
}
