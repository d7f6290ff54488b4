package org.wsalab.notification;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The messages posted to the windows of one thread, in the order in which they came (MSG-5). */
public final class MessageQueue {
  private final List<Message> messages = new ArrayList<>();
  private Runnable wake;

  /**
   * A message.
   *
   * @param window the value of the window's handle
   * @param message which message
   * @param wParam what goes with it
   * @param lParam what goes with it
   */
  public record Message(long window, int message, long wParam, long lParam) {}

  /** Puts a message behind the others, and wakes the thread if it waits for one. */
  public void post(Message message) {
    messages.add(message);
    rouse();
  }

  /** Lets a thread that waits for a message look again. */
  public void rouse() {
    if (wake != null) {
      wake.run();
    }
  }

  /** The oldest message that fits, taken out or not; nothing when none does. */
  public Optional<Message> next(Predicate<Message> fits, boolean remove) {
    for (Iterator<Message> each = messages.iterator(); each.hasNext(); ) {
      Message message = each.next();
      if (fits.test(message)) {
        if (remove) {
          each.remove();
        }
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  /** Drops what was posted to a window that is no more. */
  public void forget(long window) {
    messages.removeIf(message -> message.window == window);
  }

  /** Says how to wake the thread that waits for a message; null when it does not any more. */
  public void wakeBy(Runnable runnable) {
    wake = runnable;
  }
}
