package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.features.FeatureFiles.Scenario;

/** That the features of the source notes make the same claims in English and in Korean. */
class NotesFeaturesTest {
  private static final Path ENGLISH = FeatureFiles.FOLDER.resolve("notes");
  private static final Path KOREAN = FeatureFiles.FOLDER.resolve("notes-ko");

  /** What both languages write the same: names and texts in quotes, calls, constants, numbers. */
  private static final Pattern NOTATION = Pattern.compile("\"[^\"]*\"|\\w+\\(|[A-Z]{2}\\w*|\\d+");

  /** What makes two scenarios the same, whatever their language. */
  private record Substance(Set<String> tags, List<String> notation) {
    static Substance of(Scenario scenario) {
      return new Substance(scenario.tags(), notation(String.join("\n", scenario.steps())));
    }

    private static List<String> notation(String text) {
      return NOTATION.matcher(text).results().map(MatchResult::group).toList();
    }
  }

  static List<String> topics() {
    return topicsIn(ENGLISH);
  }

  @Test
  void each_topic_is_there_in_both_languages() {
    assertThat(topicsIn(KOREAN)).isNotEmpty().isEqualTo(topics());
  }

  @Test
  void the_claims_are_the_same_in_both_languages() {
    assertThat(claims(KOREAN)).isNotEmpty().isEqualTo(claims(ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void scenarios_have_the_same_tags_calls_and_results_in_both_languages(String topic) {
    assertThat(substance(KOREAN.resolve(topic))).isEqualTo(substance(ENGLISH.resolve(topic)));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_korean_feature_says_that_it_is_korean(String topic) throws IOException {
    Path file = KOREAN.resolve(topic);
    assertThat(Files.readString(file)).startsWith("# language: ko\n");
    assertThat(scenarios().filter(s -> s.file().equals(file)))
        .allSatisfy(scenario -> assertThat(scenario.name()).containsPattern("\\p{IsHangul}"));
  }

  private static List<String> topicsIn(Path folder) {
    return FeatureFiles.all().stream()
        .filter(file -> file.getParent().equals(folder))
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static Set<String> claims(Path folder) {
    Set<String> claims = new TreeSet<>();
    scenarios().filter(s -> s.file().startsWith(folder)).forEach(s -> claims.addAll(s.tags()));
    return claims;
  }

  private static List<Substance> substance(Path file) {
    return scenarios().filter(s -> s.file().equals(file)).map(Substance::of).toList();
  }

  private static Stream<Scenario> scenarios() {
    return FeatureFiles.scenarios().stream();
  }
}
