package org.wsalab.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.Installed;
import org.wsalab.OnLinux;

/** The echo server in each model, tried with clients that were not written for it. */
@OnLinux
@Timeout(120)
class EchoModelsTest {
  private static final String SEED = "20261123";
  private static final int LOOKS_MAX = 100;

  @BeforeEach
  void require_a_client() {
    Installed.required("python3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo-server",
        "echo-server-blocking",
        "echo-server-select",
        "echo-server-poll",
        "echo-server-overlapped",
        "echo-server-completion",
        "echo-server-messages"
      })
  void clients_get_every_byte_back_and_leave_a_server_that_sleeps(String model) throws Exception {
    try (ExampleServer server = new ExampleServer(model + ".jsh")) {
      String port = Integer.toString(server.port);
      sixtyClients(port); // the most threads at once, each of which keeps what it sleeps with
      long before = handlesWithOneClient(server);

      sixtyClients(port);
      lineComesBack("nc", "-N", "127.0.0.1", port);
      lineComesBack("socat", "-", "TCP:127.0.0.1:" + port);

      assertThat(handlesAtRest(server, before)).isLessThanOrEqualTo(before);
      try (Socket idle = servedClient(server)) {
        assertThat(idle.isConnected()).isTrue();
        isNotWoken(server);
      }
    }
  }

  private static void sixtyClients(String port) throws Exception {
    Path clients = Path.of("src/test/resources/org/wsalab/examples/echo_clients.py");
    assertThat(Clients.run("", "python3", clients.toString(), port, "60", SEED))
        .isEqualTo("60 clients served\n");
  }

  private static void lineComesBack(String... client) throws Exception {
    if (Installed.program(client[0]).isPresent()) {
      String line = "from " + client[0] + "\n";
      assertThat(Clients.run(line, client)).isEqualTo(line);
    }
  }

  // Handles

  private static long handlesWithOneClient(ExampleServer server) throws IOException {
    try (Socket socket = servedClient(server)) {
      assertThat(socket.isConnected()).isTrue();
      return server.handles();
    }
  }

  /** A thread for each client closes its socket in its own time: looks until it has. */
  private static long handlesAtRest(ExampleServer server, long expected) throws Exception {
    long found = handlesWithOneClient(server);
    for (int look = 0; look < LOOKS_MAX && found > expected; look++) {
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

  // Sleep

  private static void isNotWoken(ExampleServer server) throws Exception {
    Map<String, String> before = threadsAtRest(server);
    TimeUnit.MILLISECONDS.sleep(500); // time is the subject: nothing may happen in it
    assertThat(server.wakeUpsOfWaitingThreads()).isEqualTo(before);
  }

  /** The threads that wait, once the server has come to rest after its last client. */
  private static Map<String, String> threadsAtRest(ExampleServer server) throws Exception {
    Map<String, String> threads = Map.of();
    for (int look = 0; look < LOOKS_MAX; look++) {
      Map<String, String> again = server.wakeUpsOfWaitingThreads();
      if (!again.isEmpty() && again.equals(threads)) {
        return again;
      }
      threads = again;
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("no thread of the server comes to rest in poll or epoll_wait");
  }
}
