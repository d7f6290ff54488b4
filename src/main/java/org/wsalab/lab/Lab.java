package org.wsalab.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Counters;
import org.wsalab.provider.Network;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Stack;
import org.wsalab.provider.Turns;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.Winsock;

/**
 * A session: one provider's Winsock, the journal of all that happens in it, and its lab threads.
 * Any thread may use it.
 */
public final class Lab implements AutoCloseable {
  private static final int VERSION_2_2 = 0x0202;

  private final Provider provider;
  private final Profile profile;
  private final boolean recorded;
  private final Journal journal;
  private final Stack stack;
  private final Recorder recorder;
  private final Winsock winsock;
  private final LabThreads threads;
  private List<String> leftOpen = List.of();
  private boolean closed;

  private Lab(Provider provider, LabOptions options) {
    this.provider = provider;
    profile = options.profile();
    recorded = options.journalCapacity() > 0;
    journal = new Journal(Math.max(1, options.journalCapacity()));
    Observer observer = recorded ? h -> journal.append(new What.Happened(h)) : Observer.NONE;
    stack = provider.open(new Settings(profile, observer));
    journal.use(stack::nanoTime, stack.turns()::actor);
    if (recorded) {
      stack.turns().describeStandstillWith(() -> Standstill.details(this));
    }
    recorder = new Recorder(stack, journal);
    winsock = recorded ? recorder.winsock() : stack.winsock();
    threads = new LabThreads(this, stack.turns(), options.report());
  }

  // Open

  /**
   * Opens a session.
   *
   * @throws IllegalArgumentException when no provider has the name
   * @throws ProviderUnavailableException when the provider, or every one, cannot run here
   */
  public static Lab open(LabOptions options) {
    Providers installed = Providers.installed();
    String name = options.provider();
    return open(name == null ? installed.preferred() : installed.named(name), options);
  }

  /** Opens a session on a provider at hand, whatever name the options give. */
  public static Lab open(Provider provider, LabOptions options) {
    Lab lab = new Lab(provider, options);
    int error = options.startup() ? lab.winsock.WSAStartup(VERSION_2_2, new WSADATA()) : 0;
    if (error != 0) {
      lab.close();
      throw startupFailed(provider, error);
    }
    return lab;
  }

  private static ProviderUnavailableException startupFailed(Provider provider, int error) {
    return new ProviderUnavailableException(
        "provider "
            + provider.name()
            + " does not start: WSAStartup gave "
            + ErrorCode.text(error));
  }

  // The current session

  /**
   * The session that the static calls are made in: in a lab thread its own, elsewhere the one given
   * to {@link #use}. If there is none yet, the first call opens it.
   */
  public static Lab current() {
    return CurrentLab.get();
  }

  /** Makes this session the current one, or none when it is null. */
  public static void use(Lab lab) {
    CurrentLab.use(lab);
  }

  /** Says how the current session is to be opened when it is first needed. */
  public static void onFirstUse(Supplier<Lab> opener) {
    CurrentLab.openWith(opener);
  }

  /** Whether there is a current session, so that {@link #current} would not open one. */
  public static boolean isOpen() {
    return ifOpen().isPresent();
  }

  /** The current session, where {@link #current} would not open one. */
  public static Optional<Lab> ifOpen() {
    return CurrentLab.ifOpen();
  }

  // What there is

  /** The calls; each is written down in the journal. */
  public Winsock winsock() {
    return winsock;
  }

  /** This thread's last error, without asking for it in the journal. */
  int lastErrorUnrecorded() {
    return stack.winsock().WSAGetLastError();
  }

  /** The protocol of an open socket, without a call. */
  Optional<String> protocol(SOCKET s) {
    return stack.protocol(s);
  }

  /** What can be seen of arrivals at a socket, where the journal does not tell them. */
  public Optional<String> arrivals(SOCKET s) {
    return stack.arrivals(s);
  }

  /** What happened so far. */
  public Journal journal() {
    return journal;
  }

