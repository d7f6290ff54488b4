package org.wsalab.provider.simulated;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What waits to be sent, in packets. */
class OutgoingTest {
  private final Outgoing outgoing = new Outgoing();

  private void add(String text, boolean urgent) {
    outgoing.add(text.getBytes(US_ASCII), urgent);
  }

  /** The next packet: {@code DATA abc}, or nothing. */
  private String next(int room) {
    Packet packet = outgoing.next(room);
    return packet == null ? "" : packet.kind + " " + new String(packet.bytes, US_ASCII);
  }

  @Test
  void what_there_is_no_room_for_stays_in_its_place() {
    add("abcde", false);
    add("xy", false);
    assertThat(next(0)).isEmpty();
    assertThat(next(2)).isEqualTo("DATA ab");
    assertThat(next(1)).isEqualTo("DATA c");
    assertThat(outgoing.size()).isEqualTo(4);
    assertThat(next(9)).isEqualTo("DATA de");
    assertThat(next(9)).isEqualTo("DATA xy");
    assertThat(outgoing.isEmpty()).isTrue();
  }

  @Test
  void urgent_data_needs_no_room_and_does_not_overtake() {
    add("a", false);
    add("bc", true);
    assertThat(next(0)).isEmpty();
    assertThat(next(1)).isEqualTo("DATA a");
    assertThat(next(0)).isEqualTo("URGENT bc");
  }

  @Test
  void a_packet_brings_a_segment_at_most() {
    outgoing.add(new byte[Outgoing.SEGMENT_BYTES_MAX + 1], false);
    assertThat(outgoing.next(Integer.MAX_VALUE).bytes).hasSize(Outgoing.SEGMENT_BYTES_MAX);
    assertThat(outgoing.next(Integer.MAX_VALUE).bytes).hasSize(1);
  }
}
