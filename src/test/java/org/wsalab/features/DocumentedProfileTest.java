package org.wsalab.features;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.condition.OS;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.Suite;

/** The features on kernel sockets, with what Microsoft's reference pages say. */
@Suite
@Features
@ExcludeTags({"windows", "simulated", "quirk"})
class DocumentedProfileTest {
  @BeforeSuite
  static void choose() {
    assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped: ws2_32.dll does what Windows does, no other");
    System.setProperty("wsalab.profile", "documented");
  }

  @AfterSuite
  static void forget() {
    System.clearProperty("wsalab.profile");
  }
}
