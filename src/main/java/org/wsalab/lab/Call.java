package org.wsalab.lab;

import java.util.List;
import org.wsalab.winsock.CallInterruptedException;

/**
 * A call as it was made: written down when it returned.
 *
 * @param signature which call, and what its arguments and result mean
 * @param arguments the arguments as they were after the call: numbers, texts and handles as such,
 *     structures as copies, buffers as an {@link Excerpt}, other objects as {@link Opaque}
 * @param result what it returned; null for a call without result, and when something was thrown
 * @param error the last error, read right after a call that failed; 0 after one that did not
 * @param startNanos the provider's time when it began
 * @param durationNanos how long it took
 * @param thrown what it threw instead of returning, else null
 */
public record Call(
    Signature signature,
    List<Object> arguments,
    Object result,
    int error,
    long startNanos,
    long durationNanos,
    Throwable thrown)
    implements What {

  /** Stands for an argument of which only the kind is of interest, such as a function. */
  public record Opaque(String type) {}

  /** The name of the call. */
  public String name() {
    return signature.name();
  }

  /** Whether the result says so; a call that threw did not return, and so did not fail either. */
  public boolean failed() {
    return thrown == null && signature.failed(result);
  }

  /** Whether the lab ended it while it was blocked, or about to begin. */
  public boolean interrupted() {
    return thrown instanceof CallInterruptedException;
  }

  /** The notation of the call: {@code recv(socket#1, buf[512], 512, 0) = 3}. */
  @Override
  public String toString() {
    return Notation.call(this);
  }
}
