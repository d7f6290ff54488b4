package org.wsalab.provider;

/**
 * A provider that could be opened cannot go on, or cannot be opened after all: its host has ended,
 * does not answer, or lacks something. The message says what, and what to do. It is no error of
 * Winsock's; every call of the session ends by it from then on.
 */
public class ProviderFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** {@code message} is for people, and complete. */
  public ProviderFailedException(String message) {
    super(message);
  }
}
