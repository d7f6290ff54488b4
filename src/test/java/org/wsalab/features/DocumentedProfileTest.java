package org.wsalab.features;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.Suite;

/** The features on kernel sockets, with what Microsoft's reference pages say. */
@Suite
@Features
@ExcludeTags({"windows", "simulated"})
class DocumentedProfileTest {
  @BeforeSuite
  static void choose() {
    System.setProperty("wsalab.profile", "documented");
  }

  @AfterSuite
  static void forget() {
    System.clearProperty("wsalab.profile");
  }
}
