package org.wsalab.check;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.plugin.event.TestCase;
import org.wsalab.cucumber.Place;
import org.wsalab.report.Scenario;

/** Scenarios as reports and messages name them. */
final class Scenarios {
  private Scenarios() {}

  static Scenario of(Pickle pickle) {
    return new Scenario(
        Place.file(pickle.getUri()),
        pickle.getLocation().getLine(),
        pickle.getName(),
        pickle.getTags());
  }

  static Scenario of(TestCase test) {
    return new Scenario(
        Place.file(test.getUri()), test.getLocation().getLine(), test.getName(), test.getTags());
  }
}
