package org.wsalab.lab;

/** A thread that knows its session: the static calls that it makes are made there. */
public interface InLab {
  /** The session. */
  Lab lab();
}
