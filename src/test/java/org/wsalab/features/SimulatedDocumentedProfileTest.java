package org.wsalab.features;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.Suite;

/** The features on the simulated network, with what the documentation says. */
@Suite
@Features
@ExcludeTags({"windows", "quirk"})
class SimulatedDocumentedProfileTest {
  @BeforeSuite
  static void choose() {
    System.setProperty("wsalab.provider", "simulated");
    System.setProperty("wsalab.profile", "documented");
  }

  @AfterSuite
  static void forget() {
    System.clearProperty("wsalab.provider");
    System.clearProperty("wsalab.profile");
  }
}
