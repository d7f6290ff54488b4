package org.wsalab.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wsalab.cucumber.ReplayedSchedule;
import org.wsalab.cucumber.SavedSchedule;
import org.wsalab.cucumber.StepByStep;
import org.wsalab.cucumber.SteppedScenario;
import org.wsalab.cucumber.call.MisreadException;

/**
 * The commands that run something piece by piece: a feature by its steps, a saved schedule by its
 * moves. What there is in between can be looked at and used.
 */
final class StepCommands {
  private StepCommands() {}

  static List<Command> all() {
    return List.of(
        new Command("feature", "FILE[:LINE]", "a feature, step by step", StepCommands::feature),
        new Command("replay", "FILE", "a saved schedule, move by move", StepCommands::replay),
        new Command("next", "[N]", "makes the next N steps or moves of it", StepCommands::next));
  }

  private static void feature(Session session, String argument) {
    String file = argument.replaceFirst(":\\d+$", "");
    if (!Files.isRegularFile(Path.of(file))) {
      throw new UserError("/feature needs a file with a feature, not \"" + file + "\"");
    }
    SteppedScenario scenario =
        session.stepping().begin(() -> new SteppedScenario(argument, session.bench().options()));
    rest(session, scenario, scenario.first());
  }

  private static void replay(Session session, String argument) {
    if (argument.isEmpty()) {
      throw new UserError("/replay needs the name of a file");
    }
    SavedSchedule saved = Replay.read(Path.of(argument));
    ReplayedSchedule replay = session.stepping().begin(() -> replayed(argument, saved));
    session.screen().print(saved.place());
    rest(session, replay, replay.first());
  }

  private static ReplayedSchedule replayed(String file, SavedSchedule saved) {
    try {
      return new ReplayedSchedule(saved);
    } catch (MisreadException e) {
      throw new UserError(file + ": " + e.getMessage());
    }
  }

  private static void next(Session session, String argument) {
    StepByStep stepped =
        session
            .stepping()
            .stepped()
            .orElseThrow(() -> new UserError("/next goes on with a /feature or a /replay"));
    int pieces = argument.isEmpty() ? 1 : ShellCommands.number("next", argument);
    try {
      rest(session, stepped, stepped.next(pieces));
    } catch (IllegalStateException e) {
      throw new UserError(e.getMessage());
    }
  }

  /** Shows what was done, and puts the session where it rests now: calls, tables, names. */
  private static void rest(Session session, StepByStep stepped, String done) {
    session.screen().print(done);
    session.stepping().rest();
    if (stepped instanceof SteppedScenario scenario) {
      Map<String, Object> names = scenario.names();
      names.forEach(session.engine()::declare);
    }
  }
}
