package org.wsalab.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.Installed;
import org.wsalab.provider.windows.UnderWine;

/** The echo servers, as they are, on Wine's ws2_32.dll, with clients of Linux. */
@Timeout(300)
class EchoServerUnderWineTest {
  private static final String SEED = "20261123";

  @BeforeEach
  void require_wine_and_clients() {
    UnderWine.required();
    Installed.required("python3");
  }

  @Test
  void sixty_clients_are_followed_by_sixty_others() throws Exception {
    try (ExampleServer server = started("")) {
      assertThat(sixtyClients(server)).isEqualTo("60 clients served\n");
      assertThat(sixtyClients(server)).isEqualTo("60 clients served\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-blocking", "-select", "-poll", "-overlapped", "-completion", "-messages"})
  void sixty_clients_get_every_byte_back(String model) throws Exception {
    try (ExampleServer server = started(model)) {
      assertThat(sixtyClients(server)).isEqualTo("60 clients served\n");
    }
  }

  private static ExampleServer started(String model) throws IOException {
    return new ExampleServer("echo-server" + model + ".jsh", "--provider", "wine");
  }

  private static String sixtyClients(ExampleServer server) throws Exception {
    Path clients = Path.of("src/test/resources/org/wsalab/examples/echo_clients.py");
    String port = Integer.toString(server.port);
    return Clients.run("", "python3", clients.toString(), port, "60", SEED);
  }
}
