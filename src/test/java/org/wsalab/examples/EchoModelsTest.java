package org.wsalab.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The echo server in each of the other models, tried with clients that were not written for it. */
@Timeout(120)
class EchoModelsTest {
  private static final String SEED = "20261123";

  @ParameterizedTest
  @ValueSource(strings = {"blocking", "select", "poll", "overlapped", "completion", "messages"})
  void sixty_clients_get_every_byte_back_and_leave_no_handle(String model) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "skipped: the provider linux needs Linux");
    assumeTrue(Clients.isInstalled("python3"), "skipped: python3 is not installed");
    try (ExampleServer server = new ExampleServer("echo-server-" + model + ".jsh")) {
      long before = handlesWithOneClient(server);
      Path clients = Path.of("src/test/resources/org/wsalab/examples/echo_clients.py");
      String port = Integer.toString(server.port);

      String said = Clients.run("", "python3", clients.toString(), port, "60", SEED);

      assertThat(said).isEqualTo("60 clients served\n");
      assertThat(socketsWithOneClient(server, before)).isLessThanOrEqualTo(before);
    }
  }

  private static long handlesWithOneClient(ExampleServer server) throws IOException {
    try (Socket socket = servedClient(server)) {
      assertThat(socket.isConnected()).isTrue();
      return server.sockets();
    }
  }

  /** A thread for each client closes its socket in its own time: looks until it has. */
  private static long socketsWithOneClient(ExampleServer server, long expected) throws Exception {
    long found = handlesWithOneClient(server);
    for (int look = 0; look < 100 && found > expected; look++) {
      TimeUnit.MILLISECONDS.sleep(20);
      found = handlesWithOneClient(server);
    }
    return found;
  }

  private static Socket servedClient(ExampleServer server) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port);
    socket.getOutputStream().write('x');
    assertThat(socket.getInputStream().read()).isEqualTo('x');
    return socket;
  }
}
