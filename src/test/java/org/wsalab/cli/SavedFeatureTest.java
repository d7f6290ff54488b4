package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.cli.Launched.wsalab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.OnLinux;
import org.wsalab.repl.ExitCode;

/** What was typed, saved as a feature: it says what came of each call, and holds when it is run. */
@OnLinux
class SavedFeatureTest {
  private static final String TYPED =
      """
      SOCKET l = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
      bind(l, "127.0.0.1", 0) + listen(l, 5)
      WSAEVENT e = WSACreateEvent()
      WSAEventSelect(l, e, FD_ACCEPT)
      SOCKET c = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
      connect(c, "127.0.0.1", port(l))
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE)
      WSAEnumNetworkEvents(l, e)
      SOCKET s = accept(l)
      recv(s, 512, 0)
      int x = 3
      send(c, "a \\"word\\" (or two)\\n", 0)
      recv(s, 2, 0)
      WSAEventSelect(s, e, FD_READ | FD_CLOSE)
      setsockopt(c, SOL_SOCKET, SO_LINGER, new linger(1, 0))
      closesocket(c)
      WSAEnumNetworkEvents(s, e)
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, 0, FALSE)
      """;

  @TempDir Path directory;

  @Test
  void each_call_is_a_step_with_what_came_of_it() throws IOException {
    Path feature = save("a-word-is-read.feature");

    assertThat(Files.readString(feature))
        .isEqualTo(
            """
            Feature: a word is read

              Typed at the prompt: provider linux, profile windows.

              Scenario: What was typed and what came of it
                When l = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
                And bind(l, "127.0.0.1", 0)
                And listen(l, 5)
                And e = WSACreateEvent()
                And WSAEventSelect(l, e, FD_ACCEPT)
                And c = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
                And connect(c, "127.0.0.1", port(l)) reaches "l"
                And WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE)
                Then WSAEnumNetworkEvents(l, e) returns FD_ACCEPT
                When s = accept(l)
                Then recv(s, 512, 0) fails with WSAEWOULDBLOCK
                # int x = 3;
                When send(c, "a \\"word\\" (or two)\\n", 0) reaches "s"
                Then recv(s, 2, 0) returns "a "
                When WSAEventSelect(s, e, FD_READ | FD_CLOSE)
                And setsockopt(c, SOL_SOCKET, SO_LINGER, new linger(1, 0))
                And closesocket(c) reaches "s"
                Then WSAEnumNetworkEvents(s, e) returns FD_READ|FD_CLOSE with WSAECONNABORTED
                And WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WSA_WAIT_TIMEOUT
            """);
  }

  @Test
  void it_holds_where_it_was_typed_and_on_another_provider() throws IOException {
    String feature = save("saved.feature").toString();

    assertThat(wsalab("check", feature).exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(wsalab("check", feature, "--provider", "simulated").exitCode())
        .isEqualTo(ExitCode.FINE);
  }

  @Test
  void what_came_of_a_call_is_expected_of_it() throws IOException {
    Path feature = save("saved.feature");
    Files.writeString(
        feature, Files.readString(feature).replace("fails with WSAEWOULDBLOCK", "returns 0"));

    Launched launched = wsalab("check", feature.toString());

    assertThat(launched.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(launched.out())
        .contains("expected: recv(s, 512, 0) returns 0", "WSAEWOULDBLOCK (10035)");
  }

  private Path save(String name) throws IOException {
    Path feature = directory.resolve(name);
    Path script = directory.resolve("typed.jsh");
    Files.writeString(script, TYPED + "/save " + feature + "\n");
    Launched launched = wsalab("run", script.toString());
    assertThat(launched.out()).contains(feature + ": 18 steps, 1 left out as no calls");
    return feature;
  }
}
