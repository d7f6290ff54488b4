package org.wsalab.agreement;

import org.wsalab.provider.Stack;

/** One of the two that have to agree: a session, and how to let everything arrive. */
interface Side extends AutoCloseable {
  /** The session. */
  Stack stack();

  /** Returns once all that was sent has arrived, and what was answered too. */
  void settle();

  @Override
  void close();
}
