package org.wsalab.mutants;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.Suite;

/** What Windows is observed to do, but that WSAEventSelect clears the record. */
@Suite
@RuleFeatures
@IncludeTags("SEL-8 & documented")
class RulesUnderRecordCleared extends RulesUnder {
  @BeforeSuite
  static void choose() {
    choose("windows+SEL-8");
  }
}
