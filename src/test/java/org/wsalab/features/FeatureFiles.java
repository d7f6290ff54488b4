package org.wsalab.features;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The feature files of the repository, read and not run. */
final class FeatureFiles {
  static final Path FOLDER = Path.of("features");

  private FeatureFiles() {}

  /**
   * A scenario, or an example of an outline.
   *
   * @param file its file
   * @param name its name
   * @param tags its tags with those of the feature, without @
   * @param steps its steps with those of the background, each with the cells of its table
   */
  record Scenario(Path file, String name, Set<String> tags, List<String> steps) {}

  /** All files, by name. */
  static List<Path> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".feature")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenarios of all files. */
  static List<Scenario> scenarios() {
    return all().stream()
        .flatMap(
            file ->
                envelopes(file)
                    .flatMap(envelope -> envelope.getPickle().stream())
                    .map(pickle -> scenario(file, pickle)))
        .toList();
  }

  /** The feature of a file. */
  static Optional<Feature> feature(Path file) {
    return envelopes(file)
        .flatMap(envelope -> envelope.getGherkinDocument().stream())
        .findFirst()
        .flatMap(document -> document.getFeature());
  }

  private static Scenario scenario(Path file, Pickle pickle) {
    List<String> steps = pickle.getSteps().stream().map(FeatureFiles::step).toList();
    return new Scenario(file, pickle.getName(), tags(pickle.getTags()), steps);
  }

  private static String step(PickleStep step) {
    StringBuilder text = new StringBuilder(step.getText());
    step.getArgument().flatMap(PickleStepArgument::getDataTable).stream()
        .flatMap(table -> table.getRows().stream())
        .flatMap(row -> row.getCells().stream())
        .forEach(cell -> text.append('\n').append(cell.getValue()));
    return text.toString();
  }

  private static Set<String> tags(List<PickleTag> tags) {
    Set<String> names = new LinkedHashSet<>();
    tags.forEach(tag -> names.add(tag.getName().substring(1)));
    return names;
  }

  private static Stream<Envelope> envelopes(Path file) {
    try {
      return GherkinParser.builder().includeSource(false).build().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
