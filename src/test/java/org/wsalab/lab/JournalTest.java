package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.Winsock;

class JournalTest {
  @Test
  void entries_are_numbered_from_1_without_gaps() {
    Journal journal = filled(1000, 600);
    assertThat(journal.entries())
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 600).boxed().toList());
    assertThat(journal.lastSeq()).isEqualTo(600);
    assertThat(journal.dropped()).isZero();
  }

  @Test
  void beyond_the_capacity_the_oldest_are_dropped_and_counted() {
    Journal journal = filled(300, 1000);
    assertThat(journal.entries()).hasSize(300);
    assertThat(journal.entries().get(0).seq()).isEqualTo(701);
    assertThat(journal.entries().get(0).what()).isEqualTo(new What.Note("701"));
    assertThat(journal.dropped()).isEqualTo(700);
  }

  @Test
  void capacity_of_one_keeps_the_newest() {
    assertThat(filled(1, 3).entries()).extracting(Entry::seq).containsExactly(3L);
  }

  @Test
  void journal_without_room_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Journal(0));
  }

  @Test
  void last_and_since_cut_at_what_there_is() {
    Journal journal = filled(10, 15);
    assertThat(journal.last(2)).extracting(Entry::seq).containsExactly(14L, 15L);
    assertThat(journal.last(99)).hasSize(10);
    assertThat(journal.last(-1)).isEmpty();
    assertThat(journal.since(13)).extracting(Entry::seq).containsExactly(14L, 15L);
    assertThat(journal.since(15)).isEmpty();
    assertThat(journal.since(-7)).hasSize(10);
  }

  @Test
  void threads_append_in_one_order() {
    Journal journal = new Journal(100_000);
    IntStream.range(0, 4)
        .mapToObj(i -> started(() -> fill(journal, 5000)))
        .toList()
        .forEach(JournalTest::join);
    assertThat(journal.entries())
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 20_000).boxed().toList());
    for (String thread : journal.entries().stream().map(Entry::thread).distinct().toList()) {
      // each thread's own entries keep their order
      assertThat(
              journal.entries().stream()
                  .filter(entry -> entry.thread().equals(thread))
                  .map(entry -> ((What.Note) entry.what()).text()))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 5000).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void listeners_are_told_each_entry_once_and_in_order_by_all_threads() {
    Journal journal = new Journal(100_000);
    List<Long> told = new ArrayList<>(); // one thread at a time is inside a listener
    journal.listen(entry -> told.add(entry.seq()));
    Runnable work =
        () -> {
          for (int i = 0; i < 2000; i++) {
            journal.append(new What.Note("x"));
            journal.deliver();
          }
        };
    List.of(started(work), started(work), started(work)).forEach(JournalTest::join);
    assertThat(told).containsExactlyElementsOf(LongStream.rangeClosed(1, 6000).boxed().toList());
  }

  @Test
  void listener_hears_from_its_beginning_to_its_end() {
    Journal journal = filled(10, 1);
    List<Long> told = new ArrayList<>();
    Journal.Listening listening = journal.listen(entry -> told.add(entry.seq()));
    journal.append(new What.Note("heard"));
    journal.deliver();
    listening.close();
    journal.append(new What.Note("not heard"));
    journal.deliver();
    assertThat(told).containsExactly(2L);
  }

  @Test
  void second_listener_does_not_hear_what_came_before_it() {
    Journal journal = new Journal(10);
    List<Long> first = new ArrayList<>();
    List<Long> second = new ArrayList<>();
    journal.listen(entry -> first.add(entry.seq()));
    journal.append(new What.Note("1"));
    journal.listen(entry -> second.add(entry.seq()));
    journal.append(new What.Note("2"));
    journal.deliver();
    assertThat(first).containsExactly(1L, 2L);
    assertThat(second).containsExactly(2L);
  }

  @Test
  void listener_may_make_calls_itself() {
    try (Lab lab = FakeProvider.open()) {
      List<String> told = new ArrayList<>();
      List<Long> toldToAnother = new ArrayList<>();
      lab.journal()
          .listen(
              entry -> {
                told.add(entry.what().toString());
                if (told.size() == 1) {
                  lab.winsock().WSACreateEvent();
                }
              });
      lab.journal().listen(entry -> toldToAnother.add(entry.seq()));
      lab.winsock().WSACleanup();
      lab.winsock().WSAGetLastError();
      assertThat(toldToAnother).containsExactly(2L, 3L, 4L);
      assertThat(told)
          .containsExactly(
              "WSACleanup() = 0", "WSACreateEvent() = event#1", "WSAGetLastError() = 0");
    }
  }

  @Test
  void last_call_of_a_thread_skips_what_is_not_its_call() {
    try (Lab lab = FakeProvider.open()) {
      WSAEVENT e = lab.winsock().WSACreateEvent();
      lab.spawn("other", () -> lab.winsock().WSAResetEvent(e)).join();
      lab.note("remark");
      Journal journal = lab.journal();
      assertThat(journal.lastCallOf(Thread.currentThread()))
          .hasValueSatisfying(call -> assertThat(call.name()).isEqualTo("WSACreateEvent"));
      assertThat(journal.lastCallOf("other"))
          .hasValueSatisfying(call -> assertThat(call.name()).isEqualTo("WSAResetEvent"));
      assertThat(journal.lastCallOf("nobody")).isEmpty();
    }
  }

  @Test
  void entries_about_an_object_are_its_calls_and_its_happenings() {
    try (Lab lab = FakeProvider.open()) {
      Winsock winsock = lab.winsock();
      SOCKET s = winsock.socket(AF_INET, SOCK_STREAM, 0);
      WSAEVENT e = winsock.WSACreateEvent();
      winsock.WSACreateEvent();
      winsock.WSAEventSelect(s, e, FD_READ);
      winsock.WSASetEvent(e);
      winsock.WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, false, 0, false);
      assertThat(words(lab.journal().about("socket#1")))
          .containsExactly(
              "socket(AF_INET, SOCK_STREAM, 0) = socket#1",
              "selected FD_READ of socket#1 for event#1",
              "WSAEventSelect(socket#1, event#1, FD_READ) = 0");
      assertThat(words(lab.journal().about("event#1")))
          .containsExactly(
              "WSACreateEvent() = event#1",
              "selected FD_READ of socket#1 for event#1",
              "WSAEventSelect(socket#1, event#1, FD_READ) = 0",
              "signaled event#1 by WSASetEvent",
              "WSASetEvent(event#1) = TRUE",
              "satisfied wait [event#1] at index 0",
              "WSAWaitForMultipleEvents(1, [event#1], FALSE, 0, FALSE) = WSA_WAIT_EVENT_0");
    }
  }

  private static List<String> words(List<Entry> entries) {
    return entries.stream().map(entry -> TraceText.words(entry.what()).strip()).toList();
  }

  private static Journal filled(int capacity, int notes) {
    Journal journal = new Journal(capacity);
    fill(journal, notes);
    return journal;
  }

  private static void fill(Journal journal, int notes) {
    for (int i = 1; i <= notes; i++) {
      journal.append(new What.Note(Integer.toString(i)));
    }
  }

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
