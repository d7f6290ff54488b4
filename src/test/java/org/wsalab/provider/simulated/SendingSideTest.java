package org.wsalab.provider.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_SNDBUF;

import org.junit.jupiter.api.Test;

/** What two halves of a connection tell each other about space. */
class SendingSideTest {
  private static final int WINDOW = 65536;
  private static final int HALF = WINDOW / 2;
  private static final int A_LITTLE = 1000;

  private final Streams streams = new Streams();
  private final SimulatedStream listening = streams.listening(1);
  private final SimulatedStream client = streams.connecting(listening);
  private final SimulatedStream server = streams.accepted(listening);
  private final byte[] buffer = new byte[WINDOW];

  private int send(int count) {
    return client.send(buffer, 0, count, 0, null, false);
  }

  private int receive(int count) {
    return server.receive(buffer, 0, count, 0, null);
  }

  /** The window is full, and so much waits for room. */
  private void fill(int waiting) {
    send(WINDOW);
    assertThat(streams.arrivals()).containsExactly("brings data, " + WINDOW + " bytes");
    send(waiting);
  }

  @Test
  void what_waits_goes_when_half_the_buffer_is_free() {
    fill(WINDOW);
    receive(HALF - 1);
    assertThat(streams.arrivals()).isEmpty();
    receive(1);
    assertThat(streams.arrivals())
        .containsExactly("tells of free space", "brings data, " + HALF + " bytes");
  }

  @Test
  void what_is_less_goes_when_all_of_it_has_room() {
    fill(A_LITTLE);
    receive(A_LITTLE - 1);
    assertThat(streams.arrivals()).isEmpty();
    receive(1);
    assertThat(streams.arrivals())
        .containsExactly("tells of free space", "brings data, " + A_LITTLE + " bytes");
  }

  @Test
  void free_space_is_told_of_once_until_that_has_arrived() {
    fill(A_LITTLE);
    receive(A_LITTLE);
    receive(A_LITTLE);
    assertThat(streams.arrivals())
        .containsExactly("tells of free space", "brings data, " + A_LITTLE + " bytes");
  }

  @Test
  void an_arrival_is_answered_only_when_a_send_has_found_no_space() {
    client.setOption(SOL_SOCKET, SO_SNDBUF, A_LITTLE);
    send(A_LITTLE);
    assertThat(streams.arrivals()).containsExactly("brings data, 1000 bytes");
    send(A_LITTLE);
    assertThat(send(1)).isEqualTo(-WSAEWOULDBLOCK);
    assertThat(streams.arrivals())
        .containsExactly("brings data, 1000 bytes", "tells of free space");
  }

  @Test
  void the_end_waits_behind_what_has_no_room() {
    fill(A_LITTLE);
    client.shutdownSend();
    assertThat(streams.arrivals()).isEmpty();
    assertThat(client.unsent()).as("the end counts as one").isEqualTo(A_LITTLE + 1);
    receive(WINDOW);
    assertThat(streams.arrivals())
        .containsExactly("tells of free space", "brings data, 1000 bytes", "ends the stream");
    assertThat(client.unsent()).isZero();
  }
}
