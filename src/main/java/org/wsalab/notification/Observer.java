package org.wsalab.notification;

/**
 * Is told what happens, in the order in which it happens, under the lock of whoever calls the core.
 */
@FunctionalInterface
public interface Observer {
  /** Looks away. */
  Observer NONE = happening -> {};

  /** Takes note of a happening; must neither block nor call back. */
  void happened(Happening happening);
}
