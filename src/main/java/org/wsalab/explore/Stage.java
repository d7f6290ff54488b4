package org.wsalab.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.lab.LabOptions;
import org.wsalab.winsock.HANDLE;

/**
 * Where a scene is put together: what is set up in front of each run, what has a name, and what the
 * threads do. For one thread.
 */
public final class Stage {
  private final LabOptions options;
  private final Setup setup = new Setup();
  private final Map<String, Object> names = new LinkedHashMap<>();
  private final List<Shared> shared = new ArrayList<>();
  private final List<ProgramText> programs = new ArrayList<>();

  /** An empty stage; of the options, the profile is of interest. */
  public Stage(LabOptions options) {
    this.options = options;
  }

  /**
   * Makes the calls that set the scene, WSAStartup among them. They are made once now, in a session
   * that is closed afterwards, and again in front of each run.
   *
   * @param calls makes them, in this thread
   */
  public void prepare(Runnable calls) {
    try (SetupLab lab = new SetupLab(options, setup)) {
      lab.make(calls);
    }
  }

  /** Gives a name to a handle, an array of handles, a number or a text; programs can use it. */
  public void name(String name, Object value) {
    if (value instanceof List<?> list && list.stream().allMatch(HANDLE.class::isInstance)) {
      names.put(name, list.toArray(HANDLE[]::new));
    } else if (isPlain(value)) {
      names.put(name, value);
    }
  }

  /** A structure that calls write to would carry what one run wrote into the next. */
  private static boolean isPlain(Object value) {
    return value instanceof HANDLE
        || value instanceof HANDLE[]
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof String;
  }

  /** Makes a number that the threads share, with its value at the beginning of each run. */
  public void shared(String name, int initial) {
    Shared number = new Shared(initial);
    shared.add(number);
    names.put(name, number);
  }

  /** Gives a thread its program: statements of Java, with the calls and the names in scope. */
  public void thread(String name, String program) {
    programs.add(new ProgramText(name, program));
  }

  /** The names of the threads, in the order in which they were given. */
  public List<String> threads() {
    return programs.stream().map(ProgramText::thread).toList();
  }

  /**
   * The scene, ready to be run.
   *
   * @throws ProgramException when a program cannot be compiled
   */
  public Scene scene() {
    Code code = Compilation.compile(names, programs);
    List<Program> bodies = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      int thread = i;
      bodies.add(new Program(programs.get(i).thread(), () -> code.run(thread)));
    }
    return new Scene(options, setup, bodies, shared, false);
  }
}
