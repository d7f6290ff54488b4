package org.wsalab.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabThread;
import org.wsalab.provider.Counters;
import org.wsalab.repl.Repl;

/**
 * What an echo server costs for each message. The script runs in this process, in a session of its
 * own; its clients are plain sockets of Java, whose cost is not counted.
 */
final class Measurement {
  /** How many messages each client sends before anything is counted. */
  private static final int WARM_UP = 300;

  private static final int MESSAGE_BYTES = 32;
  private static final int START_MS_MAX = 60_000;
  private static final int STEP_MS = 20;
  private static final double NANOS_PER_MICRO = 1000;
  private static final Pattern LISTENING = Pattern.compile("listening on [^\\s]*:(\\d+)\\s");

  private final int clients;
  private final int messages;

  /** With so many clients at once, each of which sends so many messages. */
  Measurement(int clients, int messages) {
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
  record Figures(
      int threads, double calls, double systemCalls, double wakeUps, double processorMicros) {}

  /** Runs a server, measures and ends it. */
  Figures of(Path script, Repl repl) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(heard);
    System.setErr(heard);
    Thread server = new Thread(() -> repl.script(script, List.of()), "server");
    server.setDaemon(true);
    try {
      server.start();
      int port = port(said, server);
      return measured(Lab.current(), server, port);
    } finally {
      if (Lab.isOpen()) {
        Lab lab = Lab.current();
        lab.interrupt(server);
        server.join(START_MS_MAX);
        lab.close();
      }
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static int port(ByteArrayOutputStream said, Thread server) throws Exception {
    for (int waited = 0; waited < START_MS_MAX && server.isAlive(); waited += STEP_MS) {
      Matcher line = LISTENING.matcher(said.toString(StandardCharsets.UTF_8));
      if (line.find()) {
        return Integer.parseInt(line.group(1));
      }
      Thread.sleep(STEP_MS);
    }
    throw new IllegalStateException("the server did not begin: " + said);
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
