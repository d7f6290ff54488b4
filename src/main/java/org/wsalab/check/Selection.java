package org.wsalab.check;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wsalab.cucumber.Explorations;
import org.wsalab.repl.UserError;

/** Of the scenarios that are found, those that a run is to have. */
final class Selection {
  private final Catalog catalog;
  private final Expression tags;
  private final List<Pickle> wanted;
  private final Map<Feature, MisspeltKeywords> misspelt = new IdentityHashMap<>();

  /**
   * Selects by tags.
   *
   * @param tags an expression, or null for all
   * @throws UserError when that is no expression
   */
  Selection(Catalog catalog, String tags) {
    this.catalog = catalog;
    this.tags = parse(tags);
    this.wanted = catalog.pickles().stream().filter(p -> this.tags.evaluate(p.getTags())).toList();
  }

  /** The scenarios that the arguments and the tags leave. */
  List<Pickle> wanted() {
    return wanted;
  }

  /** Those of them that hold under the profile of a setting. */
  List<Pickle> under(Setting setting) {
    Expression profile = setting.tags();
    return wanted.stream().filter(pickle -> profile.evaluate(pickle.getTags())).toList();
  }

  /** Those of them that say something of the provider too: explorations are never made on it. */
  List<Pickle> about(Setting setting) {
    List<Pickle> all = under(setting);
    return setting.isSimulated() ? all : all.stream().filter(pickle -> !explores(pickle)).toList();
  }

  private static boolean explores(Pickle pickle) {
    return pickle.getSteps().stream().anyMatch(step -> Explorations.isStepOfOne(step.getText()));
  }

  /**
   * Sees to it that there is something to run, and that all of it can be.
   *
   * @throws UserError when not, saying why
   */
  void verify(List<Setting> settings, String tagsText) {
    EmptySelection empty = new EmptySelection(catalog, settings);
    if (wanted.isEmpty()) {
      throw empty.unwanted(tagsText);
    }
    empty.verifyNamed();
    if (settings.stream().allMatch(setting -> under(setting).isEmpty())) {
      throw empty.unfit(wanted);
    }
    List<String> unreadable = wanted.stream().flatMap(this::unreadable).distinct().toList();
    if (!unreadable.isEmpty()) {
      throw new UserError(String.join("\n", unreadable));
    }
  }

  /** What of a scenario would not be carried out though it was meant to be. */
  private Stream<String> unreadable(Pickle pickle) {
    Feature feature = feature(pickle);
    return pickle.getSteps().isEmpty()
        ? Stream.of(Stepless.text(feature.getSource(), pickle))
        : misspelt.computeIfAbsent(feature, MisspeltKeywords::new).of(pickle).stream();
  }

  private Feature feature(Pickle pickle) {
    return catalog.features().stream()
        .filter(feature -> feature.getUri().equals(pickle.getUri()))
        .findFirst()
        .orElseThrow();
  }

  private static Expression parse(String tags) {
    try {
      return TagExpressionParser.parse(tags == null ? "" : tags);
    } catch (TagExpressionException e) {
      String why = e.getMessage().replaceFirst("(?s).*syntax error: ", "").strip();
      throw new UserError(
          "\""
              + tags
              + "\" is no tag expression: "
              + why
              + "\n  Tags go together like this: @READ-3 and not (@windows or @documented)");
    }
  }
}
