package org.wsalab.provider.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.provider.Network;

/** How a connection is closed, and what arrives afterwards. */
@Timeout(20)
class ClosingTest {
  private static final long SECOND = 1_000_000_000;
  private static final int LINGER_SECONDS = 3;

  private final Streams streams = new Streams();
  private final SimulatedStream listening = streams.listening(1);
  private final SimulatedStream client = streams.connecting(listening);
  private final SimulatedStream server = streams.accepted(listening);

  private void send(SimulatedStream from) {
    from.send(new byte[] {'a'}, 0, 1, 0, null, true);
  }

  private void close(SimulatedStream stream, int lingerSeconds) {
    streams.transport.turns().enter("closesocket");
    stream.close(false, lingerSeconds);
    streams.transport.turns().exit();
  }

  private long now() {
    return streams.transport.nanoTime();
  }

  @Test
  void lingering_ends_as_soon_as_the_peer_has_everything() {
    streams.transport.network.setLatency(Network.HOME, Network.HOME, SECOND);
    send(client);
    close(client, LINGER_SECONDS);
    assertThat(now()).isEqualTo(SECOND);
    assertThat(server.unread()).isEqualTo(1);
    assertThat(server.ready()).isEqualTo(FD_READ | FD_WRITE);
  }

  @Test
  void lingering_in_vain_ends_in_a_reset() {
    Network.Fault hold = streams.holdFrom(client);
    send(client);
    close(client, LINGER_SECONDS);
    assertThat(now()).isEqualTo(LINGER_SECONDS * SECOND);
    hold.close();
    assertThat(streams.arrivals())
        .containsExactly("brings data, 1 bytes", "ends the stream", "resets the connection");
  }

  @Test
  void a_connection_that_is_over_on_both_sides_is_not_reset() {
    client.shutdownSend();
    server.shutdownSend();
    streams.arrive();
    client.close(true, 0);
    assertThat(streams.arrivals()).isEmpty();
  }

  @Test
  void a_connection_that_is_over_on_one_side_is_reset() {
    client.shutdownSend();
    streams.arrive();
    client.close(true, 0);
    assertThat(streams.arrivals()).containsExactly("resets the connection");
  }

  @Test
  void data_that_arrives_after_the_closing_is_answered_by_a_reset() {
    send(server);
    close(client, 0);
    assertThat(streams.arrivals())
        .containsExactlyInAnyOrder(
            "brings data, 1 bytes", "ends the stream", "resets the connection");
    assertThat(server.unread()).isZero();
  }
}
