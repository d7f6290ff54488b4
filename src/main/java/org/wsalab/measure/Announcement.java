package org.wsalab.measure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wsalab.repl.UserError;

/** What a server prints, until it says where it listens. */
final class Announcement extends ByteArrayOutputStream {
  private static final Pattern LISTENING = Pattern.compile("listening on \\S*:(\\d+)\\s");

  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  @Override
  public synchronized void write(int b) {
    super.write(b);
    listen();
  }

  @Override
  public synchronized void write(byte[] some, int offset, int length) {
    super.write(some, offset, length);
    listen();
  }

  /** The server is over: if it has not said where it listens, it never will. */
  void end(RuntimeException cause) {
    port.completeExceptionally(
        cause != null
            ? cause
            : new UserError("it ended and has not said where it listens: " + text()));
  }

  /** The port, as soon as it is said. */
  int port(long secondsMax) throws InterruptedException {
    try {
      return port.get(secondsMax, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new UserError("it does not say where it listens: " + text());
    } catch (ExecutionException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  private void listen() {
    if (!port.isDone()) {
      Matcher line = LISTENING.matcher(text());
      if (line.find()) {
        port.complete(Integer.parseInt(line.group(1)));
      }
    }
  }

  private String text() {
    return toString(StandardCharsets.UTF_8);
  }
}
