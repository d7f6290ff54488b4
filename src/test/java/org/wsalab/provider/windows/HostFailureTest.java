package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.provider.ProviderFailedException;

/** Programs in the place of a host that do what none should. */
@Timeout(60)
class HostFailureTest {
  /** A greeting, as octal escapes for printf: size 32, thread 0, kind 64, magic, protocol, 0s. */
  private static final String GREETING =
      "\\040\\0\\0\\0\\0\\0\\0\\0\\100\\0\\0\\0WSAH\\002\\0\\0\\0" + "\\0".repeat(24);

  private static final long SILENCE_MS = 400;

  @BeforeEach
  void require_a_shell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh");
  }

  @Test
  void program_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Host.start(HostCommand.of(List.of("/no/such/program"))))
        .isInstanceOf(ProviderFailedException.class)
        .hasMessageStartingWith("the host cannot be started: ")
        .hasMessageContaining("/no/such/program");
  }

  @Test
  void one_that_ends_at_once_is_told_with_its_exit_code_and_what_it_said() {
    assertThatThrownBy(() -> Host.start(shell("echo no such box >&2; exit 7")))
        .isInstanceOf(ProviderFailedException.class)
        .hasMessageContaining("has failed: it ended with exit code 7; it said: no such box");
  }

  @Test
  void one_that_says_something_else_is_quoted() {
    assertThatThrownBy(() -> Host.start(shell("echo Welcome to the box; sleep 60")))
        .isInstanceOf(ProviderFailedException.class)
        .hasMessageContaining("what it says is not understood: \"Welcome to the box\"");
  }

  @Test
  void one_that_answers_garbage_ends_the_call() {
    try (Host host = Host.start(greeted("head -c 12 >/dev/null; echo garbage garbage; sleep 60"))) {
      assertThatThrownBy(() -> new HostedDll(host, free -> {}).callAside(sleep()))
          .isInstanceOf(ProviderFailedException.class)
          .hasMessageContaining("what it says is not understood: \"garbage garbage\"");
    }
  }

  @Test
  void one_that_dies_ends_the_call() {
    try (Host host = Host.start(greeted("head -c 12 >/dev/null; exit 9"))) {
      assertThatThrownBy(() -> new HostedDll(host, free -> {}).callAside(sleep()))
          .isInstanceOf(ProviderFailedException.class)
          .hasMessageContaining("it ended with exit code 9");
    }
  }

  @Test
  void one_that_takes_nothing_and_then_dies_is_told_by_its_end_whoever_notices_first() {
    try (Host host = Host.start(greeted("exec 0<&-; sleep 0.2; exit 9"), SILENCE_MS)) {
      assertThatThrownBy(() -> new HostedDll(host, free -> {}).callAside(sleep()))
          .isInstanceOf(ProviderFailedException.class)
          .hasMessageContaining("it ended with exit code 9");
    }
  }

  @Test
  void one_that_hangs_is_ended_when_it_is_silent_for_too_long() {
    try (Host host = Host.start(greeted("sleep 60"), SILENCE_MS)) {
      assertThatThrownBy(() -> new HostedDll(host, free -> {}).callAside(sleep()))
          .isInstanceOf(ProviderFailedException.class)
          .hasMessageContaining("it has not answered for 0 s, and hangs");
      assertThat(host.process().onExit().join().isAlive()).isFalse();
    }
  }

  @Test
  void one_that_takes_nothing_is_ended_too() {
    try (Host host = Host.start(greeted("sleep 60"), SILENCE_MS)) {
      Invocation large = Invocation.winsock("send");
      large.withOffset(large.putIn(new byte[10_000_000], 10_000_000));
      HostedDll dll = new HostedDll(host, free -> {});
      host.functions().put("ws2_32!send", 1L);
      assertThatThrownBy(() -> dll.callAside(large)).isInstanceOf(ProviderFailedException.class);
    }
  }

  @Test
  void every_call_after_the_end_says_the_same() {
    Host host = Host.start(greeted("head -c 12 >/dev/null; exit 9"));
    HostedDll dll = new HostedDll(host, free -> {});
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> dll.call(sleep()))
          .isInstanceOf(ProviderFailedException.class)
          .hasMessageContaining("has failed");
    }
  }

  private static Invocation sleep() {
    return new Invocation(Dll.KERNEL, "Sleep").with(0);
  }

  private static HostCommand greeted(String then) {
    return shell("printf '" + GREETING + "'; " + then);
  }

  private static HostCommand shell(String script) {
    return HostCommand.of(List.of("/bin/sh", "-c", script));
  }
}
