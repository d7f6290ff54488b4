package org.wsalab.provider.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.provider.Network;

/** How many connections wait, and what becomes of those that are not complete. */
class BacklogTest {
  private final Streams streams = new Streams();
  private final SimulatedStream listening = streams.listening(2);

  /** The order of the first requests makes no difference, and so nobody has to try another. */
  @Test
  void how_much_room_there_is_matters_when_more_have_asked_than_there_may_be() {
    assertThat(requestWritesBacklog()).isFalse();
    assertThat(requestWritesBacklog()).isFalse();
    assertThat(requestWritesBacklog()).isTrue();
    listening.accept();
    assertThat(requestWritesBacklog()).as("whatever became of them").isTrue();
  }

  private boolean requestWritesBacklog() {
    streams.connecting(listening);
    List<Streams.Delivery> arrived = streams.arrive();
    assertThat(arrived.get(0).text()).isEqualTo("asks for a connection");
    return arrived.get(0).writes(listening);
  }

  @Test
  void a_connection_that_is_granted_takes_room_before_it_is_complete() {
    listening.listen(1);
    Network.Fault hold = streams.holdFrom(listening);
    SimulatedStream first = streams.connecting(listening);
    SimulatedStream second = streams.connecting(listening);
    streams.arrive();
    hold.close();
    streams.arrive();
    assertThat(first.ready()).as("connected").isEqualTo(FD_WRITE);
    assertThat(second.ready()).as("refused").isZero();
    assertThat(streams.accepted(listening)).isNotNull();
    assertThat(listening.ready()).isZero();
  }

  @Test
  void a_connection_that_nobody_completes_gives_its_room_back() {
    listening.listen(1);
    String server = listening.local.toString();
    Network.Fault fault =
        streams.transport.network.add(packet -> packet.from().equals(server), Network.Effect.LOSE);
    streams.connecting(listening);
    streams.transport.turns().drain();
    fault.close();
    SimulatedStream next = streams.connecting(listening);
    streams.arrive();
    assertThat(next.ready()).isEqualTo(FD_WRITE);
    assertThat(listening.ready()).isEqualTo(FD_ACCEPT);
  }

  @Test
  void a_connection_that_is_complete_when_nobody_listens_any_more_is_reset() {
    Network.Fault hold = streams.holdFrom(listening);
    SimulatedStream client = streams.connecting(listening);
    streams.arrive();
    listening.close(false, 0);
    hold.close();
    assertThat(streams.arrivals())
        .containsExactly(
            "grants the connection", "completes the connection", "resets the connection");
    assertThat(client.ready()).as("broken").isEqualTo(FD_READ | FD_WRITE);
  }
}
