package org.wsalab.lab;

/** A provider exists but cannot run in this environment; the message says why. */
public final class ProviderUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ProviderUnavailableException(String message) {
    super(message);
  }
}
