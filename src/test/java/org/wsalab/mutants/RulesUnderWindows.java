package org.wsalab.mutants;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.Suite;

/** What Windows is observed to do. */
@Suite
@RuleFeatures
@ExcludeTags({"documented", "quirk"})
class RulesUnderWindows extends RulesUnder {
  @BeforeSuite
  static void choose() {
    choose("windows");
  }
}