  /** Whether anything is written down at all. */
  public boolean isRecorded() {
    return recorded;
  }

  /** The name of the provider. */
  public String provider() {
    return provider.name();
  }

  /** What the provider was told on the command line beside its name. */
  public List<String> options() {
    return provider.options();
  }

  /** What makes the calls, such as {@code Wine 8.0}; empty where it is the lab itself. */
  public String system() {
    return stack.system();
  }

  /** The quirks in force. */
  public Profile profile() {
    return profile;
  }

  /** What the session has cost so far. */
  public Counters counters() {
    return stack.counters();
  }

  /** The provider's time since the session began, in nanoseconds. */
  public long nanoTime() {
    return stack.nanoTime();
  }

  /** How the threads of the session come to run, and wait for each other. */
  public Turns turns() {
    return stack.turns();
  }

  /** The network, when it is the session's own: its hosts, links and faults. */
  public Optional<Network> network() {
    return stack.network();
  }

  /** What is open now. If looking brings news to light, a remark tells where they come from. */
  public Snapshot snapshot() {
    long before = journal.lastSeq();
    Snapshot taken = stack.snapshot();
    if (journal.since(before).stream().anyMatch(Lab::happenedHere)) {
      note("a snapshot was taken");
    }
    return taken;
  }

  private static boolean happenedHere(Entry entry) {
    return entry.what() instanceof What.Happened
        && entry.thread().equals(Thread.currentThread().getName());
  }

  /** The tables of sockets and events, for people. */
  public String tables() {
    return Tables.of(snapshot());
  }

  /** Every socket and event object that is open, described. */
  public List<String> openHandles() {
    return snapshot().handles().stream().map(HANDLE::toString).toList();
  }

  /** Writes a remark into the journal. */
  public void note(String text) {
    journal.append(new What.Note(text));
    journal.deliver();
  }

  // Threads

  /**
   * Runs {@code body} in a lab thread. A name that is taken gets a number behind it. If the body
   * throws, that is written down and reported; see also {@link LabThread#join()}.
   */
  public LabThread spawn(String name, LabThread.Body body) {
    return threads.spawn(name, body);
  }

  /** The lab threads of the session, in the order in which they were started. */
  public List<LabThread> threads() {
    return threads.all();
  }

  /** The name of the call that a thread is in, as far as the session writes its calls down. */
  public Optional<String> callUnderWay(Thread thread) {
    return recorder.callUnderWay(thread);
  }

  /** Whether a thread that is in a call sleeps in it; so it is taken to where nobody can see. */
  public boolean sleepsInCall(Thread thread) {
    return callUnderWay(thread).isPresent() && stack.mayBeAsleep(thread);
  }

  /** The table of the lab threads, for people: what each is doing. */
  public String threadTable() {
    return Tables.threads(this);
  }

  /**
   * Ends the call that {@code thread} is blocked in, or else its next one, by {@link
   * org.wsalab.winsock.CallInterruptedException} in it. Ends a join of a lab thread likewise.
   */
  public void interrupt(Thread thread) {
    if (!threads.interruptJoin(thread)) {
      stack.interrupt(thread);
    }
  }

  // End

  /** What was still open when the session was closed, described; empty before that. */
  public synchronized List<String> leftOpen() {
    return leftOpen;
  }

  /**
   * Ends the session: interrupts its lab threads and waits a moment for them, notes which handles
   * are still open, and closes these. Calls after that are refused as interrupted.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (recorded) { // else nobody can ask what was left
      threads.end().forEach(name -> note("lab thread " + name + " did not end"));
      leftOpen = openHandles();
      leftOpen.forEach(handle -> note("still open at the end: " + handle));
      recorder.end();
    }
    stack.close();
    CurrentLab.leave(this);
  }

  /** {@code lab on linux, profile windows}. */
  @Override
  public String toString() {
    return "lab on " + provider() + ", profile " + profile + (closed ? ", closed" : "");
  }
}
