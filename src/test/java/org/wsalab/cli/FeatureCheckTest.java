package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.cli.Launched.wsalab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.repl.ExitCode;

@Timeout(120)
class FeatureCheckTest {
  @TempDir Path directory;

  @Test
  void an_undefined_step_is_wrong_usage() throws IOException {
    Launched launched = check("Feature: f\n  Scenario: s\n    Given a step that nobody wrote\n");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(launched.out()).contains("a step that nobody wrote");
  }

  @Test
  void no_scenario_is_wrong_usage() throws IOException {
    Launched launched = check("Feature: f\n");

    assertThat(launched.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(launched.err()).startsWith("wsalab: nothing to check: there is no scenario in ");
    assertThat(check("Feature: f\n  Scenario: s\n", "--tags", "@none").err())
        .startsWith("wsalab: nothing to check: there is no scenario with tags @none in ");
  }

  @Test
  void what_is_no_feature_or_no_expression_is_wrong_usage() throws IOException {
    assertThat(check("Nonsense\n").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(check("Feature: f\n", "--tags", "@a and").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wsalab("check", directory.resolve("none.feature").toString()).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  private Launched check(String feature, String... options) throws IOException {
    Path file = Files.writeString(directory.resolve("checked.feature"), feature);
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return wsalab(args);
  }
}
