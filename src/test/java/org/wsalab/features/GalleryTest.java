package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.features.FeatureFiles.Scenario;

/**
 * The form of the gallery, and that docs/gallery.md has all of it; with {@code -Dwsalab.write=true}
 * the table is written.
 */
class GalleryTest {
  private static final Path DOCUMENT = Path.of("docs/gallery.md");
  private static final String HEADING =
      "| case | what goes wrong | project | rules |\n|---|---|---|---|\n";

  static List<GalleryCase> cases() {
    return GalleryCase.all();
  }

  @Test
  void the_document_has_a_line_for_every_case() throws IOException {
    String document = Files.readString(DOCUMENT);
    int table = document.indexOf(HEADING) + HEADING.length();
    assertThat(document).contains(HEADING);
    String rows =
        cases().stream().map(GalleryCase::row).collect(Collectors.joining("\n", "", "\n"));
    String written = document.substring(0, table) + rows;
    if (Boolean.getBoolean("wsalab.write") && !document.equals(written)) {
      document = written;
      Files.writeString(DOCUMENT, document);
    }
    assertThat(document)
        .as("mvn test -Dtest=GalleryTest -Dwsalab.write=true puts " + DOCUMENT + " right")
        .isEqualTo(written);
  }

  @Test
  void the_gallery_is_as_large_as_it_was_meant_to_be() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(32);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_file_begins_with_the_number(GalleryCase each) {
    assertThat(each.toString()).startsWith(String.format("%02d-", each.number()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_header_says_where_what_was_seen_why_and_what_is_right(GalleryCase each) {
    assertThat(each.paragraphs()).hasSize(4);
    assertThat(each.paragraphs().get(0)).matches("[^:]{3,40}: .*\\d.*");
    assertThat(each.paragraphs().get(1)).startsWith("Seen: ");
    assertThat(each.paragraphs().get(2)).startsWith("Cause: ");
    assertThat(each.paragraphs().get(3)).startsWith("Remedy: ");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_wrong_program_is_seen_to_fail_and_the_right_one_to_hold(GalleryCase each) {
    assertThat(each.scenarios())
        .allMatch(scenario -> scenario.tags().contains("gallery"))
        .anyMatch(scenario -> says(scenario, "in some interleaving |the outcomes of all "))
        .anyMatch(scenario -> says(scenario, "in every interleaving "));
  }

  private static boolean says(Scenario scenario, String beginning) {
    return scenario.steps().stream().anyMatch(step -> step.matches("(" + beginning + ")(?s:.*)"));
  }
}
