package org.wsalab.provider.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_REUSEADDR;

import org.junit.jupiter.api.Test;

/** Who answers a request for a connection. */
class ConnectionRequestTest {
  private final Streams streams = new Streams();

  private SimulatedStream boundTo(String host, int port) {
    SimulatedStream stream = streams.open();
    stream.setOption(SOL_SOCKET, SO_REUSEADDR, 1);
    assertThat(stream.bind(Streams.address(host, port))).isZero();
    return stream;
  }

  @Test
  void who_listens_at_the_very_address_comes_before_who_listens_at_all() {
    SimulatedStream atAll = boundTo("0.0.0.0", 5000);
    SimulatedStream atOne = boundTo("127.0.0.1", 5000);
    atAll.listen(1);
    atOne.listen(1);
    streams.connecting(atOne);
    streams.arrive();
    assertThat(atOne.ready()).isEqualTo(FD_ACCEPT);
    assertThat(atAll.ready()).isZero();
  }

  @Test
  void who_has_the_address_and_does_not_listen_leaves_it_to_who_does() {
    SimulatedStream atAll = boundTo("0.0.0.0", 5000);
    SimulatedStream silent = boundTo("127.0.0.1", 5000);
    atAll.listen(1);
    streams.connecting(silent);
    streams.arrive();
    assertThat(atAll.ready()).isEqualTo(FD_ACCEPT);
  }

  @Test
  void who_asks_for_its_own_address_is_refused_although_somebody_listens_there() {
    SimulatedStream listening = boundTo("127.0.0.1", 5000);
    SimulatedStream client = boundTo("127.0.0.1", 5000);
    listening.listen(1);
    client.connect(Streams.address("127.0.0.1", 5000));
    assertThat(streams.arrivals())
        .containsExactly("asks for a connection", "resets the connection");
    assertThat(listening.ready()).isZero();
  }
}
