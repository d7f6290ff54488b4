package org.wsalab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;
import org.wsalab.repl.Headstart;
import org.wsalab.repl.Repl;
import org.wsalab.repl.Settings;
import org.wsalab.repl.UserError;

/** What is counted, and what is said of a script that is no server. */
@Timeout(120)
class MeasurementTest {
  private static final int CLIENTS = 2;
  private static final int MESSAGES = 50;

  @TempDir Path folder;

  @Test
  @OnLinux
  void of_each_message_at_least_a_receive_and_a_send_is_counted() throws Exception {
    Measurement.Figures figures = measure(Path.of("repl/examples/echo-server.jsh"));

    assertThat(figures.threads()).isOne();
    assertThat(figures.calls()).isGreaterThanOrEqualTo(2);
    assertThat(figures.systemCalls()).isGreaterThanOrEqualTo(2);
    assertThat(figures.processorMicros()).isPositive();
  }

  @Test
  void a_script_that_ends_without_listening_is_told_with_what_it_said() throws Exception {
    Path script = Files.writeString(folder.resolve("no-server.jsh"), "System.out.println(42)\n");

    assertThatThrownBy(() -> measure(script))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has not said where it listens: 42");
  }

  @Test
  void a_script_that_is_not_there_is_the_users_error() {
    assertThatThrownBy(() -> measure(folder.resolve("none.jsh")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none.jsh");
  }

  private static Measurement.Figures measure(Path script) throws Exception {
    Settings settings = new Settings(null, null, false, false);
    return new Measurement(CLIENTS, MESSAGES).of(script, new Repl(settings, new Headstart()));
  }
}
