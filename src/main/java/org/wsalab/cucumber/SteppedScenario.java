package org.wsalab.cucumber;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.Providers;
import org.wsalab.provider.Snapshot;

/**
 * The scenarios of a feature, run a step at a time: in front of each step they rest, so that what
 * there is then can be looked at and used, and also behind one that fails. They run in a thread of
 * their own, in which their calls are made.
 */
public final class SteppedScenario implements StepByStep {
  private static final ThreadLocal<SteppedScenario> RUNNING = new ThreadLocal<>();

  /**
   * What the scenario's thread says when it comes to rest.
   *
   * @param done what has been done since the last time, in whole lines
   * @param where what comes next
   * @param over whether nothing does
   */
  private record Rest(String done, String where, boolean over) {}

  private final BlockingQueue<Rest> rests = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> goOns = new LinkedBlockingQueue<>();
  private final StringBuilder said = new StringBuilder();
  private final LabOptions lab;
  private final Thread thread;
  private volatile World world;
  private volatile boolean failed;
  private boolean over;

  /**
   * Begins to run them; {@link #first} tells where they rest.
   *
   * @param feature the path of a file, perhaps with {@code :LINE} behind it for one scenario
   * @param lab the provider and the profile to run them on; what is tagged for others is left out
   */
  public SteppedScenario(String feature, LabOptions lab) {
    this.lab = lab;
    RuntimeOptions options =
        new RuntimeOptionsBuilder()
            .addGlue(GluePath.parse(SteppedScenario.class.getPackageName()))
            .addFeature(FeatureWithLines.parse(feature))
            .addTagFilter(tags(lab))
            .setMonochrome()
            .build();
    thread = new Thread(() -> run(options), "scenario");
    thread.setDaemon(true);
    thread.start();
  }

  private static Expression tags(LabOptions lab) {
    Providers installed = Providers.installed();
    String provider = lab.provider() == null ? installed.preferred().name() : lab.provider();
    return TagExpressionParser.parse(ProfileTags.expression(provider, lab.profile()));
  }

  private void run(RuntimeOptions options) {
    RUNNING.set(this);
    String end = "";
    try {
      Runtime.builder()
          .withRuntimeOptions(options)
          .withAdditionalPlugins((ConcurrentEventListener) this::listen)
          .withClassLoader(SteppedScenario.class::getClassLoader)
          .build()
          .run();
      end = world == null ? nothingToRun() : "the end of the feature";
    } catch (RuntimeException e) { // the feature cannot be read
      end = e.getMessage();
    } finally {
      rests.add(new Rest(takeSaid(), end, true));
    }
  }

  private String nothingToRun() {
    return "there is no scenario in it for this provider and profile " + lab.profile().name();
  }

  private void listen(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseStarted.class, this::begins);
    publisher.registerHandlerFor(TestStepStarted.class, this::begins);
    publisher.registerHandlerFor(TestStepFinished.class, this::ended);
  }

  private void begins(TestCaseStarted event) {
    failed = false;
    say("scenario", event.getTestCase().getName());
  }

  private void begins(TestStepStarted event) {
    boolean goesOn = !failed && !thread.isInterrupted();
    if (goesOn && event.getTestStep() instanceof PickleStepTestStep step) {
      rest("next: " + step.getStep().getLine() + ": " + text(step));
    }
  }

  private void ended(TestStepFinished event) {
    Throwable error = event.getResult().getError();
    Status status = event.getResult().getStatus();
    if (event.getTestStep() instanceof PickleStepTestStep step) {
      switch (status) {
        case PASSED -> say("done", text(step));
        case SKIPPED -> say("skipped", text(step));
        default -> fails(error == null ? status + ": " + text(step) : error.toString());
      }
    } else if (error != null) {
      say("failed", error.toString());
    }
  }

  /** What comes behind a step that fails is skipped in one go. */
  private void fails(String why) {
    failed = true;
    say("failed", why);
    rest("all is as the step has left it; /next ends the scenario");
  }

  private void say(String what, String text) {
    said.append(what).append(": ").append(text).append('\n');
  }

  private static String text(PickleStepTestStep step) {
    return step.getStep().getKeyword() + step.getStep().getText();
  }

  private void rest(String where) {
    rests.add(new Rest(takeSaid(), where, false));
    try {
      goOns.take();
    } catch (InterruptedException e) {
      thread.interrupt(); // what is left runs through, and the first call ends it
    }
  }

  private String takeSaid() {
    String text = said.toString();
    said.setLength(0);
    return text;
  }

  /**
   * A scenario begins in this thread; where it is run a step at a time, its lab and its names can
   * be used by whoever does so.
   *
   * @return what its lab is to be opened with; nothing where it is run in one go
   */
  static Optional<LabOptions> begins(World world) {
    SteppedScenario running = RUNNING.get();
    if (running == null) {
      return Optional.empty();
    }
    running.world = world;
    return Optional.of(running.lab);
  }

  /** Says in front of which step it rests at first, or why it does not. */
  public String first() {
    Rest rest = awaitRest();
    return rest.done() + rest.where();
  }

  @Override
  public String next(int steps) {
    if (over) {
      throw new IllegalStateException("the feature has ended");
    }
    StringBuilder done = new StringBuilder();
    Rest rest = null;
    for (int i = 0; i < steps && !over && (i == 0 || !failed); i++) {
      goOns.add(true);
      rest = awaitRest();
      done.append(rest.done());
    }
    return done + (rest == null ? "" : rest.where());
  }

  /** An interrupt ends the call that the step is in, and so the step. */
  private Rest awaitRest() {
    while (true) {
      try {
        Rest rest = rests.take();
        over = rest.over();
        return rest;
      } catch (InterruptedException e) {
        lab().ifPresent(open -> open.interrupt(thread));
      }
    }
  }

  @Override
  public Optional<Lab> lab() {
    return over || world == null ? Optional.empty() : Optional.ofNullable(world.lab());
  }

  @Override
  public Optional<Snapshot> snapshot() {
    return lab().map(open -> NamedTables.of(open.snapshot(), world.names()));
  }

  @Override
  public String named(String text) {
    return world == null ? text : ObjectNames.named(text, world.names());
  }

  /** What the scenario has given names to so far. */
  public Map<String, Object> names() {
    return over || world == null ? Map.of() : world.names().values();
  }

  @Override
  public void close() {
    thread.interrupt();
    while (!over) {
      goOns.add(true);
      awaitRest();
    }
  }
}
