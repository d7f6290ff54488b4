package org.wsalab.repl;

import java.io.PrintStream;
import java.nio.file.Path;
import org.wsalab.cucumber.ReplayedSchedule;
import org.wsalab.cucumber.SavedSchedule;
import org.wsalab.cucumber.call.MisreadException;

/** Schedules that were saved, run again. */
public final class Replay {
  private Replay() {}

  /**
   * Runs a schedule again and prints it as a table. Returns the exit code: fine when the run ends
   * as it did when it was saved.
   *
   * @throws UserError when the file is none, or the run cannot go that way
   */
  public static int print(Path file, PrintStream out) {
    SavedSchedule saved = read(file);
    try (ReplayedSchedule replay = new ReplayedSchedule(saved)) {
      out.println(saved.place());
      out.println(replay.table());
      String ending = replay.ending();
      out.println(ending);
      if (!ending.equals(saved.ending())) {
        out.println("When it was saved: " + saved.ending());
        return ExitCode.FAILED.code();
      }
      return ExitCode.FINE.code();
    } catch (MisreadException | IllegalStateException e) {
      throw new UserError(file + ": " + e.getMessage());
    }
  }

  static SavedSchedule read(Path file) {
    try {
      return SavedSchedule.parse(Script.read(file).lines());
    } catch (MisreadException e) {
      throw new UserError(file + ": " + e.getMessage());
    }
  }
}
