package org.wsalab.explore;

/**
 * How a run has ended.
 *
 * @param kind in which way
 * @param text the outcome that the program has noted, who waits for ever, or what has failed
 */
public record Ending(Kind kind, String text) {
  /** The ways to end. */
  public enum Kind {
    /** Every thread has come to its end. */
    FINISHED("finished"),
    /** Some thread waits for something that nothing can bring about any more. */
    STUCK("waits for ever"),
    /** A thread has thrown something: an expectation of the program failed. */
    FAILED("failed"),
    /** The pilot has stopped it. */
    STOPPED("stopped");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The kind in words. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** The end of a run that the pilot has stopped. */
  public static final Ending STOPPED = new Ending(Kind.STOPPED, "");

  /** {@code finished "ab"}, or {@code waits for ever: server}. */
  @Override
  public String toString() {
    return switch (kind) {
      case FINISHED -> kind + " \"" + text + "\"";
      case STUCK, FAILED -> kind + ": " + text;
      case STOPPED -> kind.toString();
    };
  }
}
