package org.wsalab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxErrorsTest {
  private static final List<String> LINES = List.of("Feature: f", "  Scenario: s", "    | a |");

  @Test
  void the_line_is_shown_with_a_caret_below_the_place() {
    assertThat(errors("(3:5): something"))
        .isEqualTo("a.feature:3: something\n  3 |     | a |\n    |     ^");
  }

  @Test
  void kinds_of_lines_have_words_and_what_may_be_anywhere_is_left_out() {
    assertThat(errors("(1:1): expected: #EOF, #StepLine, #TagLine, #Comment, #Empty, got 'x'"))
        .startsWith(
            "a.feature:1: expected a step (Given, When, Then, And, But) or a tag, got \"x\"\n");
    assertThat(errors("(1:1): expected: #EOF, #Comment, #Empty, got 'x'"))
        .startsWith("a.feature:1: expected the end of the file, got \"x\"\n");
  }

  @Test
  void an_end_that_comes_too_early_has_no_line_to_show() {
    assertThat(errors("(4:0): unexpected end of file, expected: #DocStringSeparator, #Other"))
        .isEqualTo("a.feature:4: expected \"\"\", got the end of the file");
  }

  @Test
  void all_errors_of_a_file_are_told() {
    assertThat(errors("Parser errors:\n(1:1): one\n(2:3): two").lines())
        .contains("a.feature:1: one", "a.feature:2: two");
  }

  @Test
  void a_message_of_another_shape_is_told_as_it_is() {
    assertThat(errors("no idea")).isEqualTo("a.feature: no idea");
  }

  private static String errors(String message) {
    return SyntaxErrors.of("a.feature", LINES, message);
  }
}
