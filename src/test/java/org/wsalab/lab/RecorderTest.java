package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.timeval;

class RecorderTest {
  private final Lab lab = FakeProvider.open();
  private final Winsock winsock = lab.winsock();

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void error_is_that_of_the_call_that_failed_and_stays_the_last_error() {
    winsock.listen(SOCKET.of(1), 5);
    assertThat(last().error()).isEqualTo(WSAENOTSOCK);
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSAENOTSOCK);
  }

  @Test
  void call_that_succeeds_has_no_error_whatever_the_last_one_was() {
    winsock.listen(SOCKET.of(1), 5);
    winsock.WSACreateEvent();
    assertThat(last().error()).isZero();
  }

  @Test
  void asking_for_the_last_error_is_no_failure() {
    winsock.listen(SOCKET.of(1), 5);
    winsock.WSAGetLastError();
    assertThat(last().failed()).isFalse();
    assertThat(last().result()).isEqualTo(WSAENOTSOCK);
  }

  @Test
  void call_has_the_providers_time_and_duration() {
    winsock.WSACreateEvent(); // the fake's clock goes on by a microsecond at each reading
    Entry entry = lab.journal().last(1).get(0);
    assertThat(last().durationNanos()).isEqualTo(1000);
    assertThat(entry.timeNanos()).isEqualTo(last().startNanos() + 1000);
  }

  @Test
  void buffer_is_kept_as_it_was_received() {
    SOCKET s = connected();
    byte[] buf = new byte[512];
    int n = winsock.recv(s, buf, buf.length, 0);
    buf[0] = 'X'; // the caller goes on to use its buffer
    assertThat(n).isEqualTo(5);
    assertThat(last()).hasToString("recv(socket#3, \"hello\", 512, 0) = 5");
  }

  @Test
  void only_the_head_of_a_large_buffer_is_kept() {
    SOCKET s = connected();
    winsock.send(s, new byte[100_000], 100_000, 0);
    Excerpt kept = (Excerpt) last().arguments().get(1);
    assertThat(kept.head()).hasSize(Excerpt.HEAD_MAX);
    assertThat(kept.count()).isEqualTo(100_000);
    assertThat(kept.cut()).isTrue();
  }

  @Test
  void length_beyond_the_buffer_is_recorded_as_the_call_had_it() {
    SOCKET s = connected();
    winsock.send(s, new byte[] {'a', 'b'}, 9, 0);
    assertThat(last()).hasToString("send(socket#3, \"ab\", 9, 0) = SOCKET_ERROR WSAEFAULT (10014)");
  }

  @Test
  void out_structures_are_kept_as_they_were_after_the_call() {
    SOCKET s = connected();
    WSAEVENT e = winsock.WSACreateEvent();
    winsock.WSAEventSelect(s, e, FD_READ);
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    winsock.WSAEnumNetworkEvents(s, e, events);
    events.lNetworkEvents = 0;
    assertThat(((NetworkEvents) last().arguments().get(2)).bits()).isEqualTo(FD_READ);

    sockaddr_in name = new sockaddr_in();
    int[] namelen = {16};
    winsock.getsockname(s, name, namelen);
    name.sin_port = 0;
    namelen[0] = 0;
    assertThat(last()).hasToString("getsockname(socket#3, 127.0.0.1:5001, [16]) = 0");
  }

  @Test
  void odd_bits_of_a_caller_do_not_stop_the_notation() {
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    events.lNetworkEvents = -1;
    winsock.WSAEnumNetworkEvents(SOCKET.of(1), null, events);
    assertThat(last().toString()).contains("FD_READ").endsWith("WSAENOTSOCK (10038)");
  }

  @Test
  void array_of_handles_is_kept_and_bounded() {
    WSAEVENT e = winsock.WSACreateEvent();
    HANDLE[] events = new HANDLE[1000];
    events[0] = e;
    winsock.WSAWaitForMultipleEvents(1, events, false, 0, false);
    events[0] = null;
    HANDLE[] kept = (HANDLE[]) last().arguments().get(1);
    assertThat(kept).hasSize(65).startsWith(e);
  }

  @Test
  void select_shows_what_was_asked_and_what_was_ready() {
    SOCKET s = connected();
    fd_set read = new fd_set();
    fd_set.FD_SET(s, read);
    fd_set.FD_SET(winsock.socket(AF_INET, SOCK_STREAM, 0), read);
    winsock.select(0, read, null, null, new timeval(1, 500_000));
    fd_set.FD_ZERO(read);
    assertThat(last())
        .hasToString("select(0, [socket#3, socket#4] -> [socket#3], NULL, NULL, 1.500000 s) = 1");
  }

  @Test
  void functions_and_unused_pointers_are_kept_by_type_alone() {
    winsock.WSAAccept(SOCKET.of(1), null, null, (caller, data) -> 0, 7);
    assertThat(last().toString()).startsWith("WSAAccept(socket 0x1, NULL, NULL, object, 7) = ");
  }

  @Test
  void interrupted_call_passes_its_exception_on_and_is_written_down() {
    WSAEVENT e = winsock.WSACreateEvent();
    lab.interrupt(Thread.currentThread());
    assertThatThrownBy(() -> winsock.WaitForSingleObject(e, WSA_INFINITE))
        .isInstanceOf(CallInterruptedException.class);
    assertThat(last().interrupted()).isTrue();
    assertThat(last().failed()).isFalse();
    assertThat(last()).hasToString("WaitForSingleObject(event#1, WSA_INFINITE) interrupted");
  }

  @Test
  void what_a_condition_function_throws_passes_through() {
    RuntimeException odd = new IllegalStateException("odd");
    assertThatThrownBy(
            () ->
                winsock.WSAAccept(
                    INVALID_SOCKET,
                    null,
                    null,
                    (caller, data) -> {
                      throw odd;
                    },
                    0))
        .isSameAs(odd);
    assertThat(last().thrown()).isSameAs(odd);
  }

  @Test
  void recorded_winsock_is_an_object_like_any_other() {
    assertThat(winsock).isEqualTo(winsock).isNotEqualTo("else").hasSameHashCodeAs(winsock);
    assertThat(winsock).hasToString("Winsock of the session");
  }

  /** A socket#3 whose peer has sent hello. */
  private SOCKET connected() {
    SOCKET listening = winsock.socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = new sockaddr_in();
    winsock.bind(listening, address, address.sizeof());
    winsock.listen(listening, 5);
    winsock.getsockname(listening, address, new int[] {16});
    SOCKET client = winsock.socket(AF_INET, SOCK_STREAM, 0);
    winsock.connect(client, address, address.sizeof());
    winsock.send(client, "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), 5, 0);
    return winsock.accept(listening, null, null);
  }

  private Call last() {
    return lab.journal().lastCallOf(Thread.currentThread()).orElseThrow();
  }
}
