package org.wsalab.provider;

import java.util.List;
import java.util.function.Supplier;

/**
 * Ends the calls that wait for what nothing can bring: no thread can go on, nothing is on its way,
 * no time is about to be over. A signal was lost, or threads wait for each other.
 */
public final class StandstillException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Waiting> waiting;
  private final transient Supplier<String> details;
  private String text;

  /**
   * A thread that waits.
   *
   * @param thread its name
   * @param call the call that it is in
   * @param what what the call waits for; asked for its text only when that is read
   */
  public record Waiting(String thread, String call, Object what) {
    /** {@code waiter: WSAWaitForMultipleEvents waits for event#1}. */
    @Override
    public String toString() {
      return thread + ": " + call + (what == null ? "" : " waits for " + what);
    }
  }

  /**
   * A standstill.
   *
   * @param waiting the threads that wait
   * @param details tells more, or null; asked when {@link #describe} is called
   */
  public StandstillException(List<Waiting> waiting, Supplier<String> details) {
    super(null, null, false, false);
    this.waiting = List.copyOf(waiting);
    this.details = details;
  }

  /** Who waits for what. */
  public List<Waiting> waiting() {
    return waiting;
  }

  /** Puts into words what there is to tell now; later it would be another story. */
  public synchronized void describe() {
    if (text == null) {
      StringBuilder words = new StringBuilder("lost wakeup or deadlock: nothing can end this wait");
      waiting.forEach(each -> words.append("\n  ").append(each));
      text = words + (details == null ? "" : "\n" + details.get());
    }
  }

  /** What it is, without who waits for what. */
  @Override
  public String toString() {
    return "lost wakeup or deadlock";
  }

  /** All that there is to tell, in lines. */
  @Override
  public String getMessage() {
    describe();
    return text;
  }
}
