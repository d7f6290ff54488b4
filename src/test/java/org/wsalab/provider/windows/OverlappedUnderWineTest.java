package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSA_IO_PENDING;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.LabThread;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.WSAPOLLFD;
import org.wsalab.winsock.WinBase;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr_in;

/** Overlapped operations, routines and messages through the host: memory, order, and its end. */
@Timeout(300)
class OverlappedUnderWineTest {
  private Lab lab;
  private Winsock winsock;
  private SOCKET peer;
  private SOCKET s;

  @BeforeEach
  void open() {
    UnderWine.required();
    lab = Lab.open(LabOptions.DEFAULTS.withProvider("wine").withReport(failure -> {}));
    winsock = lab.winsock();
    connect();
  }

  @AfterEach
  void close() {
    if (lab != null) {
      lab.close();
    }
  }

  @Test
  void several_buffers_are_filled_one_after_the_other() {
    WSABUF[] buffers = {new WSABUF(3), new WSABUF(0), new WSABUF(4)};
    WSAOVERLAPPED overlapped = receive(buffers, null);
    send("hello");
    assertThat(count(overlapped)).isEqualTo(5);
    assertThat(buffers[0].text(3) + "|" + buffers[2].text(2)).isEqualTo("hel|lo");
  }

  @Test
  void overlapped_that_is_looked_at_knows_of_its_end() {
    WSAOVERLAPPED overlapped = receive(new WSABUF[] {new WSABUF(5)}, null);
    assertThat(overlapped.pending()).isTrue();
    send("hello");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (overlapped.pending()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(overlapped.InternalHigh).isEqualTo(5);
  }

  @Test
  void one_that_ends_in_its_call_has_its_count_when_that_returns() {
    lab.close();
    LabOptions unrecorded =
        LabOptions.DEFAULTS.withJournalCapacity(0); // a journal would look at it
    lab = Lab.open(unrecorded.withProvider("wine"));
    winsock = lab.winsock();
    connect();
    WSABUF[] buffers = {new WSABUF("hello")};
    int[] sent = {0};
    assertThat(winsock.WSASend(s, buffers, 1, sent, 0, new WSAOVERLAPPED(), null)).isZero();
    assertThat(sent[0]).isEqualTo(5);
  }

  @Test
  void one_that_goes_on_after_its_call_is_in_the_journal() {
    receive(new WSABUF[] {new WSABUF(5)}, null);
    assertThat(lab.journal().entries())
        .anyMatch(entry -> entry.what().toString().contains("Pended"));
  }

  @Test
  void one_that_is_pending_is_not_begun_again() {
    WSAOVERLAPPED overlapped = receive(new WSABUF[] {new WSABUF(5)}, null);
    WSABUF[] other = {new WSABUF(5)};
    int result = winsock.WSARecv(s, other, 1, null, new int[1], overlapped, null);
    assertThat(result).isEqualTo(SOCKET_ERROR);
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSAEINVAL);
    assertThat(overlapped.pending()).isTrue();
  }

