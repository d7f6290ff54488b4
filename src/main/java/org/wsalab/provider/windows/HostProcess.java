package org.wsalab.provider.windows;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.wsalab.provider.ProviderFailedException;

/** The process of a host: its three streams, and how it ended. */
final class HostProcess {
  private static final int SAID_BYTES_MAX = 2000;
  private static final long END_MS_MAX = 300;

  private final HostCommand command;
  private final Process process;
  private final DataInputStream input;
  private final OutputStream output;
  private final ReentrantLock writing = new ReentrantLock();
  private final StringBuilder said = new StringBuilder();
  private final Thread listener;

  /** Starts it. */
  static HostProcess start(HostCommand command) {
    try {
      return new HostProcess(command, command.builder().start());
    } catch (IOException e) {
      throw new ProviderFailedException("the host cannot be started: " + e.getMessage());
    }
  }

  private HostProcess(HostCommand command, Process process) {
    this.command = command;
    this.process = process;
    this.input = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.output = process.getOutputStream();
    this.listener = new Thread(this::listen, "what the host says");
    listener.setDaemon(true);
    listener.start();
  }

  /** Where frames come from. */
  DataInputStream input() {
    return input;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** {@code the host (wine wsahost.exe)}. */
  String name() {
    return "the host (" + String.join(" ", command.words()) + ")";
  }

  /** Writes bytes whole. */
  void write(byte[] bytes) throws IOException {
    writing.lock();
    try {
      output.write(bytes);
      output.flush();
    } finally {
      writing.unlock();
    }
  }

  /** Writes bytes whole unless somebody else is writing; whether it did. */
  boolean tryWrite(byte[] bytes) throws IOException {
    if (!writing.tryLock()) {
      return false;
    }
    try {
      write(bytes);
      return true;
    } finally {
      writing.unlock();
    }
  }

  /** What comes next at once, when frames cannot be read any more. */
  byte[] more() {
    try {
      return input.readNBytes(Math.min(input.available(), SAID_BYTES_MAX));
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** How it ended, in words; it gets a moment to do so, as its streams end first. */
  String end() {
    try {
      if (process.waitFor(END_MS_MAX, TimeUnit.MILLISECONDS)) {
        return "it ended with exit code " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "it closed its streams";
  }

  /** What it wrote to its standard error lately, as the end of a message; empty when nothing. */
  String said() {
    if (!process.isAlive()) {
      await(listener);
    }
    synchronized (said) {
      String text = said.toString().strip();
      return text.isEmpty() ? "" : "; it said: " + text.replaceAll("\\s*\\R\\s*", " / ");
    }
  }

  /** Ends it, and what it has started: somebody might still hold its pipes. */
  void destroy() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void await(Thread thread) {
    try {
      thread.join(END_MS_MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    byte[] some = new byte[512];
    try (InputStream errors = process.getErrorStream()) {
      for (int count; (count = errors.read(some)) > 0; ) {
        synchronized (said) {
          said.append(new String(some, 0, count, StandardCharsets.UTF_8));
          said.delete(0, Math.max(0, said.length() - SAID_BYTES_MAX));
        }
      }
    } catch (IOException e) {
      // the process is gone, and has said what there was to say
    }
  }
}
