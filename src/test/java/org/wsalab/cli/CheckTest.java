package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.cli.Launched.wsalab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;
import org.wsalab.repl.ExitCode;

/** Features that are run, and what is printed of it. */
@OnLinux
@Timeout(120)
class CheckTest {
  private static final String FOLDER = "src/test/resources/org/wsalab/check/";
  private static final String SIDES = FOLDER + "sides.feature";
  private static final String FAILING = FOLDER + "failing.feature";

  @TempDir Path directory;

  @Test
  void each_scenario_is_a_letter_and_a_run_a_line_at_the_end() {
    Launched launched = wsalab("check", SIDES);

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(timeless(launched.out()))
        .isEqualTo(
            """
            linux, windows
              src/test/resources/org/wsalab/check  ...

            linux, windows: 3 scenarios, 3 passed
            """);
    assertThat(launched.err()).isEmpty();
  }

  @Test
  void the_profile_decides_what_is_run() {
    assertThat(wsalab("check", SIDES + ":7", "--profile", "documented").out())
        .contains("linux, documented: 1 scenario, 1 passed");
    assertThat(wsalab("check", SIDES, "--profile", "windows+READ-3", "--tags", "@READ-3").out())
        .contains("linux, windows+READ-3: 1 scenario, 1 passed");
  }

  @Test
  void several_profiles_are_run_one_after_the_other() {
    Launched launched =
        wsalab("check", SIDES, "--profile", "windows,documented", "--tags", "@windows");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(timeless(launched.out()))
        .isEqualTo(
            """
            linux, windows
              src/test/resources/org/wsalab/check  .
            linux, documented
              nothing here is for this provider and profile

            linux, windows: 1 scenario, 1 passed
            linux, documented: 0 scenarios
            """);
  }

  @Test
  void a_scenario_is_found_by_its_line_an_example_and_a_step() {
    assertThat(wsalab("check", SIDES + ":15").out()).contains(": 2 scenarios, ");
    assertThat(wsalab("check", SIDES + ":16").out()).contains(": 2 scenarios, ");
    assertThat(wsalab("check", SIDES + ":21").out()).contains(": 1 scenario, ");
    assertThat(wsalab("check", SIDES + ":12").out()).contains(": 1 scenario, ");
    assertThat(wsalab("check", SIDES + ":12:21").out()).contains(": 2 scenarios, ");
    assertThat(wsalab("check", SIDES + ":1").out()).contains(": 3 scenarios, ");
    assertThat(wsalab("check", SIDES + ":12", SIDES).out()).contains(": 3 scenarios, ");
  }

  @Test
  void a_failure_says_all_that_is_needed_once() {
    Launched launched = wsalab("check", FAILING);

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(launched.out())
        .startsWith("linux, windows\n  src/test/resources/org/wsalab/check  .F\n")
        .contains(
            """
            1) It does not hold  (linux, windows)
            %1$s:13: Then event "e" is nonsignaled
              expected: event "e" is nonsignaled
                actual: it is signaled

            What happened last to e, s:
            """
                .formatted(FAILING))
        .contains("signaled e by s FD_READ\n")
        .contains("\nWhat there is now:\nsocket  type  address ")
        .contains("\nTo repeat it:\nrepl/wsalab check " + FAILING + ":8 --provider linux")
        .contains("linux, windows: 2 scenarios, 1 passed, 1 failed (")
        .containsOnlyOnce(FAILING + ":13")
        .doesNotContain("\tat ", "org.wsalab", "✽");
    assertThat(launched.err()).isEmpty();
  }

  @Test
  void a_run_leaves_no_setting_behind() {
    System.clearProperty("wsalab.profile");

    wsalab("check", SIDES, "--profile", "documented");

    assertThat(System.getProperty("wsalab.profile")).isNull();
    assertThat(System.getProperty("wsalab.provider")).isNull();
  }

  @Test
  void the_trace_goes_to_standard_error_with_the_steps() {
    assertThat(wsalab("--trace", "check", SIDES + ":11").err())
        .contains("Given an event object \"e\"", "WSACreateEvent() = event#1");
    assertThat(wsalab("check", SIDES + ":11").err()).isEmpty();
  }

  @Test
  void a_report_has_a_column_for_each_profile_and_what_cucumber_writes() throws IOException {
    Path report = directory.resolve("new/report");

    Launched launched =
        wsalab("check", SIDES, FAILING, "--profile", "windows,documented", "--report", "" + report);

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(launched.out()).endsWith("report: " + report.resolve("rules.html") + "\n");
    assertThat(report.resolve("rules.html"))
        .content()
        .contains("linux, windows", "linux, documented", SIDES + ":7", "It does not hold");
    assertThat(report.resolve("rules.json")).content().contains("\"id\" : \"READ-3\"");
    for (String folder : new String[] {"linux-windows", "linux-documented"}) {
      assertThat(report.resolve(folder + "/cucumber.html")).content().contains("<html");
      assertThat(report.resolve(folder + "/cucumber.json")).content().startsWith("[");
      assertThat(report.resolve(folder + "/junit.xml")).content().contains("<testsuite ");
    }
  }

  @Test
  void the_reports_of_cucumber_tell_of_a_failure_what_the_prompt_tells() throws IOException {
    wsalab("check", FAILING, "--report", directory.toString());

    for (String file : new String[] {"cucumber.json", "junit.xml", "cucumber.html"}) {
      assertThat(directory.resolve("linux-windows/" + file))
          .content()
          .contains("actual: it is signaled", "What happened last to", "To repeat it:");
    }
  }

  @Test
  void a_report_that_cannot_be_written_is_told_before_anything_is_run() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(wsalab("check", SIDES, "--report", file.toString()))
        .isEqualTo(
            new Launched(
                ExitCode.USAGE.code(),
                "",
                "wsalab: cannot write a report to " + file + ": Not a directory\n"));
  }

  private static String timeless(String text) {
    return text.replaceAll(" \\(\\d+\\.\\d s\\)", "");
  }
}
