package org.wsalab.provider.simulated;

import org.wsalab.winsock.CallInterruptedException;

/** Unwinds a thread when its run is abandoned, or when its session is over. */
public final class AbandonedException extends CallInterruptedException {
  private static final long serialVersionUID = 1;

  /** For every thread: it says nothing of any of them. */
  @SuppressWarnings("serial")
  static final AbandonedException IT = new AbandonedException();

  private AbandonedException() {}

  @Override
  public String getMessage() {
    return "the session is over";
  }
}
