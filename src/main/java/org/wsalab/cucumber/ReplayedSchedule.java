package org.wsalab.cucumber;

import java.util.List;
import java.util.Optional;
import org.wsalab.cucumber.call.Names;
import org.wsalab.explore.Ending;
import org.wsalab.explore.Playback;
import org.wsalab.explore.Row;
import org.wsalab.explore.Scene;
import org.wsalab.explore.Timetable;
import org.wsalab.lab.Lab;
import org.wsalab.provider.Snapshot;

/** A saved schedule, run again. */
public final class ReplayedSchedule implements StepByStep {
  private final SavedSchedule saved;
  private final Names names = new Names();
  private final Scene scene;
  private Scene.Told told;
  private Playback playback;
  private int shown;

  /**
   * Puts the scene together.
   *
   * @throws org.wsalab.cucumber.call.MisreadException when that cannot be done
   */
  public ReplayedSchedule(SavedSchedule saved) {
    this.saved = saved;
    this.scene = saved.scene().stage(saved.profile(), names).scene();
  }

  /**
   * The run as a table.
   *
   * @throws IllegalStateException when it cannot go that way any more
   */
  public String table() {
    return table(saved.scene(), told().rows(), 0, names);
  }

  /** How it has ended. */
  public String ending() {
    return told().ending().toString();
  }

  /** Begins to run it move by move: rests in front of the first, and says how many there are. */
  public String first() {
    playback = new Playback(scene, saved.schedule());
    return "/next makes the first of " + saved.schedule().length() + " moves";
  }

  /** The next moves as a table; below it which one would be next, or the ending. */
  @Override
  public String next(int moves) {
    List<Row> rows = playback.next(moves);
    String text = rows.isEmpty() ? "" : table(saved.scene(), rows, shown, names);
    shown += rows.size();
    return text + playback.ending().map(Ending::toString).orElseGet(this::place);
  }

  private String place() {
    return "next: move " + (shown + 1) + " of " + saved.schedule().length();
  }

  @Override
  public Optional<Lab> lab() {
    boolean on = playback != null && playback.ending().isEmpty();
    return on ? Optional.of(playback.lab()) : Optional.empty();
  }

  @Override
  public Optional<Snapshot> snapshot() {
    return lab().map(open -> NamedTables.of(open.snapshot(), names));
  }

  @Override
  public String named(String text) {
    return ObjectNames.named(text, names);
  }

  private Scene.Told told() {
    if (told == null) {
      told = scene.tell(saved.schedule());
    }
    return told;
  }

  @Override
  public void close() {
    if (playback != null) {
      playback.close();
    }
    scene.close();
  }

  static String table(SceneText scene, List<Row> rows, int before, Names names) {
    List<String> threads = List.copyOf(scene.programs().keySet());
    return new Timetable(rows, before, threads, text -> ObjectNames.named(text, names)).toString();
  }
}
