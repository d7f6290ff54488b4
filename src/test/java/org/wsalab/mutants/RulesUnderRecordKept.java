package org.wsalab.mutants;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.Suite;

/** What the documentation says, but with the record kept by WSAEventSelect, which hides SEL-10. */
@Suite
@RuleFeatures
@IncludeTags("(SEL-8 & windows & !SEL-10) | (SEL-10 & documented)")
class RulesUnderRecordKept extends RulesUnder {
  @BeforeSuite
  static void choose() {
    choose("documented~SEL-8");
  }
}
