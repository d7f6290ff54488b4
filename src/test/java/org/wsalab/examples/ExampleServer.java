package org.wsalab.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wsalab.cli.Main;

/** An example script that serves, running in a process of its own as a user would start it. */
final class ExampleServer implements AutoCloseable {
  private static final String POLL = "7";
  private static final String EPOLL_WAIT = "232";

  private final Process process;
  private final BufferedReader output;
  final int port;

  /** Starts {@code wsalab run repl/examples/NAME} and reads the port that it listens on. */
  ExampleServer(String name, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(options));
    command.addAll(List.of("run", "repl/examples/" + name));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    output = process.inputReader();
    String line = output.readLine();
    if (line == null || !line.startsWith("listening on 127.0.0.1:")) {
      throw new IllegalStateException("the example said " + line);
    }
    port = Integer.parseInt(line.substring(line.indexOf(':') + 1));
  }

  /** The next line that the example writes. */
  String line() throws IOException {
    return output.readLine();
  }

  /** How many sockets, epoll instances and eventfds the process has open. */
  long handles() throws IOException {
    try (Stream<Path> open = Files.list(proc("fd"))) {
      return open.filter(ExampleServer::isHandle).count();
    }
  }

  private static boolean isHandle(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("socket:") || target.startsWith("anon_inode:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  /** How often each thread that waits in poll or epoll_wait has been woken so far. */
  Map<String, String> wakeUpsOfWaitingThreads() throws IOException {
    Map<String, String> wakeUps = new LinkedHashMap<>();
    try (Stream<Path> tasks = Files.list(proc("task"))) {
      for (Path task : tasks.sorted().toList()) {
        String call = Files.readString(task.resolve("syscall")).split(" ")[0];
        if (call.equals(POLL) || call.equals(EPOLL_WAIT)) {
          wakeUps.put(task.getFileName().toString(), switches(task));
        }
      }
    }
    return wakeUps;
  }

  private static String switches(Path task) {
    try (Stream<String> lines = Files.lines(task.resolve("status"))) {
      return lines.filter(line -> line.contains("ctxt_switches")).toList().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path proc(String what) {
    return Path.of("/proc", Long.toString(process.pid()), what);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
