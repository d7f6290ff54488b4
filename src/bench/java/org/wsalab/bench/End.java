package org.wsalab.bench;

import java.io.IOException;

/** One end of a connection over which one byte goes there and back. */
public interface End extends AutoCloseable {
  /** Sends one byte. */
  void send() throws IOException;

  /** Waits until data is there, and receives it; false at the end of the stream. */
  boolean receive() throws IOException;

  @Override
  void close() throws IOException;

  /** Sends back what comes, in a thread of its own, until the stream ends. */
  default void echo() {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (receive()) {
                  send();
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            "echo");
    thread.setDaemon(true);
    thread.start();
  }
}
