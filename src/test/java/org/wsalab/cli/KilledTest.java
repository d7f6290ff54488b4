package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsalab.OnLinux;

/** A run in a process of its own that is ended from outside. */
@OnLinux
@Timeout(120)
class KilledTest {
  private static final String SCRIPT =
      """
      WSAEVENT e = WSACreateEvent();
      SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
      closesocket(socket(AF_INET, SOCK_STREAM, IPPROTO_TCP));
      var waiter = spawn("waiter", () -> WaitForSingleObject(e, WSA_INFINITE));
      System.out.println("ready");
      WaitForSingleObject(e, WSA_INFINITE);
      System.out.println("never");
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void a_run_that_a_signal_ends_names_what_it_leaves(String signal, int code) throws Exception {
    assumeFalse(signal.equals("INT") && isInterruptIgnored(), "children would ignore it too");
    Path script = Files.writeString(directory.resolve("waits.jsh"), SCRIPT);
    Process run = start(script);
    try (BufferedReader out = run.inputReader()) {
      assertThat(out.readLine()).isEqualTo("ready");
      kill(signal, run);

      assertThat(run.waitFor(60, TimeUnit.SECONDS)).as("it has ended").isTrue();
      assertThat(out.lines()).isEmpty();
    }
    assertThat(run.errorReader().lines().filter(line -> line.startsWith("wsalab:")))
        .containsExactly(
            "wsalab: still running at the end: lab thread waiter",
            "wsalab: still open at the end: socket#1 tcp unbound",
            "wsalab: still open at the end: event#1 nonsignaled");
    assertThat(run.exitValue()).isEqualTo(code);
  }

  private static Process start(Path script) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            script.toString())
        .start();
  }

  private static void kill(String signal, Process process) throws Exception {
    String pid = Long.toString(process.pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }

  /** Whether SIGINT is ignored here, as it is in what a shell runs in the background. */
  private static boolean isInterruptIgnored() throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    String ignored =
        status.stream().filter(line -> line.startsWith("SigIgn:")).findFirst().orElseThrow();
    return (Long.parseUnsignedLong(ignored.substring(7).strip(), 16) & 2) != 0;
  }
}
