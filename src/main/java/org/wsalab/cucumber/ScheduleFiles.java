package org.wsalab.cucumber;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where schedules are saved: in the folder of {@code wsalab.saved}, or {@code target/schedules}.
 */
final class ScheduleFiles {
  private ScheduleFiles() {}

  /** Writes a schedule under a name made from its scenario, and returns where. */
  static Path save(Place place, SavedSchedule schedule) throws IOException {
    Path folder = Path.of(System.getProperty("wsalab.saved", "target/schedules"));
    Files.createDirectories(folder);
    String scenario = Path.of(place.ofScenario()).getFileName().toString();
    Path file = folder.resolve(scenario.replace(".feature:", "-") + ".schedule");
    return Files.writeString(file, schedule.text());
  }
}
