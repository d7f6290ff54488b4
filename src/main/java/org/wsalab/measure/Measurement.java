package org.wsalab.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabThread;
import org.wsalab.provider.Counters;
import org.wsalab.repl.Repl;

/**
 * What an echo server costs for each message. The script runs in this process, in a session of its
 * own; its clients are plain sockets of Java, whose cost is not counted.
 */
public final class Measurement {
  /** How many messages each client sends before anything is counted. */
  private static final int WARM_UP = 300;

  private static final int MESSAGE_BYTES = 32;
  private static final int START_SECONDS_MAX = 60;
  private static final double NANOS_PER_MICRO = 1000;

  private final int clients;
  private final int messages;

  /** With so many clients at once, each of which sends so many messages. */
  public Measurement(int clients, int messages) {
    this.clients = clients;
    this.messages = messages;
  }

  /**
   * What it came to, for each message.
   *
   * @param threads how many threads the server had
   * @param calls Winsock's calls
   * @param systemCalls calls of the operating system
   * @param wakeUps how often a thread was woken
   * @param processorMicros processor time
   */
  public record Figures(
      int threads, double calls, double systemCalls, double wakeUps, double processorMicros) {}

  /**
   * Runs a server, measures and ends it. What it prints is kept back.
   *
   * @param script says {@code listening on HOST:PORT} and sends back what it gets
   * @throws org.wsalab.repl.UserError when the server ends, or does not say where it listens
   */
  public Figures of(Path script, Repl repl) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    Announcement said = new Announcement();
    PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(heard);
    System.setErr(heard);
    Thread server = new Thread(() -> run(script, repl, said), "server");
    server.setDaemon(true);
    try {
      server.start();
      int port = said.port(START_SECONDS_MAX);
      return measured(Lab.current(), server, port);
    } finally {
      if (Lab.isOpen()) {
        Lab lab = Lab.current();
        lab.interrupt(server);
        server.join(TimeUnit.SECONDS.toMillis(START_SECONDS_MAX));
        lab.close();
      }
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static void run(Path script, Repl repl, Announcement said) {
    try {
      repl.script(script, List.of());
      said.end(null);
    } catch (RuntimeException e) {
      said.end(e);
    }
  }

  private Figures measured(Lab lab, Thread server, int port) throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < clients; i++) {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        sockets.add(socket);
      }
      exchange(sockets, WARM_UP);
      Counters before = lab.counters();
      long processorBefore = processorNanos(lab, server);
      exchange(sockets, messages);
      Counters cost = lab.counters().since(before);
      long processor = processorNanos(lab, server) - processorBefore;
      double each = (double) clients * messages;
      int threads = 1 + (int) lab.threads().stream().filter(LabThread::isAlive).count();
      return new Figures(
          threads,
          cost.calls() / each,
          cost.systemCalls() / each,
          cost.sleeps() / each,
          processor / NANOS_PER_MICRO / each);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  /** Every client sends its messages, one after the other, each when the last has come back. */
  private static void exchange(List<Socket> sockets, int messages) throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<Exception> failures = new ArrayList<>();
    for (Socket socket : sockets) {
      Thread thread = new Thread(() -> exchange(socket, messages, failures), "client");
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static void exchange(Socket socket, int messages, List<Exception> failures) {
    byte[] message = new byte[MESSAGE_BYTES];
    try {
      for (int i = 0; i < messages; i++) {
        socket.getOutputStream().write(message);
        if (socket.getInputStream().readNBytes(MESSAGE_BYTES).length < MESSAGE_BYTES) {
          throw new IOException("the server has closed a connection");
        }
      }
    } catch (IOException e) {
      synchronized (failures) {
        failures.add(e);
      }
    }
  }

  private static long processorNanos(Lab lab, Thread server) {
    Stream<Thread> threads =
        Stream.concat(Stream.of(server), lab.threads().stream().map(LabThread::thread));
    return threads
        .mapToLong(thread -> ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()))
        .filter(nanos -> nanos > 0)
        .sum();
  }
}
