package org.wsalab.winsock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.ByteOrder.htonl;
import static org.wsalab.winsock.ByteOrder.htons;
import static org.wsalab.winsock.ByteOrder.ntohl;
import static org.wsalab.winsock.ByteOrder.ntohs;

import org.junit.jupiter.api.Test;

/** htons and its kin on a little-endian machine. */
class ByteOrderTest {

  @Test
  void the_bytes_of_a_value_change_places() {
    assertThat(htons(0x1234)).isEqualTo(0x3412);
    assertThat(ntohs(0x1234)).isEqualTo(0x3412);
    assertThat(htonl(0x12345678)).isEqualTo(0x78563412);
    assertThat(ntohl(0x12345678)).isEqualTo(0x78563412);
  }

  @Test
  void a_16_bit_value_stays_between_0_and_65535() {
    assertThat(htons(0x00FF)).isEqualTo(0xFF00);
    assertThat(ntohs(0xFFFF)).isEqualTo(0xFFFF);
    assertThat(htons(0x11234)).as("only the low 16 bits count").isEqualTo(0x3412);
  }

  @Test
  void there_and_back_is_the_same() {
    for (int port = 0; port <= 0xFFFF; port += 17) {
      assertThat(ntohs(htons(port))).isEqualTo(port);
    }
    assertThat(ntohl(htonl(-2))).isEqualTo(-2);
  }
}
