package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.cli.Launched.wsalab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.OnLinux;
import org.wsalab.repl.ExitCode;

/** Steps that would be taken for a description because their keyword is misspelt. */
@OnLinux
@Timeout(120)
class CheckKeywordsTest {
  private static final String FOLDER = "src/test/resources/org/wsalab/check/";

  @TempDir Path directory;

  @Test
  void each_is_shown_with_its_place_and_the_keyword_that_was_meant() {
    assertThat(wsalab("check", FOLDER + "misspelt.feature"))
        .isEqualTo(
            new Launched(
                ExitCode.USAGE.code(),
                "",
                """
                wsalab: %1$s:5: "Givne" begins no step, and so this line is read as a description; \
                did you mean Given?
                  5 |     Givne an event object "a"
                    |     ^
                %1$s:30: "Given" begins no step, and so this line is read as a description; \
                did you mean Given?
                  30 |       Given: an event object "r"
                     |       ^
                %1$s:12: "Givn" begins no step, and so this line is read as a description; \
                did you mean Given?
                  12 |     Givn an event object "e"
                     |     ^
                %1$s:13: "Whn" begins no step, and so this line is read as a description; \
                did you mean When?
                  13 |     Whn a thing happens
                     |     ^
                %1$s:14: "when" begins no step, and so this line is read as a description; \
                did you mean When?
                  14 |     when WSASetEvent(b)
                     |     ^
                %1$s:15: "Adn" begins no step, and so this line is read as a description; \
                did you mean And?
                  15 |     Adn event "b" is signaled
                     |     ^
                %1$s:19: "GIVEN" begins no step, and so this line is read as a description; \
                did you mean Given?
                  19 |     GIVEN an event object "<name>"
                     |     ^
                """
                    .formatted(FOLDER + "misspelt.feature")));
  }

  @Test
  void the_keywords_are_those_of_the_feature_s_language() {
    Launched launched = wsalab("check", FOLDER + "misspelt-ko.feature");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(launched.err())
        .startsWith("wsalab: " + FOLDER + "misspelt-ko.feature:5: \"먼제\" begins no step, ")
        .contains("did you mean 먼저?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The event \"e\" comes first, and is",
        "They give what is recorded; a step is below.",
        "and so on, until the event is signaled",
        "when it is signaled (as always) it stays so",
        "Sentences of many kinds.",
        "- is a bullet",
        "12 monkeys",
        ":",
      })
  void a_sentence_is_a_description(String sentence) throws IOException {
    Path feature = directory.resolve("a.feature");
    Files.writeString(
        feature,
        """
        Feature: f
          Scenario: s
            %s
            Given an event object "e"
        """
            .formatted(sentence));

    assertThat(wsalab("check", feature.toString()).err()).isEmpty();
  }
}
