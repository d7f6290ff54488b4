package org.wsalab.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

/** Runs client programs. */
final class Clients {
  private Clients() {}

  /** Runs a client to its end and gives what it wrote. */
  static String run(String input, String... command) throws Exception {
    Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var stdin = client.outputWriter()) {
      stdin.write(input);
    }
    String output = new String(client.getInputStream().readAllBytes());
    assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
