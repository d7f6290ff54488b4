package org.wsalab.repl;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wsalab.lab.Call;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Explanation;
import org.wsalab.lab.Journal;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.LabThread;
import org.wsalab.lab.Providers;
import org.wsalab.lab.TraceText;

/**
 * What a session knows of the lab that its snippets work in. The lab is opened by the first call
 * that needs one, so that a session without calls starts no provider.
 */
final class Bench implements AutoCloseable {
  private static final int FAILURE_ENTRIES_MAX = 1000;

  private final LabOptions options;
  private final LabValues values = new LabValues(this::callOfSnippet);
  private Lab lab;
  private Call before;
  private Consumer<String> tracer;
  private Journal.Listening listening;

  Bench(LabOptions options) {
    this.options = options;
    Lab.use(null);
    Lab.onFirstUse(this::open);
  }

  /** Which provider and profile are in use, in a few words. */
  String title() {
    String provider = options.provider();
    if (provider == null) {
      provider = Providers.installed().preferred().name();
    }
    return "provider " + provider + ", profile " + options.profile();
  }

  /** What the lab is opened with. */
  LabOptions options() {
    return options;
  }

  /** Says what values mean; of calls it knows those made since {@link #begin}. */
  ValuePrinter values() {
    return values;
  }

  /** A snippet begins in this thread. */
  void begin() {
    before = lastCall().orElse(null);
  }

  /**
   * Lets the lab threads and the network of a provider with virtual time go on, as they do by
   * themselves on a real one while somebody types.
   */
  void settle() {
    opened().ifPresent(open -> open.turns().settle());
  }

  /** Ends the call that a thread is blocked in, or its next one. */
  void interrupt(Thread thread) {
    atHand().ifPresent(open -> open.interrupt(thread));
  }

  /** The lab threads, in aligned columns. */
  String threadTable() {
    return atHand().map(Lab::threadTable).orElse("no lab threads").stripTrailing();
  }

  /** The last entries of the trace, oldest first. */
  List<String> journal(int entries) {
    return atHand()
        .map(open -> TraceText.of(open.journal().last(entries)).lines().toList())
        .orElse(List.of());
  }

  /** Sends each further line of the trace to {@code listener}; null ends that. */
  synchronized void trace(Consumer<String> listener) {
    if (listening != null) {
      listening.close();
      listening = null;
    }
    tracer = listener;
    if (lab != null) {
      listen();
    }
  }

  /** The newest call of this thread that failed, as far back as is worth looking. */
  Optional<Call> lastFailure() {
    String self = Thread.currentThread().getName();
    return atHand().stream()
        .flatMap(open -> open.journal().last(FAILURE_ENTRIES_MAX).stream())
        .filter(entry -> entry.thread().equals(self))
        .map(Entry::what)
        .filter(what -> what instanceof Call call && call.failed())
        .map(Call.class::cast)
        .reduce((first, second) -> second);
  }

  /** Why a socket or event object of this name is as it is; nothing when there is none. */
  Optional<String> explain(String name) {
    return atHand().flatMap(open -> Explanation.of(name, open));
  }

  /** The lab threads that failed, each with its reason. */
  List<String> failedThreads() {
    return threads().filter(thread -> thread.failure().isPresent()).map(Object::toString).toList();
  }

  /** The names of the lab threads that still run. */
  List<String> runningThreads() {
    return threads().filter(LabThread::isAlive).map(LabThread::name).toList();
  }

  /** Ends the lab. */
  @Override
  public void close() {
    opened().ifPresent(Lab::close);
    Lab.onFirstUse(
        () -> {
          throw new IllegalStateException("the session is over");
        });
  }

  /** The handles that are open now, described. */
  List<String> openHandles() {
    return opened().map(Lab::openHandles).orElse(List.of());
  }

  /** The handles that nobody had closed before {@link #close} did, described. */
  List<String> leftOpen() {
    return opened().map(Lab::leftOpen).orElse(List.of());
  }

  private Stream<LabThread> threads() {
    return opened().map(open -> open.threads().stream()).orElseGet(Stream::empty);
  }

  private synchronized Lab open() {
    lab = Lab.open(options);
    listen();
    return lab;
  }

  private void listen() {
    if (tracer != null) {
      listening = lab.journal().listen(new TraceText(tracer));
    }
  }

  /** The session's own lab. */
  private synchronized Optional<Lab> opened() {
    return Optional.ofNullable(lab);
  }

  /** The lab that calls are made in now: the session's own, or that of what rests in it. */
  private static Optional<Lab> atHand() {
    return Lab.ifOpen();
  }

  private Optional<Call> lastCall() {
    return atHand().flatMap(o -> o.journal().lastCallOf(Thread.currentThread().getName()));
  }

  /** The newest call that this thread has made since {@link #begin}. */
  Optional<Call> callOfSnippet() {
    return lastCall().filter(call -> call != before);
  }
}
