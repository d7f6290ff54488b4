package org.wsalab.features;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.Suite;

/** The features on the simulated network, with what Windows is observed to do. */
@Suite
@Features
@ExcludeTags({"documented", "quirk"})
class SimulatedWindowsProfileTest {
  @BeforeSuite
  static void choose() {
    System.setProperty("wsalab.provider", "simulated");
    System.setProperty("wsalab.profile", "windows");
  }

  @AfterSuite
  static void forget() {
    System.clearProperty("wsalab.provider");
    System.clearProperty("wsalab.profile");
  }
}
