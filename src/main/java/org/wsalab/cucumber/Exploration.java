package org.wsalab.cucumber;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wsalab.cucumber.Explored.Found;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.cucumber.call.Names;
import org.wsalab.explore.Ending;
import org.wsalab.explore.Explorer;
import org.wsalab.explore.Findings;
import org.wsalab.explore.ProgramException;
import org.wsalab.explore.Scene;
import org.wsalab.lab.Repetition;

/** The exploration of one scenario's scene, for the steps about interleavings. */
final class Exploration implements AutoCloseable {
  private final World world;
  private final Names names = new Names();
  private final Scene scene;
  private Explorer explorer;
  private Findings all;

  /** Puts the scene together; its programs are compiled. */
  Exploration(World world) {
    this.world = world;
    SceneText text = world.scene();
    if (text.programs().isEmpty()) {
      throw world.misread(
          new MisreadException("no thread has a program; give it one: thread \"a\" runs:"));
    }
    try {
      scene = text.stage(world.lab().profile(), names).scene();
    } catch (MisreadException e) {
      throw world.misread(e);
    } catch (ProgramException e) {
      throw world.misread(new MisreadException(e.getMessage()));
    }
  }

  /** Everything that can come of it. */
  Findings all() {
    if (all == null) {
      all = explore(ending -> false);
    }
    return all;
  }

  /** Everything, or as much as it takes to find an end that is wanted. */
  Findings until(Predicate<Ending> wanted) {
    if (all != null) {
      return all;
    }
    Findings findings = explore(wanted);
    all = findings.isExhaustive() ? findings : null;
    return findings;
  }

  private Findings explore(Predicate<Ending> wanted) {
    if (Explorations.wereStopped()) {
      throw StepFailure.notBegun(place() + "\n  what came before was stopped");
    }
    explorer = new Explorer(scene, Settings.limits(), Explorations.listener()::progress);
    Explorations.begun(explorer);
    try {
      return explorer.explore(wanted);
    } finally {
      Explorations.ended(explorer);
    }
  }

  /** Tells whoever wants to know how this end comes about. */
  void tell(Findings findings, Ending ending) {
    Scene.Told told = told(ending);
    ExplorationListener listener = Explorations.listener();
    listener.told(place() + "\n" + findings.extent() + "\n\n" + table(told));
    listener.explored(explored(findings, Optional.of(new Found(ending, told.rows().size()))));
  }

  /** Tells whoever wants to know what was gone through. */
  void tell(Findings findings) {
    Explorations.listener().told(place() + "\n" + findings.extent() + "\n");
    Explorations.listener().explored(explored(findings, Optional.empty()));
  }

  private Explored explored(Findings findings, Optional<Found> found) {
    Place place = world.place();
    return new Explored(place.file(), place.scenario(), place.step(), findings, found);
  }

  /** Tells whoever wants to know how every end comes about. */
  void tellAll() {
    Findings findings = all();
    Explorations.listener().told(place() + "\n" + findings.extent() + "\n");
    for (Ending ending : findings.endings()) {
      Explorations.listener().told(ending + "\n\n" + table(told(ending)));
    }
  }

  /** The failure because of an end that should not be. */
  StepFailure failure(String expected, Ending wrong, Findings findings) {
    Scene.Told told = told(wrong);
    return StepFailure.unmet(
        head(expected, wrong + "\n            in the schedule below; " + findings.extent()),
        "\n\n" + table(told) + "\n" + saved(told));
  }

  /** The failure because something was not found; or because that cannot be said yet. */
  StepFailure failure(String expected, Findings findings) {
    String ends =
        findings.endings().stream().map(Ending::toString).collect(Collectors.joining("\n  "));
    String details = "\n\nHow runs end:\n  " + ends + "\n";
    return explorer.wasStopped()
        ? StepFailure.stopped(head(expected, findings.extent()), details)
        : StepFailure.unmet(head(expected, findings.extent()), details);
  }

  private String place() {
    return world.place().ofStep();
  }

  private String head(String expected, String actual) {
    return place() + "\n  expected: " + expected + "\n    actual: " + actual;
  }

  private Scene.Told told(Ending ending) {
    return scene.tell(explorer.simplest(ending));
  }

  private String table(Scene.Told told) {
    return ReplayedSchedule.table(world.scene(), told.rows(), 0, names)
        + "\n"
        + told.ending()
        + "\n";
  }

  /** Saves a schedule and says how to replay it. */
  private String saved(Scene.Told told) {
    SavedSchedule schedule =
        SavedSchedule.of(world.place().ofStep(), world.lab().profile(), world.scene(), told);
    try {
      return "To replay it:\n"
          + Repetition.LAUNCHER
          + " replay "
          + ScheduleFiles.save(world.place(), schedule)
          + "\n";
    } catch (IOException e) {
      return "The schedule could not be saved: " + e + "\n";
    }
  }

  @Override
  public void close() {
    scene.close();
  }
}
