package org.wsalab.features;

import io.cucumber.messages.types.Feature;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wsalab.features.FeatureFiles.Scenario;

/**
 * A feature of the gallery.
 *
 * @param file its file
 * @param number the number of the case
 * @param title what goes wrong
 * @param paragraphs its header: the project with where to read of it, what users saw, why, and what
 *     is right
 * @param scenarios its scenarios
 */
record GalleryCase(
    Path file, int number, String title, List<String> paragraphs, List<Scenario> scenarios) {
  static final Path FOLDER = FeatureFiles.FOLDER.resolve("gallery");

  private static final Pattern NAME = Pattern.compile("Gallery (\\d+): (.+)");
  private static final Pattern RULE = Pattern.compile("[A-Z]+-\\d+");

  /** All cases, by number. */
  static List<GalleryCase> all() {
    List<Scenario> scenarios = FeatureFiles.scenarios();
    return FeatureFiles.all().stream()
        .filter(file -> file.startsWith(FOLDER))
        .map(file -> of(file, scenarios.stream().filter(s -> s.file().equals(file)).toList()))
        .toList();
  }

  private static GalleryCase of(Path file, List<Scenario> scenarios) {
    Feature feature = FeatureFiles.feature(file).orElseThrow();
    Matcher name = NAME.matcher(feature.getName());
    if (!name.matches()) {
      throw new IllegalStateException(file + ": the feature is not called \"Gallery NUMBER: ...\"");
    }
    List<String> paragraphs =
        Arrays.stream(feature.getDescription().strip().split("\n\\s*\n"))
            .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
            .toList();
    return new GalleryCase(
        file, Integer.parseInt(name.group(1)), name.group(2), paragraphs, scenarios);
  }

  /** The project, or the projects, in words. */
  String project() {
    return paragraphs.get(0).replaceFirst(":.*", "");
  }

  /** The rules that its scenarios are tagged with. */
  Set<String> rules() {
    Set<String> rules = new LinkedHashSet<>();
    scenarios.stream()
        .flatMap(scenario -> scenario.tags().stream())
        .filter(RULE.asMatchPredicate())
        .forEach(rules::add);
    return rules;
  }

  /** The line of the table. */
  String row() {
    return "| ["
        + number
        + "](../features/gallery/"
        + file.getFileName()
        + ") | "
        + title
        + " | "
        + project()
        + " | "
        + String.join(", ", rules())
        + " |";
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
