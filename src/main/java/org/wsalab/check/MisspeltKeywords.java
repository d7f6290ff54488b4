package org.wsalab.check;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.gherkin.GherkinDialects;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wsalab.cucumber.Place;

/**
 * Finds steps whose keyword is misspelt in front of the first step of a scenario or background: the
 * language of features takes these for a description, and the scenario passes without them. Behind
 * the first step they are syntax errors already.
 */
final class MisspeltKeywords {
  /** What is between a heading and its first step. */
  private record Description(Location heading, String text) {}

  private final URI file;
  private final List<String> source;
  private final List<Description> backgrounds = new ArrayList<>();
  private final List<Description> scenarios = new ArrayList<>();
  private final StepLikeness likeness;

  /** Of one feature. */
  MisspeltKeywords(Feature feature) {
    file = feature.getUri();
    source = feature.getSource().lines().toList();
    io.cucumber.messages.types.Feature parsed = parsed(feature);
    parsed.getChildren().forEach(this::take);
    likeness =
        new StepLikeness(
            GherkinDialects.getDialect(parsed.getLanguage()).orElseThrow().getStepKeywords());
  }

  private static io.cucumber.messages.types.Feature parsed(Feature feature) {
    return StreamSupport.stream(feature.getParseEvents().spliterator(), false)
        .filter(Envelope.class::isInstance)
        .map(event -> ((Envelope) event).getGherkinDocument())
        .flatMap(Optional::stream)
        .map(GherkinDocument::getFeature)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private void take(FeatureChild child) {
    child.getBackground().ifPresent(this::take);
    child.getScenario().ifPresent(this::take);
    child.getRule().ifPresent(rule -> rule.getChildren().forEach(this::take));
  }

  private void take(RuleChild child) {
    child.getBackground().ifPresent(this::take);
    child.getScenario().ifPresent(this::take);
  }

  private void take(Background background) {
    backgrounds.add(new Description(background.getLocation(), background.getDescription()));
  }

  private void take(Scenario scenario) {
    scenarios.add(new Description(scenario.getLocation(), scenario.getDescription()));
  }

  /** What is to be said of a scenario and of the backgrounds of its feature. */
  List<String> of(Pickle pickle) {
    Stream<Description> own =
        scenarios.stream()
            .filter(
                d -> d.heading().getLine().intValue() == pickle.getScenarioLocation().getLine());
    return Stream.concat(backgrounds.stream(), own).flatMap(this::complaints).toList();
  }

  private Stream<String> complaints(Description description) {
    List<String> described = description.text().lines().map(String::strip).toList();
    List<String> complaints = new ArrayList<>();
    int line = description.heading().getLine().intValue(); // which is the index of the next one
    for (String text : described) {
      while (line < source.size() && !source.get(line).strip().equals(text)) {
        line++; // a comment, which is no part of the description
      }
      int number = ++line;
      likeness
          .intended(text)
          .ifPresent(keyword -> complaints.add(complaint(number, text, keyword)));
    }
    return complaints.stream();
  }

  private String complaint(int line, String text, String keyword) {
    String whole = line <= source.size() ? source.get(line - 1) : text;
    return Place.file(file)
        + ":"
        + line
        + ": \""
        + StepLikeness.beginning(text, keyword)
        + "\" begins no step, and so this line is read as a description; did you mean "
        + keyword
        + "?"
        + SyntaxErrors.pointer(source, line, 1 + indent(whole));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
