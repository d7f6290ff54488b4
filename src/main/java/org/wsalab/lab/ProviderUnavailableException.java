package org.wsalab.lab;

import org.wsalab.provider.ProviderFailedException;

/** A provider exists but cannot run in this environment; the message says why. */
public final class ProviderUnavailableException extends ProviderFailedException {
  private static final long serialVersionUID = 1;

  ProviderUnavailableException(String message) {
    super(message);
  }
}