  @Test
  void routine_that_begins_anew_and_queues_more_is_followed_in_the_same_wait() {
    List<String> ran = new ArrayList<>();
    WSABUF[] buffer = {new WSABUF(5)};
    HANDLE self = winsock.GetCurrentThread();
    receive(
        buffer,
        (error, count, overlapped, flags) -> {
          ran.add("received " + buffer[0].text(count));
          winsock.QueueUserAPC(data -> ran.add("APC " + data), self, 2);
        });
    winsock.QueueUserAPC(data -> ran.add("APC " + data), self, 1);
    send("hello");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (ran.size() < 3) {
      assertThat(winsock.SleepEx(20_000, true)).isEqualTo(WinBase.WAIT_IO_COMPLETION);
      assertThat(ran.contains("APC 2")).isEqualTo(ran.contains("received hello"));
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(ran).containsExactlyInAnyOrder("APC 1", "received hello", "APC 2");
    assertThat(ran.indexOf("APC 2")).isGreaterThan(ran.indexOf("received hello"));
    assertThat(winsock.SleepEx(0, true)).isZero();
  }

  @Test
  void alertable_wait_inside_a_routine_runs_those_behind_it() {
    List<String> ran = new ArrayList<>();
    HANDLE self = winsock.GetCurrentThread();
    winsock.QueueUserAPC(
        data -> {
          ran.add("one begins");
          assertThat(winsock.SleepEx(0, true)).isEqualTo(WinBase.WAIT_IO_COMPLETION);
          ran.add("one ends");
        },
        self,
        0);
    winsock.QueueUserAPC(data -> ran.add("two"), self, 0);
    assertThat(winsock.SleepEx(0, true)).isEqualTo(WinBase.WAIT_IO_COMPLETION);
    assertThat(ran).containsExactly("one begins", "two", "one ends");
  }

  @Test
  void routine_that_throws_ends_the_wait_and_those_behind_it_stay_queued() {
    List<String> ran = new ArrayList<>();
    HANDLE self = winsock.GetCurrentThread();
    winsock.QueueUserAPC(
        data -> {
          throw new IllegalStateException("thrown");
        },
        self,
        0);
    winsock.QueueUserAPC(data -> ran.add("two"), self, 0);
    assertThatThrownBy(() -> winsock.SleepEx(0, true)).hasMessageContaining("thrown");
    assertThat(ran).isEmpty();
    assertThat(winsock.SleepEx(0, true)).isEqualTo(WinBase.WAIT_IO_COMPLETION);
    assertThat(ran).containsExactly("two");
  }

  @Test
  void session_that_ends_with_pending_operations_gives_its_host_back() {
    long host = host().pid();
    for (int i = 0; i < 20; i++) {
      receive(new WSABUF[] {new WSABUF(1000)}, i % 2 == 0 ? null : (e, n, o, flags) -> {});
    }
    winsock.QueueUserAPC(data -> {}, winsock.GetCurrentThread(), 0);
    winsock.CreateWindowEx(0, null, null, 0, 0, 0, 0, 0, null, null, null, null);
    lab.close();
    lab = Lab.open(LabOptions.DEFAULTS.withProvider("wine"));
    winsock = lab.winsock();
    assertThat(winsock.WSACreateEvent()).hasToString("event#1 nonsignaled");
    assertThat(host().pid()).isEqualTo(host);
    assertThat(winsock.SleepEx(0, true)).isZero(); // nothing of the other session's
  }

  @ParameterizedTest
  @ValueSource(strings = {"SleepEx", "WSAGetOverlappedResult", "WSAPoll", "GetMessage", "WSARecv"})
  void killing_the_host_ends_what_waits(String call) {
    WSAOVERLAPPED overlapped = receive(new WSABUF[] {new WSABUF(5)}, null);
    LabThread thread = lab.spawn("waiter", () -> block(call, overlapped));
    awaitThatItMakes(thread, "GetCurrentThreadId");
    host().destroyForcibly();

    assertThatThrownBy(() -> thread.join(20_000))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(ProviderFailedException.class)
        .hasMessageContaining("has failed: it ended with exit code");
    assertThat(overlapped.toString()).isEqualTo("overlapped pending");
  }

  private void block(String call, WSAOVERLAPPED overlapped) {
    winsock.GetCurrentThreadId(); // so that it is seen to have come this far
    int[] number = new int[1];
    switch (call) {
      case "SleepEx" -> winsock.SleepEx(WSA_INFINITE, true);
      case "WSAGetOverlappedResult" ->
          winsock.WSAGetOverlappedResult(s, overlapped, number, true, new int[1]);
      case "WSAPoll" ->
          winsock.WSAPoll(new WSAPOLLFD[] {new WSAPOLLFD(s, WinSock2.POLLRDNORM)}, 1, WSA_INFINITE);
      case "GetMessage" -> winsock.GetMessage(new MSG(), null, 0, 0);
      default ->
          winsock.WSARecv(s, new WSABUF[] {new WSABUF(5)}, 1, number, new int[1], null, null);
    }
  }

  @Test
  void what_c_could_not_survive_is_a_fault() {
    WSAOVERLAPPED overlapped = new WSAOVERLAPPED();
    WSABUF[] wild = {new WSABUF(5, new byte[4])};
    assertFault(winsock.WSARecv(s, wild, 1, null, new int[1], overlapped, null));
    assertFault(winsock.WSARecv(s, null, 1, null, new int[1], overlapped, null));
    assertFault(winsock.WSASend(s, wild, 2, null, 0, overlapped, null));
    assertFault(winsock.WSARecv(s, wild, 0, null, null, overlapped, null));
    assertFault(winsock.WSAPoll(new WSAPOLLFD[1], 1, 0));
    assertFault(winsock.WSAPoll(null, 1, 0));
    assertFault(winsock.WSAIoctl(s, 0, new byte[1], 2, null, 0, new int[1], null, null));
    assertThat(winsock.AcceptEx(s, s, new byte[4], 1, 16, 16, null, overlapped)).isFalse();
    assertThat(winsock.PeekMessage(null, null, 0, 0, 0)).isZero();
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSAEFAULT);
    assertThat(overlapped).hasToString("overlapped");
  }

  private void assertFault(int result) {
    assertThat(result).isEqualTo(SOCKET_ERROR);
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSAEFAULT);
  }

  // What they are made of

  private void connect() {
    SOCKET listening = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in address = new sockaddr_in();
    winsock.inet_pton(AF_INET, "127.0.0.1", address.sin_addr);
    winsock.bind(listening, address, address.sizeof());
    winsock.listen(listening, 5);
    winsock.getsockname(listening, address, new int[] {sockaddr_in.SIZE});
    peer = winsock.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    assertThat(winsock.connect(peer, address, address.sizeof())).isZero();
    s = winsock.accept(listening, null, null);
  }

  private WSAOVERLAPPED receive(WSABUF[] buffers, WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    WSAOVERLAPPED overlapped = new WSAOVERLAPPED();
    int[] flags = {0};
    int result = winsock.WSARecv(s, buffers, buffers.length, null, flags, overlapped, routine);
    assertThat(result).isEqualTo(SOCKET_ERROR);
    assertThat(winsock.WSAGetLastError()).isEqualTo(WSA_IO_PENDING);
    return overlapped;
  }

  private void send(String text) {
    assertThat(winsock.send(peer, text.getBytes(), text.length(), 0)).isEqualTo(text.length());
  }

  private int count(WSAOVERLAPPED overlapped) {
    int[] count = new int[1];
    assertThat(winsock.WSAGetOverlappedResult(s, overlapped, count, true, new int[1])).isTrue();
    return count[0];
  }

  private static ProcessHandle host() {
    return UnderWine.host();
  }

  private void awaitThatItMakes(LabThread thread, String call) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (lab.journal().entries().stream().noneMatch(entry -> isCall(entry, thread, call))) {
      assertThat(System.nanoTime()).as("it comes so far").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static boolean isCall(Entry entry, LabThread thread, String call) {
    return entry.thread().equals(thread.name()) && entry.what().toString().contains(call);
  }
}
