package org.wsalab.cucumber;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeStep;
import io.cucumber.java.Scenario;
import io.cucumber.java.Step;
import java.util.List;
import org.wsalab.lab.TraceText;

/** A lab for each scenario, opened before its first step and closed after its last. */
public final class Hooks {
  private final World world;

  /** For one scenario. */
  public Hooks(World world) {
    this.world = world;
  }

  /** Opens the lab. */
  @Before(order = 0)
  public void begin(Scenario scenario) {
    world.begin(scenario);
  }

  /** Writes the step into the journal, so that what it does can be told from what others do. */
  @BeforeStep(order = 0)
  public void moveTo(Scenario scenario, Step step) {
    world.moveTo(step);
  }

  /** Explores threads of which no step says what can come of them, for whoever wants to know. */
  @After(order = 1)
  public void explore(Scenario scenario) {
    if (Explorations.areListenedTo() && !scenario.isFailed()) {
      world.exploreUnlessDone();
    }
  }

  /** Closes what is open; the journal of a scenario that failed goes into the report. */
  @After(order = 0)
  public void end(Scenario scenario) {
    List<String> left = world.end();
    if (scenario.isFailed() && world.lab() != null) {
      scenario.attach(TraceText.of(world.lab().journal()), "text/plain", "journal");
    }
    if (!left.isEmpty()) {
      throw StepFailure.unmet(world.place().ofScenario() + ": " + String.join("; ", left), "");
    }
  }
}
