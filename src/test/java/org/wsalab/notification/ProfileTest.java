package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.notification.Quirk.CLOSE_AFTER_DATA;
import static org.wsalab.notification.Quirk.READ_ONLY_REENABLED_BY_RECV;
import static org.wsalab.notification.Quirk.SHORT_SENDS;
import static org.wsalab.notification.Quirk.SIGNAL_AGAIN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles and the quirks that they are sets of. */
class ProfileTest {

  @Test
  void windows_has_no_quirk_and_documented_all_but_the_two_outside_the_profiles() {
    assertThat(Profile.WINDOWS.quirks()).isEmpty();
    assertThat(Profile.DOCUMENTED.quirks())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(SIGNAL_AGAIN, SHORT_SENDS)));
  }

  @Test
  void the_quirks_are_those_of_the_rules_where_documentation_and_windows_differ() {
    assertThat(Profile.DOCUMENTED.quirks())
        .extracting(Quirk::rule)
        .containsExactly(
            "SEL-8", "SEL-10", "READ-3", "ACC-2", "READ-5", "WRITE-3", "CLOSE-2", "CLOSE-4");
    assertThat(List.of(SIGNAL_AGAIN.rule(), SHORT_SENDS.rule()))
        .containsExactly("ENUM-9", "WRITE-5");
  }

  @ParameterizedTest
  @EnumSource
  void a_quirk_is_found_by_its_rule_and_by_its_name_in_any_case(Quirk quirk) {
    assertThat(Quirk.named(quirk.rule())).contains(quirk);
    assertThat(Quirk.named(quirk.rule().toLowerCase(Locale.ROOT))).contains(quirk);
    assertThat(Quirk.named(quirk.name().toLowerCase(Locale.ROOT))).contains(quirk);
    assertThat(Quirk.named(quirk.rule() + "0")).isEmpty();
  }

  @Test
  void every_quirk_says_what_it_does_in_words_of_its_own() {
    List<String> meanings = Arrays.stream(Quirk.values()).map(Quirk::meaning).toList();
    assertThat(meanings).doesNotHaveDuplicates().allSatisfy(m -> assertThat(m).contains(" "));
  }

  @ParameterizedTest
  @EnumSource
  void a_quirk_is_switched_alone_and_the_name_tells(Quirk quirk) {
    Profile changed = Profile.WINDOWS.with(quirk, true);
    assertThat(changed.quirks()).containsExactly(quirk);
    assertThat(changed.has(quirk)).isTrue();
    assertThat(changed).hasToString("windows+" + quirk.rule());

    Profile back = changed.with(quirk, false);
    assertThat(back.quirks()).isEmpty();
    assertThat(back).hasToString("windows+" + quirk.rule() + "~" + quirk.rule());
  }

  @Test
  void switching_what_is_so_already_changes_nothing() {
    assertThat(Profile.WINDOWS.with(SIGNAL_AGAIN, false)).isSameAs(Profile.WINDOWS);
    assertThat(Profile.DOCUMENTED.with(CLOSE_AFTER_DATA, true)).isSameAs(Profile.DOCUMENTED);
  }

  @Test
  void a_profile_reads_what_it_prints() {
    for (Profile profile : Profiles.every()) {
      assertThat(Profile.parse(profile.toString())).isEqualTo(profile);
    }
  }

  @Test
  void a_profile_may_have_several_changes_by_rule_or_by_name_in_any_case() {
    Profile profile = Profile.parse("documented~close-2+Signal_Again~READ-3");
    Set<Quirk> expected = EnumSet.copyOf(Profile.DOCUMENTED.quirks());
    expected.removeAll(Set.of(CLOSE_AFTER_DATA, READ_ONLY_REENABLED_BY_RECV));
    expected.add(SIGNAL_AGAIN);
    assertThat(profile.quirks()).isEqualTo(expected);
    assertThat(profile.name()).isEqualTo("documented~CLOSE-2+ENUM-9~READ-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Windows", "win", "windows ", "+READ-3", "win+READ-3"})
  void what_does_not_begin_with_a_profile_is_none(String text) {
    assertThatThrownBy(() -> Profile.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "\"" + text + "\" is not a profile: it begins with windows or documented; quirks are");
  }

  @ParameterizedTest
  @CsvSource({
    "windows+, +",
    "windows+READ-3+, +",
    "windows~ READ-3, ~ READ-3",
    "windows+READ-3!, !",
  })
  void a_change_that_is_cut_short_or_followed_by_something_is_refused(String text, String at) {
    assertThatThrownBy(() -> Profile.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "\"%s\" is not a profile: expected +RULE or ~RULE at \"%s\"; quirks", text, at);
  }

  @Test
  void a_change_of_a_rule_without_a_quirk_is_refused_with_those_that_have_one() {
    assertThatThrownBy(() -> Profile.parse("windows+READ-1"))
        .hasMessage(
            "\"windows+READ-1\" is not a profile: no quirk is named READ-1; quirks are SEL-8,"
                + " SEL-10, READ-3, ACC-2, READ-5, WRITE-3, CLOSE-2, CLOSE-4, ENUM-9, WRITE-5");
  }

  @Test
  void a_profile_keeps_its_own_quirks_in_the_order_of_the_rules() {
    Set<Quirk> given = new HashSet<>(List.of(SHORT_SENDS, CLOSE_AFTER_DATA, SIGNAL_AGAIN));
    Profile profile = new Profile("mine", given);
    given.clear();
    assertThat(new ArrayList<>(profile.quirks()))
        .containsExactly(CLOSE_AFTER_DATA, SIGNAL_AGAIN, SHORT_SENDS);
    assertThatThrownBy(() -> profile.quirks().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
