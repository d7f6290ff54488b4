package org.wsalab.cucumber.call;

import java.util.Collection;
import org.wsalab.lab.Nearest;

/** Tells a person that a text of theirs cannot be understood, and what they may have meant. */
public final class MisreadException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** {@code message} names the text and the trouble. */
  public MisreadException(String message) {
    super(message);
  }

  /** {@code no socket is named "s1"; did you mean "s"? Known are s, t}. */
  public static MisreadException unknown(String what, String name, Collection<String> known) {
    String hint = Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse("");
    String all = known.isEmpty() ? "" : " (known: " + String.join(", ", known) + ")";
    return new MisreadException(what + " " + name + hint + (known.size() > 12 ? "" : all));
  }
}
