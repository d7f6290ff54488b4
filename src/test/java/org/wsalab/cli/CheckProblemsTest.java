package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.cli.Launched.wsalab;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;
import org.wsalab.provider.Provider;
import org.wsalab.repl.ExitCode;

/** What is said of features that cannot be run as they are. */
@OnLinux
@Timeout(120)
class CheckProblemsTest {
  private static final String FOLDER = "src/test/resources/org/wsalab/check/";

  @TempDir Path directory;

  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(loader);
  }

  @Test
  void what_is_no_feature_is_shown_with_its_line() {
    assertUsage(
        check("no-feature.feature"),
        """
        wsalab: %1$sno-feature.feature:1: expected Feature:, a tag or # language:, got "Nonsense"
          1 | Nonsense
            | ^
        """);
  }

  @Test
  void errors_of_all_files_are_shown() {
    assertUsage(
        wsalab("check", FOLDER + "uneven-table.feature", FOLDER + "no-feature.feature"),
        """
        wsalab: %1$suneven-table.feature:6: inconsistent cell count within the table
          6 |       | WSACreateEvent() |
            |       ^
        %1$sno-feature.feature:1: expected Feature:, a tag or # language:, got "Nonsense"
          1 | Nonsense
            | ^
        """);
  }

  @Test
  void a_scenario_without_a_step_does_not_pass() {
    assertUsage(
        check("without-steps.feature"),
        """
        wsalab: %1$swithout-steps.feature:3: scenario "It is read as a description" has no step
          "Givn an event object "e"" does not begin like one: Given, When, Then, And, But
        %1$swithout-steps.feature:6: scenario "Nothing is here at all" has no step
        """);
    assertThat(check("without-steps.feature:8").exitCode()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void a_path_that_is_not_there_gets_the_nearest() {
    assertUsage(
        check("fialing.feature"),
        """
        wsalab: there is no file or folder %1$sfialing.feature; did you mean %1$sfailing.feature?
        """);
    assertUsage(
        wsalab("check", "featurs/read"),
        """
        wsalab: there is no file or folder featurs/read; did you mean features?
        """);
    assertUsage(
        wsalab("check", "zzz"),
        """
        wsalab: there is no file or folder zzz
        """);
  }

  @Test
  void a_path_that_holds_no_feature_is_refused() throws IOException {
    Path text = Files.createFile(directory.resolve("a.txt"));

    assertThat(wsalab("check", directory.toString()))
        .isEqualTo(usage("nothing to check: there is no .feature file in " + directory));
    assertThat(wsalab("check", text.toString()))
        .isEqualTo(usage(text + " is no feature file: its name does not end in .feature"));
    assertThat(wsalab("check", directory + ":3"))
        .isEqualTo(usage(directory + ":3: " + directory + " is a folder; lines go with a file"));
  }

  @Test
  void a_feature_without_a_scenario_is_nothing_to_check() throws IOException {
    Path empty = Files.createFile(directory.resolve("a.feature"));
    assertThat(wsalab("check", empty.toString()))
        .isEqualTo(usage("nothing to check: there is no scenario in " + empty));

    Files.writeString(empty, "Feature: f\n");
    assertThat(wsalab("check", empty.toString()))
        .isEqualTo(usage("nothing to check: there is no scenario in " + empty));
    assertThat(wsalab("check", empty + ":1"))
        .isEqualTo(usage("nothing to check: there is no scenario at line 1 of " + empty));
  }

  @Test
  void tags_that_nothing_has_get_the_nearest() {
    assertUsage(
        check("sides.feature", "--tags", "@REED-3 and not @EVT-1"),
        """
        wsalab: nothing to check: there is no scenario with tags @REED-3 and not @EVT-1 in \
        %1$ssides.feature
          No scenario there has @REED-3; did you mean @READ-3?
        """);
    assertUsage(
        check("sides.feature", "--tags", "@windows and @documented"),
        """
        wsalab: nothing to check: there is no scenario with tags @windows and @documented in \
        %1$ssides.feature
        """);
  }

  @Test
  void what_is_no_tag_expression_is_answered_with_one() {
    assertUsage(
        check("sides.feature", "--tags", "@a and"),
        """
        wsalab: "@a and" is no tag expression: Expected operand.
          Tags go together like this: @READ-3 and not (@windows or @documented)
        """);
  }

  @Test
  void a_line_without_a_scenario_gets_those_with_one() {
    for (int line : new int[] {2, 6, 0, 99}) {
      assertUsage(
          check("sides.feature:" + line),
          """
          wsalab: nothing to check: there is no scenario at line %2$d of %1$ssides.feature; \
          scenarios begin at 7, 11, 15
          """,
          line);
    }
  }

  @Test
  void a_scenario_of_the_other_profile_gets_the_profile_to_ask_for() {
    assertUsage(
        check("sides.feature:7"),
        """
        wsalab: nothing to check: %1$ssides.feature:7 is not for profile windows: \
        tagged @READ-3 @documented
          To check it: add --profile documented
        """);
    assertUsage(
        check("sides.feature", "--tags", "@windows", "--profile", "documented"),
        """
        wsalab: nothing to check: %1$ssides.feature:11 is not for profile documented: \
        tagged @READ-3 @windows
          To check it: add --profile windows
        """);
  }

  @Test
  void what_is_no_profile_is_refused_also_in_a_list() {
    assertThat(check("sides.feature", "--profile", "windows,nix").err())
        .startsWith("wsalab: \"nix\" is not a profile: it begins with windows or documented");
    assertThat(check("sides.feature", "--profile", "windows,").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_step_that_there_is_none_of_gets_the_nearest() {
    Launched launched = check("undefined.feature");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(launched.err())
        .startsWith(
            """
            wsalab: %1$sundefined.feature:4: Given an event objct "e"
              there is no such step; did you mean
                an event object {name}
            """
                .formatted(FOLDER))
        .contains(
            """
            wsalab: %1$sundefined.feature:5: Then event "e" is signalled
              there is no such step; did you mean
                event {event} is signaled
            """
                .formatted(FOLDER))
        .endsWith(
            """
            wsalab: %1$sundefined.feature:8: Given it rains
              there is no such step; docs/steps.md lists those that there are
            wsalab: %1$sundefined.feature:11: Given WSACreateEvent(
              there is no such step; a call ends with a closing parenthesis
            """
                .formatted(FOLDER));
    assertThat(launched.out()).contains("linux, windows: 3 scenarios, 3 undefined (");
  }

  @Test
  void a_step_of_which_one_of_two_words_has_to_be_chosen_says_so() {
    assertUsage(
        new Launched(check("undefined-ko.feature").code(), "", check("undefined-ko.feature").err()),
        """
        wsalab: %1$sundefined-ko.feature:5: 먼저 이벤트 오브젝트 "e"이/가 있다
          there is no such step; did you mean
            이벤트 오브젝트 {name}이/가 있다
            이벤트 오브젝트들 {names}이/가 있다
          where a slash stands between two words, write one of them
        """);
  }

  @Test
  void what_a_step_names_and_is_not_there_is_no_failure_of_an_expectation() {
    Launched launched = check("misread.feature");

    assertUsage(
        new Launched(launched.code(), "", launched.err()),
        """
        wsalab: %1$smisread.feature:7: Then event "f" is nonsignaled
          no event object is named "f"; did you mean "e"? (known: "e")
        wsalab: %1$smisread.feature:10: When WSASetEvnt(e)
          there is no call WSASetEvnt; did you mean WSASetEvent?
        wsalab: %1$smisread.feature:13: Given an array "es" of 99999999999999999999 event objects
          For input string: "99999999999999999999"
        wsalab: %1$smisread.feature:16: Then these calls return:
          a table or a text has to stand below it
        wsalab: %1$smisread.feature:19: Given an event object "g"
          it has no use for the table or the text below it
        """);
    assertThat(launched.out()).contains("linux, windows: 5 scenarios, 5 not understood (");
  }

  @Test
  void a_problem_is_told_once_however_many_profiles_see_it() {
    String err = check("undefined.feature:7", "--profile", "windows,documented").err();

    assertThat(err).containsOnlyOnce("it rains");
  }

  @Test
  void a_machine_that_no_provider_can_run_on_has_an_exit_code_of_its_own() {
    Thread.currentThread().setContextClassLoader(new WithoutProviders(loader));

    assertThat(check("sides.feature"))
        .isEqualTo(
            new Launched(ExitCode.ENVIRONMENT.code(), "", "wsalab: no provider is installed\n"));
  }

  /** Finds all services but providers. */
  private static final class WithoutProviders extends ClassLoader {
    WithoutProviders(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      boolean providers = name.endsWith("services/" + Provider.class.getName());
      return providers ? Collections.emptyEnumeration() : super.getResources(name);
    }
  }

  private static Launched check(String feature, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = FOLDER + feature;
    System.arraycopy(options, 0, args, 2, options.length);
    return wsalab(args);
  }

  private static Launched usage(String message) {
    return new Launched(ExitCode.USAGE.code(), "", "wsalab: " + message + "\n");
  }

  private static void assertUsage(Launched launched, String err, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = FOLDER;
    System.arraycopy(more, 0, arguments, 1, more.length);
    assertThat(launched)
        .isEqualTo(new Launched(ExitCode.USAGE.code(), "", err.formatted(arguments)));
  }
}
