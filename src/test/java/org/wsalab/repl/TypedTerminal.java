package org.wsalab.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.wsalab.lab.LabOptions;

/**
 * A prompt over a terminal of streams: the test types keys and waits for what the screen shows, as
 * a person would.
 */
final class TypedTerminal implements AutoCloseable {
  private static final int AWAIT_SECONDS_MAX = 30;

  static final String ENTER = "\r";
  static final String TAB = "\t";
  static final String UP = "\u0010";
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";

  private final PipedOutputStream keys = new PipedOutputStream();
  private final Shown shown = new Shown();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private int seen;

  /** Starts a session with its prompt in a thread of its own. */
  TypedTerminal(Path historyFile) throws IOException {
    PipedInputStream in = new PipedInputStream(keys, 1 << 16);
    Thread thread = new Thread(() -> run(in, historyFile), "prompt");
    thread.setDaemon(true);
    thread.start();
  }

  /** The exit code is there when the session is closed: it is the only one of its process. */
  private void run(PipedInputStream in, Path historyFile) {
    try {
      exit.complete(prompt(in, historyFile));
    } catch (IOException | RuntimeException | Error e) {
      exit.completeExceptionally(e);
    }
  }

  private int prompt(PipedInputStream in, Path historyFile) throws IOException {
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    Screen screen = new Screen(out, out, Palette.PLAIN, false);
    try (Terminal terminal =
            new ExternalTerminal("test", "xterm", in, shown, StandardCharsets.UTF_8);
        Session session =
            new Session(
                new Headstart().engine(),
                new Bench(LabOptions.DEFAULTS.withReport(screen::warn)),
                screen)) {
      Vocabulary words = Vocabulary.winsock();
      return new Prompt(session, terminal, words, Optional.of(historyFile)).run();
    }
  }

  /** Types keys. */
  TypedTerminal type(String... some) throws IOException {
    for (String key : some) {
      keys.write(key.getBytes(StandardCharsets.UTF_8));
    }
    keys.flush();
    return this;
  }

  /** Waits until the screen has shown this, after what was awaited before. */
  TypedTerminal await(String text) throws InterruptedException {
    seen = shown.await(text, seen);
    return this;
  }

  /** Waits for the prompt. */
  TypedTerminal awaitPrompt() throws InterruptedException {
    return await("wsalab> ");
  }

  /** All that was shown, without colours and movements. */
  String screen() {
    return shown.text();
  }

  /** Waits for the end of the session and gives its exit code. */
  int exit() throws InterruptedException, ExecutionException {
    return exit.get();
  }

  /** Leaves the session, if the test has not; one that does not end is left to itself. */
  @Override
  public void close() throws IOException {
    if (!exit.isDone()) {
      type(CTRL_C, CTRL_D);
    }
    exit.orTimeout(AWAIT_SECONDS_MAX, TimeUnit.SECONDS).handle((code, failure) -> code).join();
  }

  private static final class Shown extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      bytes.write(b);
      notifyAll();
    }

    @Override
    public synchronized void write(byte[] some, int off, int len) {
      bytes.write(some, off, len);
      notifyAll();
    }

    synchronized int await(String text, int from) throws InterruptedException {
      long deadline = System.nanoTime() + AWAIT_SECONDS_MAX * 1_000_000_000L;
      while (text().indexOf(text, from) < 0) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("expected on the screen: " + text + "\ngot:\n" + text());
        }
        wait(left);
      }
      return text().indexOf(text, from) + text.length();
    }

    synchronized String text() {
      return bytes
          .toString(StandardCharsets.UTF_8)
          .replaceAll("\u001b\\[[?0-9;]*[a-zA-Z]|\u001b[=>]|\r", "");
    }
  }
}
