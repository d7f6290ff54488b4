package org.wsalab.cucumber;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.cucumber.call.CallText;
import org.wsalab.cucumber.call.Names;
import org.wsalab.explore.Stage;
import org.wsalab.lab.Calls;
import org.wsalab.lab.LabOptions;
import org.wsalab.notification.Profile;
import org.wsalab.winsock.WSADATA;

/**
 * A scene as text, from which it can be staged any time and anywhere: the calls that set it, the
 * numbers that its threads share, and their programs.
 */
public final class SceneText {
  private static final int VERSION_2_2 = 0x0202;

  /**
   * A call of the setup.
   *
   * @param text the call as it is written in a feature
   * @param fails whether it has failed there, which it then has to do again
   */
  record Line(String text, boolean fails) {}

  private final List<Line> setup = new ArrayList<>();
  private final Map<String, Integer> shared = new LinkedHashMap<>();
  private final Map<String, String> programs = new LinkedHashMap<>();

  void call(String line, boolean fails) {
    setup.add(new Line(line, fails));
  }

  void share(String name, int initial) {
    shared.put(name, initial);
  }

  void program(String thread, String text) {
    programs.put(thread, text);
  }

  List<Line> setup() {
    return setup;
  }

  Map<String, Integer> shared() {
    return shared;
  }

  /** The programs by the names of their threads. */
  Map<String, String> programs() {
    return programs;
  }

  /**
   * Puts the scene together.
   *
   * @param names takes what the setup gives names to
   * @throws org.wsalab.cucumber.call.MisreadException when a call is not understood, or does not do
   *     what it did in the scenario
   */
  Stage stage(Profile profile, Names names) {
    Stage stage = new Stage(LabOptions.DEFAULTS.withProfile(profile));
    stage.prepare(() -> setUp(names));
    names.all().forEach(name -> stage.name(name, names.get(name)));
    shared.forEach(stage::shared);
    programs.forEach(stage::thread);
    return stage;
  }

  private void setUp(Names names) {
    Calls.WSAStartup(VERSION_2_2, new WSADATA());
    CallText text = new CallText(names);
    for (Line line : setup) {
      boolean failed = text.call(line.text()).failed();
      if (failed != line.fails()) {
        throw new org.wsalab.cucumber.call.MisreadException(
            line.text()
                + (failed ? " fails" : " does not fail")
                + " on the simulated network, unlike before");
      }
    }
  }
}
