package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsalab.provider.windows.BrokenWinsock;
import org.wsalab.provider.windows.Mingw;
import org.wsalab.provider.windows.UnderWine;
import org.wsalab.repl.ExitCode;

/** {@code --dll}: what the author of a Winsock sees of a DLL that is not right, or is none. */
@Timeout(300)
class OwnDllTest {
  private static final Pattern BROKEN = Pattern.compile("(?m)^([A-Z]+-\\d+) .*!$");
  private static final int MACHINE_I386 = 0x14c;

  @TempDir Path folder;

  @BeforeEach
  void require_wine_and_its_compiler() {
    UnderWine.required();
    Mingw.required();
  }

  /** What Wine itself does not do need not be waited for long. */
  @BeforeEach
  void be_impatient() {
    System.setProperty("wsalab.deadline", "500");
  }

  @AfterEach
  void forget_the_dll() {
    System.clearProperty("wsalab.dll");
    System.clearProperty("wsalab.deadline");
  }

  @ParameterizedTest
  @CsvSource({
    "WSAEnumNetworkEvents, NO_RESET, features/enumerate, ENUM-1",
    "WSAWaitForMultipleEvents, LARGEST, features/wait, WAIT-1 WAIT-2 EVT-5",
  })
  void conformance_names_the_rules_that_it_breaks_and_no_other(
      String function, String how, String features, String rules) throws Exception {
    Path dll = BrokenWinsock.breaking(folder.resolve("my 소켓/my ws2_32.dll"), function, how);
    Set<String> ofWine = broken(Launched.wsalab("conformance", features, "--provider", "wine"));

    Launched report = conformance(features, dll);

    Set<String> ofTheDll = broken(report);
    ofTheDll.removeAll(ofWine);
    assertThat(ofTheDll).as(report.out()).containsExactlyInAnyOrder(rules.split(" "));
    assertThat(report.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(report.out())
        .startsWith("wine, windows")
        .contains(UnderWine.version() + " --dll " + dll);
    assertRepeats(report, rules.split(" ")[0]);
  }

  /** That the command behind the first difference, pasted into a shell, shows that one again. */
  private static void assertRepeats(Launched report, String rule) throws Exception {
    Matcher told =
        Pattern.compile(
                "(?m)^"
                    + rule
                    + " on wine, windows: (.*)\\n((?: .*\\n)+?)  (repl/wsalab check .*)$")
            .matcher(report.out());
    assertThat(told.find()).as(report.out()).isTrue();
    Launched again = Launched.wsalab(words(told.group(3)));
    assertThat(again.out()).contains(told.group(1));
    for (String line : told.group(2).lines().toList()) {
      assertThat(again.out()).contains(line.strip());
    }
    assertThat(again.exitCode()).isEqualTo(ExitCode.FAILED);
  }

  /** The arguments that a shell makes of a command. */
  private static String[] words(String command) throws Exception {
    String print = "set -- " + command + "; shift; printf '%s\\n' \"$@\"";
    Process shell = new ProcessBuilder("sh", "-c", print).start();
    return new String(shell.getInputStream().readAllBytes()).split("\n");
  }

  @Test
  void function_that_it_lacks_is_named() throws Exception {
    Path dll = BrokenWinsock.lacking(folder.resolve("my.dll"), "WSAResetEvent");
    refused(
        Launched.wsalab(
            "-e", "WSAResetEvent(WSACreateEvent())", "--provider", "wine", "--dll", dll.toString()),
        dll + " has no function WSAResetEvent");
    refused(
        conformance("features/event-objects/set-and-reset.feature", dll),
        dll + " has no function WSAResetEvent");
  }

  @Test
  void call_that_ends_the_process_fails_its_scenario_and_not_the_next_one() throws Exception {
    Path dll = BrokenWinsock.breaking(folder.resolve("my.dll"), "WSAEventSelect", "ABORT");
    Launched report = conformance("features/event-objects", dll);

    refused(report, "it ended with exit code 5; it said: assertion failed: mask");
    assertThat(report.out())
        .containsPattern("(?m)^EVT-1 +\\d+$")
        .containsPattern("(?m)^EVT-6 +0 of \\d !$")
        .containsPattern("EVT-6 on wine, windows: .*\n  features/.*: .* WSAEventSelect\\(");
  }

  @Test
  void file_that_is_not_there_is_named_before_anything_is_run() {
    Path dll = folder.resolve("no 소켓.dll");
    refused(
        conformance("features", dll),
        "cannot load "
            + UnderWine.path(dll)
            + ": it is not there, or a DLL that it needs is not (error 126)");
  }

  @Test
  void file_that_is_no_dll_is_refused() throws Exception {
    Path dll = Files.writeString(folder.resolve("my.dll"), "This is no DLL. ".repeat(100));
    refused(
        conformance("features", dll),
        "cannot load " + UnderWine.path(dll) + ": it is no DLL for 64-bit programs (error 193)");
  }

  @Test
  void dll_for_other_processors_is_refused() throws Exception {
    Path dll = BrokenWinsock.lacking(folder.resolve("my32.dll"), "send");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(dll)).order(ByteOrder.LITTLE_ENDIAN);
    int header = bytes.getInt(0x3C);
    Files.write(dll, bytes.putShort(header + 4, (short) MACHINE_I386).array());
    refused(
        conformance("features", dll),
        "cannot load " + UnderWine.path(dll) + ": it is no DLL for 64-bit programs (error 193)");
  }

  private static void refused(Launched launched, String why) {
    assertThat(launched.err()).contains(why).doesNotContain("internal error");
    assertThat(launched.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
  }

  private static Launched conformance(String features, Path dll) {
    return Launched.wsalab("conformance", features, "--provider", "wine", "--dll", dll.toString());
  }

  /** The rules that the table marks. */
  private static Set<String> broken(Launched report) {
    return BROKEN
        .matcher(report.out())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
