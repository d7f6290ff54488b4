package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void command_is_cut_at_blanks_and_not_within_quotes() {
    assertThat(Words.of("ssh  box \"C:\\My Tools\\wsahost.exe\" --dll 'a b.dll'"))
        .containsExactly("ssh", "box", "C:\\My Tools\\wsahost.exe", "--dll", "a b.dll");
  }

  @Test
  void what_cannot_be_printed_is_left_out() {
    assertThat(Words.shown(new byte[] {0, 'h', 1}, new byte[] {'i', '\n'})).isEqualTo("\"h i\"");
  }

  @Test
  void what_is_long_is_cut() {
    assertThat(Words.shown(new byte[0], "x".repeat(300).getBytes()))
        .isEqualTo("\"" + "x".repeat(200) + "...\"");
  }
}
