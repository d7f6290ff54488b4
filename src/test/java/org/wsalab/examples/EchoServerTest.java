package org.wsalab.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.OnLinux;

/** The limit of the classic echo server; that it serves is in {@link EchoModelsTest}. */
@OnLinux
@Timeout(120)
class EchoServerTest {
  @Test
  void the_sixty_fourth_client_is_refused_with_a_message() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (ExampleServer server = new ExampleServer("echo-server.jsh")) {
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
}
