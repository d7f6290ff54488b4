package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_EVENT_0;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.Installed;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.LabThread;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.Winsock;

/** {@code --provider windows --host "ssh BOX wsahost.exe"}, over a real sshd. */
@Timeout(300)
class SshTest {
  private static final long TOLD_MS_MAX = 1000;

  @TempDir Path folder;

  private FakeBox box;
  private Lab lab;
  private Winsock winsock;

  @BeforeEach
  void connect() throws Exception {
    UnderWine.required();
    Mingw.required();
    Installed.required("ssh", "sshd", "ssh-keygen");
    box = FakeBox.in(folder);
    System.setProperty("wsalab.host", box.command());
    lab = Lab.open(LabOptions.DEFAULTS.withProvider("windows").withReport(failure -> {}));
    winsock = lab.winsock();
  }

  @AfterEach
  void end() {
    System.clearProperty("wsalab.host");
    if (lab != null) {
      lab.close();
    }
    if (box != null) {
      box.close();
    }
  }

  @Test
  void a_session_makes_its_calls_on_the_other_machine() {
    assertThat(lab.system()).isEqualTo(UnderWine.version());
    assertThat(lab.options()).containsExactly("--host", box.command());
    WSAEVENT event = winsock.WSACreateEvent();
    LabThread thread = Waiter.started(lab, "waiter", event);

    winsock.WSASetEvent(event);

    assertThat(thread.join(20_000)).isTrue();
    assertThat(Waiter.waitFor(lab, event)).isEqualTo(WSA_WAIT_EVENT_0);
  }

  @Test
  void a_server_that_is_killed_ends_the_waits_and_the_lab_goes_on_with_another_provider() {
    LabThread thread = Waiter.started(lab, "waiter", winsock.WSACreateEvent());
    box.kill();
    assertTold(thread, "it ended with exit code 255");
  }

  @Test
  void a_client_that_is_killed_does_so_too() {
    LabThread thread = Waiter.started(lab, "waiter", winsock.WSACreateEvent());
    client().destroyForcibly();
    assertTold(thread, "it ended with exit code 137");
  }

  @Test
  void a_machine_that_is_not_reached_is_told_in_the_words_of_ssh() {
    box.close();
    System.setProperty("wsalab.host", box.command().replaceFirst("^ssh", "ssh -4"));
    assertThatThrownBy(() -> Lab.open(LabOptions.DEFAULTS.withProvider("windows")))
        .isInstanceOf(ProviderFailedException.class)
        .hasMessageContaining("has failed: it ended with exit code 255")
        .hasMessageContaining("it said: ")
        .hasMessageContaining("Connection refused");
  }

  private void assertTold(LabThread thread, String how) {
    assertThatThrownBy(() -> thread.join(TOLD_MS_MAX))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(ProviderFailedException.class)
        .hasMessageContaining("the host (" + box.command() + ") has failed: " + how);
    try (Lab next = Lab.open(LabOptions.DEFAULTS.withProvider("simulated"))) {
      assertThat(next.winsock().WSACreateEvent()).hasToString("event#1 nonsignaled");
    }
  }

  private static ProcessHandle client() {
    return Children.last(command -> command.endsWith("/ssh"));
  }
}
