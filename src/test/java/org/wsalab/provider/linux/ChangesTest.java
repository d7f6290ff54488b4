package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.cli.Main;

/**
 * Changes of addresses and routes, made in a network namespace of its own in which the lab is
 * started: {@code changes.jsh} makes them and writes down what its sockets are told.
 */
@Tag("CHG-1")
@Timeout(300)
class ChangesTest {
  private static final String SCRIPT = "src/test/resources/org/wsalab/provider/linux/changes.jsh";

  /** Far above what a busy machine needs; each wait of the script has a limit of its own. */
  private static final int SECONDS_MAX = 240;

  /** As root of this machine, or as whoever may be root in a namespace. */
  private static final List<List<String>> NAMESPACES =
      List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"));

  @TempDir Path folder;

  @Test
  void sockets_are_told_once_of_each_change_that_they_asked_for() throws Exception {
    assertThat(output(inNamespace(lab("run", SCRIPT))))
        .isEqualTo(
            """
            an address before anybody asked: not signaled
            asked after it: not signaled
            its lifetime renewed: not signaled
            an address of the other family: not signaled
            another address: FD_ADDRESS_LIST_CHANGE
            one more, and nobody asked: not signaled
            asked again, and one less: FD_ADDRESS_LIST_CHANGE
            one that came and went: FD_ADDRESS_LIST_CHANGE
            asked again before it was reported: FD_ADDRESS_LIST_CHANGE
            IPv4, told to IPv6: false
            IPv6, told to IPv6: true
            a route to elsewhere: not signaled
            a route to the destination: FD_ROUTING_INTERFACE_CHANGE
            the same route from another address: FD_ROUTING_INTERFACE_CHANGE
            another route from the same address: not signaled
            the interface down: FD_ROUTING_INTERFACE_CHANGE
            a thread asleep over one event object: true
            and then: FD_ADDRESS_LIST_CHANGE
            over two: true
            and then: FD_ADDRESS_LIST_CHANGE
            overlapped: true
            its event object: true
            its result: 0
            on record too: FD_ADDRESS_LIST_CHANGE
            the routine: 0
            an alertable sleep: true
            a blocking call: 0
            a message: 1
            of: true
            """);
  }

  private static List<String> lab(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static List<String> inNamespace(List<String> command) throws Exception {
    for (List<String> namespace : NAMESPACES) {
      if (succeeds(with(namespace, List.of("ip", "link", "set", "lo", "up")))) {
        return with(namespace, command);
      }
    }
    assumeTrue(
        false,
        "skipped: no network namespace in which addresses can be changed; it takes unshare"
            + " (util-linux), ip (iproute2) and the permission to make one");
    return List.of();
  }

  private static List<String> with(List<String> first, List<String> rest) {
    List<String> both = new ArrayList<>(first);
    both.addAll(rest);
    return both;
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return started(command).waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** What it has written when it ends, or at the latest when the time is over. */
  private String output(List<String> command) throws Exception {
    File written = folder.resolve("output").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(written).start();
    process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
    process.destroyForcibly();
    return Files.readString(written.toPath());
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
