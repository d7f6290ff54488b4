package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSA_INVALID_HANDLE;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.CF_ACCEPT;
import static org.wsalab.winsock.WinSock2.CF_REJECT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_EVENT_0;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.LabThread;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr_in;

/** The host under Wine: threads, interruption, its end, and what C could not survive. */
@Timeout(300)
class WineTest {
  private Lab lab;
  private Winsock winsock;

  @BeforeEach
  void open() {
    UnderWine.required();
    lab = Lab.open(LabOptions.DEFAULTS.withProvider("wine").withReport(failure -> {}));
    winsock = lab.winsock();
  }

  @AfterEach
  void close() {
    if (lab != null) {
      lab.close();
    }
  }

  @Test
  void waits_of_two_threads_run_side_by_side() throws Exception {
    WSAEVENT one = winsock.WSACreateEvent();
    WSAEVENT other = winsock.WSACreateEvent();
    LabThread first = Waiter.started(lab, "first", one);
    LabThread second = Waiter.started(lab, "second", other);

    winsock.WSASetEvent(other);
    assertThat(second.join(20_000)).isTrue();
    assertThat(first.isAlive()).isTrue();
    winsock.WSASetEvent(one);
    assertThat(first.join(20_000)).isTrue();
  }

  @Test
  void last_error_belongs_to_the_thread() {
    winsock.WSACloseEvent(HANDLE.of(0x1234));
    LabThread other =
        lab.spawn(
            "other",
            () -> {
              assertThat(winsock.WSAGetLastError()).isZero();
              winsock.closesocket(SOCKET.of(0x1234));
              assertThat(winsock.WSAGetLastError()).isEqualTo(WSAENOTSOCK);
            });
    other.join();
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSA_INVALID_HANDLE);
  }

  @Test
  void interrupted_wait_is_ended_and_the_thread_goes_on() throws Exception {
    WSAEVENT auto = winsock.CreateEvent(null, false, false, null);
    CompletableFuture<Void> ended = new CompletableFuture<>();
    CompletableFuture<Integer> next = new CompletableFuture<>();
    LabThread thread =
        lab.spawn(
            "waiter",
            () -> {
              assertThatThrownBy(() -> Waiter.waitFor(lab, auto))
                  .isInstanceOf(CallInterruptedException.class);
              ended.complete(null);
              next.complete(Waiter.waitFor(lab, auto));
            });
    Waiter.awaitSleeping(lab, thread);
    lab.interrupt(thread.thread());
    ended.get(20, TimeUnit.SECONDS);
    winsock.WSASetEvent(auto); // the wait that was ended must not take this signal
    assertThat(next.get(20, TimeUnit.SECONDS)).isEqualTo(WSA_WAIT_EVENT_0);
  }

  @Test
  void killing_the_host_ends_its_waits_and_the_lab_goes_on_with_another_provider() {
    WSAEVENT event = winsock.WSACreateEvent();
    LabThread thread = Waiter.started(lab, "waiter", event);
    UnderWine.host().destroyForcibly();

    assertThatThrownBy(() -> thread.join(1000))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(ProviderFailedException.class)
        .hasMessageContaining("wsahost")
        .hasMessageContaining("has failed: it ended with exit code");
    assertThatThrownBy(() -> winsock.WSASetEvent(event))
        .isInstanceOf(ProviderFailedException.class);
    assertThat(event).hasToString("event#1 lost with the DLL's process");
    lab.close();
    for (String provider : List.of("simulated", "wine")) {
      try (Lab next = Lab.open(LabOptions.DEFAULTS.withProvider(provider))) {
        assertThat(next.winsock().WSACreateEvent()).hasToString("event#1 nonsignaled");
      }
    }
  }

  @Test
  void lengths_beyond_the_buffer_and_wild_addresses_are_faults() {
    SOCKET s = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    assertThat(winsock.recv(s, new byte[4], 5, 0)).isEqualTo(SOCKET_ERROR);
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSAEFAULT);
    assertThat(winsock.send(s, new byte[4], -1, 0)).isEqualTo(SOCKET_ERROR);
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSAEFAULT);
    assertThat(winsock.WSAEnumNetworkEvents(s, null, null)).isEqualTo(SOCKET_ERROR);
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSAEFAULT);
  }

  @Test
  void condition_function_decides_in_the_thread_that_accepts() {
    SOCKET listening = listening();
    List<String> asked = new ArrayList<>();
    SOCKET refused = connected(listening);
    SOCKET none = winsock.WSAAccept(listening, null, null, (peer, data) -> CF_REJECT, 0);
    SOCKET welcome = connected(listening);
    SOCKET accepted =
        winsock.WSAAccept(
            listening,
            null,
            null,
            (peer, data) -> {
              asked.add(Thread.currentThread().getName() + " " + peer.host() + " " + data);
              return CF_ACCEPT;
            },
            42);
    assertThat(none).isEqualTo(INVALID_SOCKET);
    assertThat(accepted).isNotEqualTo(INVALID_SOCKET);
    assertThat(asked).containsExactly(Thread.currentThread().getName() + " 127.0.0.1 42");
    assertThat(List.of(refused, welcome)).doesNotContain(INVALID_SOCKET);
  }

  @Test
  void tables_show_an_auto_reset_event_without_taking_its_signal() {
    WSAEVENT auto = winsock.CreateEvent(null, false, true, null);
    EventLine line = lab.snapshot().events().get(0);
    assertThat(line).extracting(EventLine::signaled, EventLine::manualReset).contains(true, false);
    assertThat(Waiter.waitFor(lab, auto)).isEqualTo(WSA_WAIT_EVENT_0);
    assertThat(lab.snapshot().events().get(0).signaled()).isFalse();
  }

  @Test
  void tables_show_what_the_calls_have_made_of_a_socket() {
    SOCKET listening = listening();
    SOCKET client = connected(listening);
    SOCKET server = winsock.accept(listening, null, null);
    WSAEVENT event = winsock.WSACreateEvent();
    winsock.WSAEventSelect(server, event, FD_READ);
    assertThat(lab.tables())
        .containsPattern("socket#1 +tcp .* listening, .*\\n.* blocking")
        .containsPattern("socket#2 +tcp .* connected, .*\\n.* blocking")
        .containsPattern("socket#3 +tcp .* connected, +FD_READ +- +event#1\\n.* non-blocking")
        .containsPattern("event#1 +nonsignaled +manual +socket#3");
    assertThat(client.toString()).matches("socket#2 tcp 127.0.0.1:\\d+ -> .* connected");
    winsock.closesocket(client);
    assertThat(client).hasToString("socket#2 tcp closed");
  }

  @Test
  void memory_of_the_host_is_allocated_written_read_and_freed() {
    try (Dll dll = Hosts.take(new Wine(System.getenv()).host(Optional.empty()))) {
      long address = dll.allocate(8);
      dll.write(address + 2, new byte[] {1, 2, 3});
      assertThat(dll.read(address, 8)).containsExactly(0, 0, 1, 2, 3, 0, 0, 0);
      dll.free(address);
      assertThatThrownBy(() -> dll.read(16, 8)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private SOCKET listening() {
    SOCKET s = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in any = new sockaddr_in();
    winsock.inet_pton(AF_INET, "127.0.0.1", any.sin_addr);
    assertThat(winsock.bind(s, any, any.sizeof())).isZero();
    assertThat(winsock.listen(s, 5)).isZero();
    return s;
  }

  private SOCKET connected(SOCKET listening) {
    sockaddr_in address = new sockaddr_in();
    winsock.getsockname(listening, address, new int[] {sockaddr_in.SIZE});
    SOCKET s = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    assertThat(winsock.connect(s, address, address.sizeof())).isZero();
    return s;
  }
}
