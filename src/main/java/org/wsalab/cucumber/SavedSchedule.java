package org.wsalab.cucumber;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.explore.Row;
import org.wsalab.explore.Scene;
import org.wsalab.explore.Schedule;
import org.wsalab.notification.Profile;

/**
 * A scene and one schedule of it, as a file that needs nothing else to be replayed. Headings stand
 * at the beginning of a line, what belongs to them is indented.
 *
 * @param place where the scene comes from
 * @param profile the profile
 * @param scene the scene
 * @param ending how the run ends
 * @param schedule the moves
 * @param moves what to write behind each move, for people
 */
public record SavedSchedule(
    String place,
    Profile profile,
    SceneText scene,
    String ending,
    Schedule schedule,
    List<String> moves) {
  private static final String FIRST = "wsalab schedule 1";
  private static final String INDENT = "  ";

  /** What has been told, to be written. */
  static SavedSchedule of(String place, Profile profile, SceneText scene, Scene.Told told) {
    List<String> moves = new ArrayList<>();
    int[] actors = new int[told.rows().size()];
    for (int i = 0; i < actors.length; i++) {
      Row row = told.rows().get(i);
      actors[i] = row.actor();
      moves.add(row.name() + ": " + row.lines().get(0).strip());
    }
    String ending = told.ending().toString();
    return new SavedSchedule(place, profile, scene, ending, Schedule.of(actors), moves);
  }

  /** The text of the file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, FIRST);
    line(text, "from " + place);
    line(text, "profile " + profile);
    line(text, "ending " + ending.replace('\n', ' '));
    line(text, "setup");
    scene.setup().forEach(call -> line(text, INDENT + (call.fails() ? "! " : "") + call.text()));
    scene.shared().forEach((name, value) -> line(text, "shared " + name + " " + value));
    scene
        .programs()
        .forEach(
            (thread, program) -> {
              line(text, "thread " + thread);
              program.lines().forEach(each -> line(text, INDENT + each));
            });
    line(text, "moves");
    for (int i = 0; i < schedule.length(); i++) {
      line(text, INDENT + schedule.actor(i) + " " + moves.get(i));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  /**
   * Reads a file.
   *
   * @throws MisreadException when it is none of ours
   */
  public static SavedSchedule parse(List<String> lines) {
    return new SavedScheduleReader(lines).read();
  }

  static boolean isFirst(String line) {
    return line.equals(FIRST);
  }
}
