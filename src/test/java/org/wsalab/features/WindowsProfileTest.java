package org.wsalab.features;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.Suite;

/** The features on kernel sockets, with what Windows is observed to do. */
@Suite
@Features
@ExcludeTags({"documented", "simulated", "quirk"})
class WindowsProfileTest {
  @BeforeSuite
  static void choose() {
    System.setProperty("wsalab.profile", "windows");
  }

  @AfterSuite
  static void forget() {
    System.clearProperty("wsalab.profile");
  }
}
