package org.wsalab.cucumber;

import java.util.List;
import org.wsalab.winsock.APCPROC;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;

/**
 * A completion routine, or a procedure for QueueUserAPC, that keeps what it was run with. Its
 * fields are for features to look at.
 */
public final class Routine implements WSAOVERLAPPED_COMPLETION_ROUTINE, APCPROC {
  /** How often it has run. */
  public volatile int runs;

  /** The error code that it was run with last. */
  public volatile int dwError;

  /** The count of bytes that it was run with last. */
  public volatile int cbTransferred;

  /** What QueueUserAPC handed over. */
  public volatile int dwData;

  /** The name of the thread that it ran in last. */
  public volatile String thread = "none";

  private final String name;
  private final List<String> ran;

  /** A routine that adds its name to a list when it runs. */
  Routine(String name, List<String> ran) {
    this.name = name;
    this.ran = ran;
  }

  @Override
  public void completed(int error, int transferred, WSAOVERLAPPED lpOverlapped, int dwFlags) {
    dwError = error;
    cbTransferred = transferred;
    ran();
  }

  @Override
  public void run(long data) {
    dwData = (int) data;
    ran();
  }

  private void ran() {
    thread = Thread.currentThread().getName();
    runs++;
    ran.add(name);
  }

  @Override
  public String toString() {
    return "routine \"" + name + "\"";
  }
}
