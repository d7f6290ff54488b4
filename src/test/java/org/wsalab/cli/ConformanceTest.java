package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;
import org.wsalab.repl.ExitCode;

/** {@code wsalab conformance}, with providers that keep the rules. */
@OnLinux
@Timeout(120)
class ConformanceTest {
  private static final String EXPLORED = "features/gallery/39-fionread-then-reset.feature";
  private static final String PLAIN = "features/read/partial-receive.feature";

  @TempDir Path folder;

  @Test
  void every_provider_is_counted_for_every_rule() throws Exception {
    Launched report =
        Launched.wsalab(
            "conformance",
            PLAIN,
            "--provider",
            "linux,simulated",
            "--profile",
            "windows,documented",
            "--report",
            folder.toString());

    assertThat(report.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(report.out())
        .containsPattern("(?m)^READ-1 +3 +3 +3 +3$")
        .contains("simulated, documented: 5 scenarios, 5 passed");
    assertThat(Files.readString(folder.resolve("rules.json")).replaceAll("\\s+", " "))
        .contains("\"provider\" : \"simulated\", \"profile\" : \"documented\"");
  }

  /** Explorations are made on the simulated network, and say nothing of another provider. */
  @Test
  void what_is_explored_counts_for_the_simulated_network_alone() {
    Launched report =
        Launched.wsalab("conformance", EXPLORED, PLAIN, "--provider", "linux,simulated");

    assertThat(report.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(report.out())
        .containsPattern("(?m)^READ-1 +3 +[4-9]$")
        .contains("linux, windows: 5 scenarios, 5 passed");
  }

  @Test
  void provider_of_which_nothing_is_said_is_told() {
    Launched report = Launched.wsalab("conformance", EXPLORED, "--provider", "linux");
    assertThat(report.out()).contains("nothing here is for this provider and profile");
  }
}
