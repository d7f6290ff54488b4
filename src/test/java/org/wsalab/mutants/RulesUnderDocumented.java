package org.wsalab.mutants;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.Suite;

/** What the documentation says. */
@Suite
@RuleFeatures
@ExcludeTags({"windows", "quirk"})
class RulesUnderDocumented extends RulesUnder {
  @BeforeSuite
  static void choose() {
    choose("documented");
  }
}
