package org.wsalab.check;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wsalab.check.FeatureSource.SyntaxException;
import org.wsalab.repl.UserError;

/** The features that the arguments name, read once. */
final class Catalog {
  private final Map<Path, Feature> features = new LinkedHashMap<>();
  private final Map<FeaturePath, List<Pickle>> found = new LinkedHashMap<>();

  /**
   * Reads what the arguments name.
   *
   * @throws UserError when a path or a line is not there, or something is no feature
   */
  Catalog(List<String> arguments) {
    List<FeaturePath> paths = arguments.stream().map(FeaturePath::of).toList();
    List<String> errors = new ArrayList<>();
    Set<Path> files = new LinkedHashSet<>();
    paths.forEach(path -> files.addAll(path.files()));
    for (Path file : files) {
      try {
        new FeatureSource(file).read().ifPresent(feature -> features.put(file, feature));
      } catch (SyntaxException e) {
        errors.add(e.getMessage());
      }
    }
    if (!errors.isEmpty()) {
      throw new UserError(String.join("\n", errors));
    }
    paths.forEach(path -> found.put(path, find(path)));
  }

  /** All features. */
  List<Feature> features() {
    return List.copyOf(features.values());
  }

  /** The scenarios that are asked for, by argument. */
  Map<FeaturePath, List<Pickle>> found() {
    return found;
  }

  /** The scenarios that are asked for, each once. */
  List<Pickle> pickles() {
    Set<Pickle> asked = new LinkedHashSet<>();
    found.values().forEach(asked::addAll);
    return List.copyOf(asked);
  }

  private List<Pickle> find(FeaturePath path) {
    List<Pickle> pickles = new ArrayList<>();
    for (Path file : path.files()) {
      Feature feature = features.get(file);
      if (feature != null) {
        pickles.addAll(
            path.lines().isEmpty() ? feature.getPickles() : FeatureLines.of(feature, path));
      }
    }
    return pickles;
  }
}
