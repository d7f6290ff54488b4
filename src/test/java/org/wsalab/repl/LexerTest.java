package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  private final Lexer lexer = new Lexer(Vocabulary.winsock());

  @Test
  void each_piece_has_its_kind() {
    assertThat(coloured("int n = recv(s, buf, 0x10, MSG_PEEK); // \"why\""))
        .containsExactly(
            "KEYWORD int", "CALL recv", "NUMBER 0x10", "CONSTANT MSG_PEEK", "COMMENT // \"why\"");
  }

  @Test
  void strings_keep_their_escapes() {
    assertThat(coloured("f(\"a\\\"//b\", '\\'', 'x')"))
        .containsExactly("STRING \"a\\\"//b\"", "STRING '\\''", "STRING 'x'");
    assertThat(coloured("\"\"\"\n  \"text\" // no comment\n  \"\"\" + 1"))
        .containsExactly("STRING \"\"\"\n  \"text\" // no comment\n  \"\"\"", "NUMBER 1");
  }

  @Test
  void what_is_being_typed_is_coloured_already() {
    assertThat(coloured("x = \"open")).containsExactly("STRING \"open");
    assertThat(coloured("/* open\n int")).containsExactly("COMMENT /* open\n int");
  }

  @Test
  void an_unfinished_string_ends_with_its_line() {
    assertThat(coloured("x = \"open\nint y")).containsExactly("STRING \"open", "KEYWORD int");
  }

  @Test
  void names_inside_other_names_are_left_alone() {
    assertThat(coloured("myrecv + recvs + FD_READS + interior + a1")).isEmpty();
  }

  @Test
  void a_command_is_no_java() {
    assertThat(coloured("/open int.jsh")).containsExactly("COMMAND /open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "'",
        "\"",
        "\\",
        "/*",
        "//",
        "\"\\",
        "\u00e9\u4e2d",
        "a\n\tb",
        "1.5e3f",
        "/x y"
      })
  void together_the_pieces_are_the_text(String text) {
    assertThat(lexer.tokens(text).stream().map(Lexer.Token::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private List<String> coloured(String text) {
    return lexer.tokens(text).stream()
        .filter(token -> token.kind() != Lexer.Kind.PLAIN)
        .map(token -> token.kind() + " " + token.text())
        .toList();
  }
}
