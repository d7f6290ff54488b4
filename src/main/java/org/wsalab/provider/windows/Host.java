package org.wsalab.provider.windows;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.wsalab.provider.ProviderFailedException;

/**
 * A running host: its process, what goes there and what comes back.
 *
 * <p>However it ends (it dies, is killed, hangs, says what nobody understands), {@link #failure} is
 * set once, and every line finds {@link Frame#GONE} in its mail. So no thread waits for a host that
 * is not there.
 */
final class Host implements AutoCloseable {
  private static final int PROTOCOL = 2;
  private static final byte[] MAGIC = "WSAH".getBytes(StandardCharsets.US_ASCII);
  private static final int HELLO_BYTES = 32;

  /** How long a host may take for its greeting: Wine may have to set up its prefix first. */
  private static final long GREETING_SECONDS_MAX = 120;

  /** How long one that runs may stay silent when it is asked whether it is there. */
  private static final long SILENCE_MS_MAX = 10_000;

  private final HostProcess process;
  private final long silenceMsMax;
  private final Map<Integer, Line> lines = new ConcurrentHashMap<>();
  private final Map<String, Long> functions = new ConcurrentHashMap<>();
  private final AtomicInteger nextThread = new AtomicInteger(1);
  private final CountDownLatch greeted = new CountDownLatch(1);
  private final Watchdog watchdog;
  private String system = "";
  private long condition;
  private long completion;
  private long procedure;
  private volatile String failure;

  /**
   * Starts one and waits for its greeting.
   *
   * @throws ProviderFailedException when there is none
   */
  static Host start(HostCommand command) {
    return start(command, SILENCE_MS_MAX);
  }

  static Host start(HostCommand command, long silenceMsMax) {
    Host host = new Host(HostProcess.start(command), silenceMsMax);
    host.awaitGreeting();
    return host;
  }

  private Host(HostProcess process, long silenceMsMax) {
    this.process = process;
    this.silenceMsMax = silenceMsMax;
    watchdog = new Watchdog(this, silenceMsMax);
    daemon("reads from the host", this::readAll);
    daemon("watches the host", watchdog::run);
  }

  private static void daemon(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void awaitGreeting() {
    try {
      if (!greeted.await(GREETING_SECONDS_MAX, TimeUnit.SECONDS)) {
        fail("it has not greeted for " + GREETING_SECONDS_MAX + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("nobody waited for its greeting");
    }
    requireRunning();
  }

  // What it is

  /** What runs the DLLs. */
  String system() {
    return system;
  }

  /** The address of its condition function. */
  long condition() {
    return condition;
  }

  /** The address of its completion routine. */
  long completion() {
    return completion;
  }

  /** The address of its APC. */
  long procedure() {
    return procedure;
  }

  /** The process, for whoever wants to end it. */
  ProcessHandle process() {
    return process.handle();
  }

  /** Addresses of functions by name, as far as they are known. */
  Map<String, Long> functions() {
    return functions;
  }

  /** Whether it can be used. */
  boolean isRunning() {
    return failure == null;
  }

  /** Ends the call when it cannot. */
  void requireRunning() {
    if (failure != null) {
      throw new ProviderFailedException(failure);
    }
  }

  // Lines and frames

  /** A line for one more thread. */
  Line open() {
    Line line = new Line(this, nextThread.getAndIncrement());
    lines.put(line.thread(), line);
    if (failure != null) {
      line.deliver(Frame.of(line.thread(), Frame.GONE));
    }
    return line;
  }

  /** Nobody uses a line any more. */
  void forget(Line line) {
    lines.remove(line.thread());
  }

  /** Sends a frame whole. */
  void send(Frame frame) {
    requireRunning();
    watchdog.wake();
    try {
      process.write(frame.bytes());
    } catch (IOException e) {
      lost();
      requireRunning();
    }
  }

  /** Sends a frame unless somebody else is writing; whether it did. */
  boolean trySend(Frame frame) throws IOException {
    return process.tryWrite(frame.bytes());
  }

  /** Whether anybody waits for it. */
  boolean isAwaited() {
    return failure == null && lines.values().stream().anyMatch(Line::isBusy);
  }

  private void readAll() {
    DataInputStream in = process.input();
    try {
      greeting(Frame.read(in));
      while (failure == null) {
        Frame frame = Frame.read(in);
        watchdog.heard();
        Line line = lines.get(frame.thread());
        if (line != null) {
          line.deliver(frame);
        } else if (frame.kind() != Frame.PONG) {
          fail("it answered a thread that there is none of");
        }
      }
    } catch (Frame.GarbageException e) {
      fail("what it says is not understood: " + Words.shown(e.bytes(), process.more()));
    } catch (IOException e) {
      lost();
    } catch (RuntimeException e) {
      fail("its answer is not understood: " + e);
    } finally {
      greeted.countDown();
    }
  }

  /** It can be reached no more, whoever notices first: how it ended says why. */
  void lost() {
    fail(process.end());
  }

  private void greeting(Frame frame) throws IOException {
    byte[] magic = new byte[MAGIC.length];
    if (frame.kind() != Frame.HELLO || frame.payload().remaining() < HELLO_BYTES) {
      throw new Frame.GarbageException(frame.bytes());
    }
    frame.payload().get(magic);
    int protocol = frame.payload().getInt();
    if (!Arrays.equals(magic, MAGIC) || protocol != PROTOCOL) {
      throw new Frame.GarbageException(frame.bytes());
    }
    condition = frame.payload().getLong();
    completion = frame.payload().getLong();
    procedure = frame.payload().getLong();
    system = StandardCharsets.UTF_8.decode(frame.payload()).toString();
    greeted.countDown();
  }

  // The end

  /** It can be used no more, for this reason: ends every wait and the process. */
  void fail(String reason) {
    synchronized (this) {
      if (failure != null) {
        return;
      }
      failure = process.name() + " has failed: " + reason + process.said();
    }
    lines.values().forEach(line -> line.deliver(Frame.of(line.thread(), Frame.GONE)));
    watchdog.wake();
    process.destroy();
  }

  /** Ends it, since nobody needs it any more. */
  @Override
  public void close() {
    fail("the session is over");
  }

  /** {@code Wine 8.0, process 4711}. */
  @Override
  public String toString() {
    return system + ", process " + process.handle().pid() + ", silent for up to " + silenceMsMax;
  }
}
