package org.wsalab.check;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.plugin.event.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wsalab.repl.UserError;

/**
 * Finds scenarios by lines of their file: the line of a scenario, of an example, of anything around
 * them, or of a step.
 */
final class FeatureLines {
  private final Feature feature;
  private final List<String> source;

  private FeatureLines(Feature feature) {
    this.feature = feature;
    this.source = feature.getSource().lines().toList();
  }

  /**
   * The scenarios at the lines that a path names.
   *
   * @throws UserError when there is none at one of them
   */
  static Set<Pickle> of(Feature feature, FeaturePath path) {
    FeatureLines lines = new FeatureLines(feature);
    Set<Pickle> pickles = new LinkedHashSet<>();
    for (int line : path.lines()) {
      List<Pickle> there = lines.at(line);
      if (there.isEmpty()) {
        throw lines.nothingAt(path, line);
      }
      pickles.addAll(there);
    }
    return pickles;
  }

  private List<Pickle> at(int line) {
    List<Pickle> named = pickles().filter(pickle -> isNamed(pickle, line)).toList();
    if (!named.isEmpty() || !isText(line)) {
      return named;
    }
    OptionalInt above =
        pickles().mapToInt(FeatureLines::scenarioLine).filter(start -> start < line).max();
    return pickles()
        .filter(pickle -> above.isPresent() && scenarioLine(pickle) == above.getAsInt())
        .toList();
  }

  /** Whether a line is that of the scenario, its example, or what they stand in. */
  private static boolean isNamed(Pickle pickle, int line) {
    return Stream.of(
            Optional.of(pickle.getLocation()),
            Optional.of(pickle.getScenarioLocation()),
            pickle.getExamplesLocation(),
            pickle.getRuleLocation(),
            pickle.getFeatureLocation())
        .flatMap(Optional::stream)
        .map(Location::getLine)
        .anyMatch(named -> named == line);
  }

  /** Whether a line can belong to the scenario above it; tags belong to the one below. */
  private boolean isText(int line) {
    String text = line < 1 || line > source.size() ? "" : source.get(line - 1).strip();
    return !text.isEmpty() && !text.startsWith("@") && !text.startsWith("#");
  }

  private UserError nothingAt(FeaturePath path, int line) {
    String starts =
        pickles()
            .map(FeatureLines::scenarioLine)
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return new UserError(
        "nothing to check: there is no scenario at line "
            + line
            + " of "
            + path.path()
            + (starts.isEmpty() ? "" : "; scenarios begin at " + starts));
  }

  private static int scenarioLine(Pickle pickle) {
    return pickle.getScenarioLocation().getLine();
  }

  private Stream<Pickle> pickles() {
    return feature.getPickles().stream();
  }
}
