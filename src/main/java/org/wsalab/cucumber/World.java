package org.wsalab.cucumber;

import io.cucumber.java.Scenario;
import io.cucumber.java.Step;
import java.util.ArrayList;
import java.util.List;
import org.wsalab.cucumber.call.CallText;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.cucumber.call.Names;
import org.wsalab.cucumber.call.Outcome;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.TraceText;
import org.wsalab.provider.StandstillException;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/**
 * What the steps of one scenario share: a lab of its own and the names of its sockets, event
 * objects and threads. Made anew for each scenario; a step class asks for it in its constructor.
 */
public final class World {
  private final Names names = new Names();
  private final CallText text = new CallText(names);
  private final Threads threads = new Threads(this);
  private final SceneText scene = new SceneText();
  private Exploration exploration;
  private Place place;
  private Lab lab;
  private long stepBefore; // the newest entry of the journal when the step before began
  private long thisStep;

  // The scenario begins, goes on and ends: called by the hooks

  void begin(Scenario scenario) {
    place = new Place(scenario);
    open(SteppedScenario.begins(this).orElseGet(Settings::options));
  }

  void moveTo(Step step) {
    place.moveTo(step);
    names.forgetUse();
    stepBefore = thisStep;
    thisStep = lab.journal().lastSeq();
    lab.note(place.step());
  }

  /** Opens the lab, in place of one in which nothing has happened yet. */
  void open(LabOptions options) {
    if (lab != null) {
      lab.close();
    }
    // a failure in a lab thread is told by the step that asks for its result
    lab = Lab.open(options.withReport(failure -> {}));
    if (Settings.trace()) {
      lab.journal().listen(new TraceText(System.err::println));
    }
    Lab.use(lab);
  }

  /**
   * Closes what the scenario has left open, and then the lab.
   *
   * @return what does not end, or stays open all the same; empty when all is well
   */
  List<String> end() {
    if (lab == null) {
      return List.of();
    }
    lab.close();
    if (exploration != null) {
      exploration.close();
    }
    List<String> left = new ArrayList<>();
    lab.openHandles().forEach(handle -> left.add(handle + " cannot be closed"));
    lab.threads().stream()
        .filter(thread -> thread.isAlive())
        .forEach(thread -> left.add("thread " + thread.name() + " does not end"));
    return left;
  }

  // For steps

  /** The lab of the scenario. */
  public Lab lab() {
    return lab;
  }

  /** The socket of this name, which may be an element of an array: {@code ss[2]}. */
  public SOCKET socket(String name) {
    return named(name, SOCKET.class, "socket");
  }

  /** The event object of this name, which may be an element of an array: {@code es[2]}. */
  public WSAEVENT event(String name) {
    return named(name, WSAEVENT.class, "event object");
  }

  /** Gives a name to a handle or a structure; later steps can use it. */
  public void name(String name, Object value) {
    names.put(name, value);
  }

  /**
   * Makes a call written as in C, {@code a = accept(l)}. A call that still blocks at the deadline
   * is ended, and the step fails.
   */
  public Outcome call(String line) {
    try {
      Outcome outcome = Deadline.guard(lab, () -> text.call(line));
      scene.call(line, outcome.failed());
      return outcome;
    } catch (Deadline.OverException e) {
      throw failure(line + " returns", "it still blocks after " + Deadline.text());
    } catch (StandstillException e) {
      throw failure(line + " returns", e.getMessage());
    } catch (MisreadException e) {
      throw misread(e);
    }
  }

  /** Makes a call that has to succeed. */
  public Outcome succeeds(String line) {
    Outcome outcome = call(line);
    if (outcome.failed()) {
      throw failure(line + " succeeds", outcome.toString());
    }
    return outcome;
  }

  /** The value of an expression, such as {@code WSA_WAIT_EVENT_0 + 1}. */
  public Object value(String expression) {
    try {
      return text.value(expression);
    } catch (MisreadException e) {
      throw misread(e);
    }
  }

  /** What the journal has of the step before the one that is being run. */
  List<Entry> entriesOfStepBefore() {
    return lab.journal().since(stepBefore).stream().filter(e -> e.seq() <= thisStep).toList();
  }

  /** A failure that tells what was expected, what came instead, and what had happened before. */
  public AssertionError failure(String expected, String actual) {
    return FailureText.failure(this, expected, actual);
  }

  /** A failure because the feature's text is not understood. */
  AssertionError misread(MisreadException why) {
    return StepFailure.misread(place.ofStep() + "\n  " + why.getMessage());
  }

  /** What threads are to do, and the calls so far that set the scene for it. */
  SceneText scene() {
    return scene;
  }

  /** What is explored; what the scenario has said until it was first asked for. */
  Exploration exploration() {
    if (exploration == null) {
      exploration = new Exploration(this);
    }
    return exploration;
  }

  /** Explores programs that no step has asked about, and tells all that can come of them. */
  void exploreUnlessDone() {
    if (exploration == null && !scene.programs().isEmpty()) {
      exploration().tellAll();
    }
  }

  /** Evaluates lines in whatever thread asks. */
  CallText text() {
    return text;
  }

  Names names() {
    return names;
  }

  Threads threads() {
    return threads;
  }

  Place place() {
    return place;
  }

  private <T> T named(String name, Class<T> type, String kind) {
    try {
      if (name.contains("[") && type.isInstance(text.value(name))) {
        return type.cast(text.value(name));
      }
      return names.get(name, type, kind);
    } catch (MisreadException e) {
      throw misread(e);
    }
  }
}
