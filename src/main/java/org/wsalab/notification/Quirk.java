package org.wsalab.notification;

import java.util.Optional;

/**
 * One point where an implementation may follow the documentation instead of what Windows is seen to
 * do, or may differ from both. Without any quirk the rules are those observed on Windows.
 */
public enum Quirk {
  /** WSAEventSelect clears the record; what holds at the time of the call is recorded anew. */
  SELECT_CLEARS_RECORD("SEL-8", true, "WSAEventSelect clears the record"),

  /** Network events outside the mask are not remembered for a later mask. */
  FORGETS_UNSELECTED("SEL-10", true, "recording begins with WSAEventSelect"),

  /** After a record of FD_READ or FD_OOB nothing further until a receive. */
  READ_ONLY_REENABLED_BY_RECV("READ-3", true, "enumeration does not make room for FD_READ"),

  /** After a record of FD_ACCEPT nothing further until accept. */
  ACCEPT_ONLY_REENABLED_BY_ACCEPT("ACC-2", true, "enumeration does not make room for FD_ACCEPT"),

  /** A call refused for bad arguments re-enables all the same. */
  REFUSED_CALLS_REENABLE("READ-5", true, "a call refused for bad arguments re-enables"),

  /** A send re-enables FD_WRITE: space that comes free later signals although one is on record. */
  SEND_REENABLES_WRITE("WRITE-3", true, "a send re-enables FD_WRITE"),

  /** FD_CLOSE is held back until all data has been read. */
  CLOSE_AFTER_DATA("CLOSE-2", true, "FD_CLOSE comes after all data has been read"),

  /** The peer's abortive close is recorded with WSAECONNRESET, not WSAECONNABORTED. */
  RESET_IS_CONNRESET("CLOSE-4", true, "a reset records FD_CLOSE with WSAECONNRESET"),

  /** A further occurrence of what is on record already signals again. */
  SIGNAL_AGAIN("ENUM-9", false, "an occurrence signals again although one is on record"),

  /** A non-blocking stream send may take a part of the buffer. */
  SHORT_SENDS("WRITE-5", false, "a non-blocking stream send may be cut short");

  private final String rule;
  private final boolean documented;
  private final String meaning;

  Quirk(String rule, boolean documented, String meaning) {
    this.rule = rule;
    this.documented = documented;
    this.meaning = meaning;
  }

  /** The id of the rule that it bends. */
  public String rule() {
    return rule;
  }

  /** Whether the documentation says so: such quirks make up the profile {@code documented}. */
  public boolean documented() {
    return documented;
  }

  /** What it does, as a clause. */
  public String meaning() {
    return meaning;
  }

  /** The quirk with this rule id or constant name, in any case. */
  public static Optional<Quirk> named(String name) {
    for (Quirk quirk : values()) {
      if (quirk.rule.equalsIgnoreCase(name) || quirk.name().equalsIgnoreCase(name)) {
        return Optional.of(quirk);
      }
    }
    return Optional.empty();
  }
}
