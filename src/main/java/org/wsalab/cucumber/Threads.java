package org.wsalab.cucumber;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.cucumber.call.MisreadException;

/** The threads of a scenario by name; one is started when it is first named. */
final class Threads {
  private final World world;
  private final Map<String, ScenarioThread> all = new LinkedHashMap<>();

  Threads(World world) {
    this.world = world;
  }

  /** Lets a thread make a call, after those that it was given before. */
  ScenarioThread call(String name, String line) {
    ScenarioThread thread = all.computeIfAbsent(name, n -> new ScenarioThread(world, n));
    thread.call(line);
    return thread;
  }

  /** The thread of this name, which has been given a call. */
  ScenarioThread named(String name) {
    ScenarioThread thread = all.get(name);
    if (thread == null) {
      List<String> known = new ArrayList<>(all.keySet());
      throw world.misread(MisreadException.unknown("no thread is named", name, known));
    }
    return thread;
  }
}
