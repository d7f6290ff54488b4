package org.wsalab.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The classic echo server, tried with clients that were not written for it. */
@Timeout(120)
class EchoServerTest {
  private static final int SEED = 20261123;

  private ExampleServer server;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")), "skipped: the provider linux needs Linux");
    server = new ExampleServer("echo-server.jsh");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void sixty_clients_get_every_byte_back_and_leave_no_handle() throws Exception {
    long before = handlesWithOneClient();
    Path clients = Path.of("src/test/resources/org/wsalab/examples/echo_clients.py");
    String port = Integer.toString(server.port);
    String seed = Integer.toString(SEED);

    assertThat(run("", "python3", clients.toString(), port, "60", seed))
        .isEqualTo("60 clients served\n");

    assertThat(handlesWithOneClient()).isEqualTo(before);
  }

  @Test
  void netcat_and_socat_get_their_lines_back() throws Exception {
    String port = Integer.toString(server.port);
    assertThat(run("from nc\n", "nc", "-N", "127.0.0.1", port)).isEqualTo("from nc\n");
    assertThat(run("from socat\n", "socat", "-", "TCP:127.0.0.1:" + port))
        .isEqualTo("from socat\n");
  }

  @Test
  void a_waiting_server_is_not_woken() throws Exception {
    try (Socket idle = servedClient()) {
      assertThat(idle.isConnected()).isTrue();
      Map<String, String> before = waitingThreads();
      TimeUnit.MILLISECONDS.sleep(500); // time is the subject: nothing may happen in it
      assertThat(server.wakeUpsOfWaitingThreads()).isEqualTo(before);
    }
  }

  @Test
  void the_sixty_fourth_client_is_refused_with_a_message() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 64; i++) {
        sockets.add(new Socket("127.0.0.1", server.port));
      }
      assertThat(server.line())
          .startsWith("refused a client: one wait takes 64 events")
          .contains("63 clients");
      assertThat(sockets.get(63).getInputStream().read()).isEqualTo(-1);
      sockets.get(0).getOutputStream().write('x');
      assertThat(sockets.get(0).getInputStream().read()).isEqualTo('x');
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  /**
   * The handles of the server while it serves one client. Since it serves in one thread, whatever
   * came before has been dealt with when that client has its echo.
   */
  private long handlesWithOneClient() throws IOException {
    try (Socket socket = servedClient()) {
      assertThat(socket.isConnected()).isTrue();
      return server.handles();
    }
  }

  private Socket servedClient() throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port);
    socket.getOutputStream().write('x');
    assertThat(socket.getInputStream().read()).isEqualTo('x');
    return socket;
  }

  /** The threads that wait, once the server has come to rest after its last client. */
  private Map<String, String> waitingThreads() throws Exception {
    Map<String, String> threads = Map.of();
    for (int look = 0; look < 100; look++) {
      Map<String, String> again = server.wakeUpsOfWaitingThreads();
      if (!again.isEmpty() && again.equals(threads)) {
        return again;
      }
      threads = again;
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("no thread of the server comes to rest in poll or epoll_wait");
  }

  /** Runs a client to its end and gives what it wrote. */
  private static String run(String input, String... command) throws Exception {
    assumeTrue(Clients.isInstalled(command[0]), "skipped: " + command[0] + " is not installed");
    return Clients.run(input, command);
  }
}
