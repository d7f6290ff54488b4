package org.wsalab.repl;

import java.nio.file.Path;
import org.wsalab.cucumber.ReplayedSchedule;
import org.wsalab.cucumber.SavedSchedule;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.lab.Lab;

/** The commands that run a saved schedule move by move; what there is then can be looked at. */
final class ReplayCommands {
  private ReplayCommands() {}

  static void replay(Session session, String argument) {
    if (argument.isEmpty()) {
      throw new UserError("/replay needs the name of a file");
    }
    SavedSchedule saved = Replay.read(Path.of(argument));
    try {
      session.replay(new ReplayedSchedule(saved));
    } catch (MisreadException e) {
      throw new UserError(argument + ": " + e.getMessage());
    }
    session.screen().print(saved.place());
    session.screen().print("/next makes the first of " + saved.schedule().length() + " moves");
  }

  static void next(Session session, String argument) {
    ReplayedSchedule replay =
        session.replay().orElseThrow(() -> new UserError("/next goes on with a /replay"));
    int moves = argument.isEmpty() ? 1 : ShellCommands.number("next", argument);
    try {
      session.screen().print(replay.next(moves));
    } catch (IllegalStateException e) {
      throw new UserError(e.getMessage());
    }
    Lab.use(replay.lab().orElseGet(session::ownLab)); // for the tables
  }
}
