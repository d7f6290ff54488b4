package org.wsalab.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Profile;

class ProfileTagsTest {
  @Test
  void each_side_of_a_difference_goes_with_its_profile() {
    assertThat(holds("windows", "@READ-3", "@windows")).isTrue();
    assertThat(holds("windows", "@READ-3", "@documented")).isFalse();
    assertThat(holds("documented", "@READ-3", "@windows")).isFalse();
    assertThat(holds("documented", "@READ-3", "@documented")).isTrue();
  }

  @Test
  void what_takes_no_side_goes_with_every_profile() {
    assertThat(holds("windows", "@READ-3")).isTrue();
    assertThat(holds("documented", "@READ-3")).isTrue();
    assertThat(holds("documented~READ-3")).isTrue();
  }

  @Test
  void a_quirk_that_is_switched_alone_changes_the_side_of_its_rule_alone() {
    assertThat(holds("windows+READ-3", "@READ-3", "@documented")).isTrue();
    assertThat(holds("windows+READ-3", "@READ-3", "@windows")).isFalse();
    assertThat(holds("windows+READ-3", "@CLOSE-2", "@documented")).isFalse();
    assertThat(holds("documented~CLOSE-2", "@CLOSE-2", "@windows")).isTrue();
    assertThat(holds("documented~CLOSE-2", "@READ-3", "@windows")).isFalse();
  }

  @Test
  void a_rule_that_a_quirk_of_no_profile_bends_does_not_hold_with_it() {
    assertThat(holds("windows", "@ENUM-9")).isTrue();
    assertThat(holds("windows+ENUM-9", "@ENUM-9")).isFalse();
  }

  @Test
  void what_such_a_quirk_makes_of_the_rule_holds_with_it_alone() {
    assertThat(holds("windows", "@ENUM-9", "@quirk")).isFalse();
    assertThat(holds("documented", "@ENUM-9", "@quirk")).isFalse();
    assertThat(holds("windows+ENUM-9", "@ENUM-9", "@quirk")).isTrue();
    assertThat(holds("windows+WRITE-5", "@ENUM-9", "@quirk")).isFalse();
  }

  @Test
  void a_side_without_a_rule_goes_with_the_beginning_of_the_name() {
    assertThat(holds("windows+READ-3", "@documented")).isFalse();
    assertThat(holds("windows+READ-3", "@windows")).isTrue();
    assertThat(holds("documented~READ-3", "@documented", "@EVT-1")).isTrue();
    assertThat(holds("documented~READ-3", "@windows", "@EVT-1")).isFalse();
  }

  private static boolean holds(String profile, String... tags) {
    String expression = ProfileTags.expression(Profile.parse(profile));
    return TagExpressionParser.parse(expression).evaluate(List.of(tags));
  }
}
