package org.wsalab.winsock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Internet addresses as text. */
class InetTextTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127, 0, 0, 1",
    "255.255.255.255, -1, -1, -1, -1",
    "0.0.0.0, 0, 0, 0, 0",
    "1.2.3.004, 1, 2, 3, 4",
  })
  void a_dotted_address_is_its_four_bytes(String text, byte a, byte b, byte c, byte d) {
    assertThat(InetText.parseIpv4(text)).contains(new byte[] {a, b, c, d});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "999.1.1.1",
        "1.2.3.",
        ".1.2.3",
        "0x7f",
        "1.2.3.4 ",
        "-1.2.3.4",
        "1.2.3.0004",
        "::1",
        "a.b.c.d"
      })
  void what_is_no_dotted_address_of_four_decimal_parts_is_refused(String text) {
    assertThat(InetText.parseIpv4(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "::, ::",
    "::1, ::1",
    "0:0:0:0:0:0:0:1, ::1",
    "fe80::1, fe80::1",
    "FE80::ABCD, fe80::abcd",
    "2001:db8::, 2001:db8::",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "1:0:0:2:3:0:0:4, 1::2:3:0:0:4",
    "0:1:2:3:4:5:6:7, 0:1:2:3:4:5:6:7",
    "::ffff:192.168.1.200, ::ffff:192.168.1.200",
    "0:0:1:2:3:ffff:4:5, ::1:2:3:ffff:4:5",
    "::ffff:102:304, ::ffff:1.2.3.4",
    "::1.2.3.4, ::1.2.3.4",
    "64:ff9b::1.2.3.4, 64:ff9b::102:304",
    "::fffe:1.2.3.4, ::fffe:102:304",
    "::ffff:1:2:3, ::ffff:1:2:3",
    "1::ffff:102:304, 1::ffff:102:304",
  })
  void an_ipv6_address_is_read_and_written_in_its_short_form(String text, String shortest) {
    assertThat(InetText.parseIpv6(text).map(InetText::ipv6)).contains(shortest);
    assertThat(InetText.parseIpv6(shortest)).contains(InetText.parseIpv6(text).orElseThrow());
  }

  @Test
  void an_address_mapped_from_ipv4_keeps_its_16_bytes() {
    byte[] bytes = InetText.parseIpv6("::ffff:1.2.3.4").orElseThrow();
    assertThat(bytes).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "1",
        "1.2.3.4",
        "1::2::3",
        "12345::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "::g",
        "::1%lo",
        "[::1]",
        "::ffff:256.1.1.1",
        "localhost",
        ":1:2:3:4:5:6:7",
        "::1 "
      })
  void what_is_no_ipv6_address_without_a_zone_is_refused(String text) {
    assertThat(InetText.parseIpv6(text)).isEmpty();
  }
}
