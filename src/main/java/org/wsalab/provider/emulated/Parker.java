package org.wsalab.provider.emulated;

/** What a sleeping thread is woken by. An unpark before the sleep makes it end at once. */
public interface Parker {
  /** Ends the sleep of the thread that uses the parker, or its next. */
  void unpark();

  /** Gives it back to the system. */
  void close();
}
