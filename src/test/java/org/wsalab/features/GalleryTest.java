package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.check.Check;
import org.wsalab.check.ExploredTable;
import org.wsalab.cucumber.ExplorationListener;
import org.wsalab.cucumber.Explorations;
import org.wsalab.cucumber.Explored;
import org.wsalab.features.FeatureFiles.Scenario;
import org.wsalab.repl.ExitCode;

/**
 * The form of the gallery, and that docs/gallery.md has all of it; with {@code -Dwsalab.write=true}
 * the table is written.
 */
@SuppressWarnings("try") // what is closed at the end is not used before
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
    int behind = document.indexOf("\n\n", table) + 1;
    String written = document.substring(0, table) + rows + document.substring(behind);
    if (Boolean.getBoolean("wsalab.write") && !document.equals(written)) {
      document = written;
      Files.writeString(DOCUMENT, document);
    }
    assertThat(document)
        .as("mvn test -Dtest=GalleryTest -Dwsalab.write=true puts " + DOCUMENT + " right")
        .isEqualTo(written);
  }

  @Test
  void the_document_has_what_the_explorer_needs_for_every_case() throws IOException {
    ExploredTable table = new ExploredTable();
    ExplorationListener listener =
        new ExplorationListener() {
          @Override
          public void explored(Explored what) {
            table.add(what);
          }
        };
    try (Explorations.Listening listening = Explorations.listen(listener)) {
      assertThat(gallery().run()).isEqualTo(ExitCode.FINE);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("repl/wsalab explore %s --into %s puts it right", GalleryCase.FOLDER, DOCUMENT)
        .contains(String.join("\n", table.rows(DOCUMENT)) + "\n\n");
    assertThat(table.rows(DOCUMENT)).hasSizeGreaterThan(2 * cases().size());
  }

  private static Check gallery() {
    List<String> features = List.of(GalleryCase.FOLDER.toString());
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Check(
        new Check.Request(features, null, "simulated", null, null, false, false),
        nowhere,
        nowhere,
        false);
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
