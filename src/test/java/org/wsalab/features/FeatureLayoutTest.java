package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.features.FeatureFiles.Scenario;

/** The layout of the features: a folder for each group, a file for each topic. */
class FeatureLayoutTest {
  static List<Path> files() {
    return FeatureFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_stands_in_a_folder_and_is_named_in_words(Path file) {
    assertThat(FeatureFiles.FOLDER.relativize(file).getNameCount()).isEqualTo(2);
    assertThat(file.getFileName().toString()).matches("[a-z0-9]+(-[a-z0-9]+)*\\.feature");
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_feature_begins_with_what_it_shows_and_why_it_matters(Path file) {
    Feature feature = FeatureFiles.feature(file).orElseThrow();
    assertThat(feature.getName()).isNotBlank();
    assertThat(feature.getDescription().strip()).as("header of " + file).hasSizeGreaterThan(60);
  }

  @Test
  void no_two_scenarios_of_a_file_have_the_same_name() {
    List<String> names = new ArrayList<>();
    for (Scenario scenario : FeatureFiles.scenarios()) {
      names.add(scenario.file() + ": " + scenario.name());
    }
    assertThat(names).doesNotHaveDuplicates();
  }
}
