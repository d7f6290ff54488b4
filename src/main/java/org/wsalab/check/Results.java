package org.wsalab.check;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.SnippetsSuggestedEvent;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wsalab.cucumber.Place;

/** Gathers how the scenarios of one run ended. */
final class Results implements ConcurrentEventListener {
  private final List<Ended> ended = new ArrayList<>();
  private final Set<String> steps = new LinkedHashSet<>();
  private final Set<String> undefined = new LinkedHashSet<>();
  private PickleStepTestStep last;

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(StepDefinedEvent.class, this::defined);
    publisher.registerHandlerFor(SnippetsSuggestedEvent.class, this::missing);
    publisher.registerHandlerFor(TestStepFinished.class, this::finished);
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
  }

  /** The scenarios in the order in which they ended. */
  List<Ended> ended() {
    return ended;
  }

  /** The texts of all steps that there are. */
  Set<String> steps() {
    return steps;
  }

  private void defined(StepDefinedEvent event) {
    steps.add(event.getStepDefinition().getPattern());
  }

  private void missing(SnippetsSuggestedEvent event) {
    undefined.add(place(event.getUri(), event.getStepLocation().getLine()));
  }

  /** The last step that was run; those behind it were skipped. */
  private void finished(TestStepFinished event) {
    boolean ran = event.getResult().getStatus() != Status.SKIPPED;
    if (ran && event.getTestStep() instanceof PickleStepTestStep step) {
      last = step;
    }
  }

  private void finished(TestCaseFinished event) {
    TestCase test = event.getTestCase();
    String step = last == null ? Scenarios.of(test).place() : text(last);
    ended.add(
        new Ended(
            Scenarios.of(test),
            End.of(event.getResult()),
            step,
            event.getResult().getError(),
            undefined(test)));
    last = null;
  }

  private List<UndefinedStep> undefined(TestCase test) {
    List<UndefinedStep> missing = new ArrayList<>();
    for (var step : test.getTestSteps()) {
      if (step instanceof PickleStepTestStep line
          && undefined.contains(place(line.getUri(), line.getStep().getLine()))) {
        missing.add(new UndefinedStep(text(line), line.getStep().getText()));
      }
    }
    return missing;
  }

  private static String text(PickleStepTestStep step) {
    String keyword = step.getStep().getKeyword().strip();
    return place(step.getUri(), step.getStep().getLine())
        + ": "
        + keyword
        + " "
        + step.getStep().getText();
  }

  private static String place(URI uri, int line) {
    return Place.file(uri) + ":" + line;
  }
}
