package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void letters_stand_for_themselves_and_the_rest_is_escaped() {
    assertThat(Quoted.text("GET /\r\n\t\"\\\0")).isEqualTo("\"GET /\\r\\n\\t\\\"\\\\\\x00\"");
  }

  @Test
  void utf_8_is_read_and_other_bytes_are_written_in_hex() {
    assertThat(quoted("안녕")).isEqualTo("\"안녕\"");
    byte[] mixed = {'a', (byte) 0xFF, 'b', (byte) 0xC3};
    assertThat(Quoted.bytes(mixed, 4)).isEqualTo("\"a\\xffb\\xc3\"");
  }

  @Test
  void a_long_buffer_is_cut_and_says_so() {
    assertThat(quoted("x".repeat(32))).isEqualTo("\"" + "x".repeat(32) + "\"");
    assertThat(quoted("x".repeat(33))).isEqualTo("\"" + "x".repeat(32) + "\"...");
    assertThat(Quoted.bytes(new byte[] {'a'}, 9)).isEqualTo("\"a\"...");
  }

  private static String quoted(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Quoted.bytes(bytes, bytes.length);
  }
}
