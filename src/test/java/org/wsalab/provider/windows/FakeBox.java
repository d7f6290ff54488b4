package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.wsalab.Installed;

/**
 * A Windows machine that ssh reaches, but for Windows: a real sshd on loopback, with keys of its
 * own, whose {@code wsahost.exe} is that program under Wine.
 */
final class FakeBox implements AutoCloseable {
  /** The empty folder that root's sshd confines itself to; where systemd runs, it makes it. */
  private static final Path CONFINEMENT = Path.of("/run/sshd");

  private static final int TRIES_MAX = 5;
  private static final long START_MS_MAX = 20_000;

  private final Path folder;
  private final int port;
  private final Process sshd;

  /** Starts it with everything that it needs in this folder. */
  static FakeBox in(Path folder) throws Exception {
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(CONFINEMENT);
    }
    makeKey(folder.resolve("host-key"));
    makeKey(folder.resolve("user-key"));
    makeHost(folder.resolve("bin/wsahost.exe"), folder.resolve("real-wsahost.exe"));
    for (int i = 1; i <= TRIES_MAX; i++) {
      FakeBox box = new FakeBox(folder, freePort());
      if (box.isReached()) {
        return box;
      }
      box.close(); // somebody else has taken the port meanwhile
    }
    throw new AssertionError("no sshd: " + Files.readString(folder.resolve("sshd.log")));
  }

  private FakeBox(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    write(
        "sshd_config",
        "Port " + port,
        "ListenAddress 127.0.0.1",
        "HostKey " + folder.resolve("host-key"),
        "AuthorizedKeysFile " + folder.resolve("user-key.pub"),
        "PidFile none",
        "PasswordAuthentication no",
        "UsePAM no",
        "StrictModes no",
        "SetEnv PATH=" + folder.resolve("bin") + ":" + System.getenv("PATH"));
    write(
        "ssh_config",
        "Host box",
        "  HostName 127.0.0.1",
        "  Port " + port,
        "  IdentityFile " + folder.resolve("user-key"),
        "  IdentitiesOnly yes",
        "  BatchMode yes",
        "  StrictHostKeyChecking yes",
        "  UserKnownHostsFile " + folder.resolve("known_hosts"));
    String key = Files.readString(folder.resolve("host-key.pub"));
    Files.writeString(folder.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + key);
    String program = Installed.program("sshd").orElseThrow().toString();
    sshd =
        new ProcessBuilder(program, "-D", "-e", "-f", folder.resolve("sshd_config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("sshd.log").toFile())
            .start();
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }

  private static void makeKey(Path file) throws Exception {
    Process made =
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(made.getInputStream().readAllBytes())).isEmpty();
    assertThat(made.waitFor()).isZero();
  }

  /** What is found under the name that a user types. */
  private static void makeHost(Path script, Path program) throws Exception {
    new WindowsProvider().writeHost(program);
    ProcessBuilder wine = UnderWine.program(program.toString());
    String variables =
        wine.environment().entrySet().stream()
            .filter(variable -> variable.getKey().startsWith("WINE"))
            .map(variable -> "export " + variable.getKey() + "='" + variable.getValue() + "'\n")
            .collect(Collectors.joining());
    Files.createDirectories(script.getParent());
    Files.writeString(
        script,
        "#!/bin/sh\n" + variables + "exec '" + String.join("' '", wine.command()) + "' \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean isReached() {
    long end = System.nanoTime() + START_MS_MAX * 1_000_000;
    while (sshd.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.getInputStream().read() == 'S';
      } catch (IOException e) {
        Thread.onSpinWait(); // not yet
      }
    }
    return false;
  }

  /** What a user gives to {@code --host}. */
  String command() {
    return "ssh -F " + folder.resolve("ssh_config") + " box wsahost.exe";
  }

  /** Ends the server, and with it the connections that it serves. */
  void kill() {
    List<ProcessHandle> served = sshd.descendants().toList();
    sshd.destroyForcibly();
    served.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    kill();
    sshd.onExit().join();
  }
}
