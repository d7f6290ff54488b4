package org.wsalab.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.gherkin.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltKeywordsTest {
  @TempDir Path directory;

  @Test
  void our_own_features_have_none() {
    List<Feature> features = new Catalog(List.of("features")).features();

    assertThat(features).isNotEmpty();
    assertThat(features).flatExtracting(MisspeltKeywordsTest::complaints).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The event \"e\" is signaled | Then",
        "en | The event \"e\" is signaled by then |",
        "en | and event \"e\" is signaled | And",
        "en | and so event \"e\" is signaled |",
        "en | Whne it rains | When",
        "en | What rains |",
        "fr | Étan donné que il pleut | Étant donné que",
        "de | Angenomen es regnet | Angenommen",
      })
  void a_line_is_a_step_by_its_keyword_or_by_what_follows(
      String language, String line, String keyword) throws IOException {
    Path file = directory.resolve("a.feature");
    String headings =
        switch (language) {
          case "fr" -> "Fonctionnalité: f\n  Scénario: s\n";
          case "de" -> "Funktionalität: f\n  Szenario: s\n";
          default -> "Feature: f\n  Scenario: s\n";
        };
    Files.writeString(
        file, "# language: " + language + "\n" + headings + "    " + line + "\n    * x");

    List<String> complaints = complaints(new Catalog(List.of(file.toString())).features().get(0));
    if (keyword == null) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints).singleElement().asString().contains("did you mean " + keyword + "?");
    }
  }

  private static List<String> complaints(Feature feature) {
    MisspeltKeywords misspelt = new MisspeltKeywords(feature);
    return feature.getPickles().stream().flatMap(p -> misspelt.of(p).stream()).toList();
  }
}
