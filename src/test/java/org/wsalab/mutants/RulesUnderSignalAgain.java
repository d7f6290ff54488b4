package org.wsalab.mutants;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.Suite;

/** What no profile does: another occurrence signals again. */
@Suite
@RuleFeatures
@IncludeTags("ENUM-9 & quirk")
class RulesUnderSignalAgain extends RulesUnder {
  @BeforeSuite
  static void choose() {
    choose("windows+ENUM-9");
  }
}
