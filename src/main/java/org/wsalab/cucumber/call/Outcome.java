package org.wsalab.cucumber.call;

import java.util.Optional;
import org.wsalab.lab.Call;
import org.wsalab.lab.Notation;
import org.wsalab.lab.Received;

/**
 * What came of a call.
 *
 * @param text the line as it was written
 * @param value what it returned, in the form that the line asked for
 * @param call the call as the journal has it; nothing where the line is none of Winsock's calls
 */
public record Outcome(String text, Object value, Optional<Call> call) {

  /** Whether the result says so. */
  public boolean failed() {
    return call.isPresent() && call.get().failed();
  }

  /** The error code of a call that failed, else 0. */
  public int error() {
    return call.map(Call::error).orElse(0);
  }

  /** The result as the prompt shows it: {@code SOCKET_ERROR, WSAEWOULDBLOCK (10035)}. */
  @Override
  public String toString() {
    boolean byCall = failed() || value instanceof Integer || value instanceof Boolean;
    if (byCall && call.isPresent()) {
      return Notation.result(call.get());
    }
    return value instanceof Received received ? received.toString() : Notation.value(value);
  }
}
