package org.wsalab.cucumber;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.explore.Schedule;
import org.wsalab.notification.Profile;

/** Reads what {@link SavedSchedule} writes. */
final class SavedScheduleReader {
  private static final String INDENT = "  ";

  private final List<String> lines;
  private final SceneText scene = new SceneText();
  private final List<Integer> actors = new ArrayList<>();
  private final List<String> moves = new ArrayList<>();
  private String place = "";
  private String ending = "";
  private Profile profile = Profile.WINDOWS;
  private int at;

  SavedScheduleReader(List<String> lines) {
    this.lines = lines;
  }

  SavedSchedule read() {
    if (lines.isEmpty() || !SavedSchedule.isFirst(lines.get(0))) {
      throw new MisreadException("it is no schedule that wsalab has saved");
    }
    for (at = 1; at < lines.size(); ) {
      String[] words = lines.get(at++).split(" ", 2);
      section(words[0], words.length > 1 ? words[1] : "");
    }
    int[] schedule = actors.stream().mapToInt(Integer::intValue).toArray();
    return new SavedSchedule(place, profile, scene, ending, Schedule.of(schedule), moves);
  }

  private void section(String heading, String rest) {
    switch (heading) {
      case "from" -> place = rest;
      case "profile" -> profile = Profile.parse(rest);
      case "ending" -> ending = rest;
      case "setup" -> indented().forEach(this::call);
      case "shared" -> {
        int blank = rest.lastIndexOf(' ');
        scene.share(rest.substring(0, blank), number(rest.substring(blank + 1)));
      }
      case "thread" -> scene.program(rest, String.join("\n", indented()));
      case "moves" -> indented().forEach(this::move);
      default -> throw misread("nothing begins with " + heading);
    }
  }

  private void call(String line) {
    boolean fails = line.startsWith("! ");
    scene.call(fails ? line.substring(2) : line, fails);
  }

  private void move(String line) {
    String[] words = line.split(" ", 2);
    actors.add(number(words[0]));
    moves.add(words.length > 1 ? words[1] : "");
  }

  private List<String> indented() {
    List<String> section = new ArrayList<>();
    while (at < lines.size() && (lines.get(at).startsWith(INDENT) || lines.get(at).isBlank())) {
      String line = lines.get(at++);
      section.add(line.isBlank() ? "" : line.substring(INDENT.length()));
    }
    return section;
  }

  private int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw misread(text + " is no number");
    }
  }

  private MisreadException misread(String why) {
    return new MisreadException("line " + at + ": " + why);
  }
}
