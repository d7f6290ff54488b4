package org.wsalab.mutants;

import org.junit.platform.suite.api.AfterSuite;

/** Runs the rules on the simulated network, where a scenario takes no time and has no chance. */
abstract class RulesUnder {
  @AfterSuite
  static void forget() {
    System.clearProperty("wsalab.provider");
    System.clearProperty("wsalab.profile");
  }

  static void choose(String profile) {
    System.setProperty("wsalab.provider", "simulated");
    System.setProperty("wsalab.profile", profile);
  }
}
