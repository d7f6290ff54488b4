package org.wsalab.explore;

/** A program that cannot be compiled. */
public final class ProgramException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says where and why, in lines for people. */
  ProgramException(String message) {
    super(message, null, false, false);
  }
}
