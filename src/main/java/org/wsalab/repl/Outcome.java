package org.wsalab.repl;

import java.util.List;

/** What became of one snippet. */
sealed interface Outcome {
  /** Whether a script goes on after it. */
  default boolean succeeded() {
    return true;
  }

  /**
   * It gave a value.
   *
   * @param name the variable that was declared or assigned, or empty for any other expression
   * @param typeName the static type
   * @param value the value itself
   * @param expression the snippet
   */
  record Value(String name, String typeName, Object value, String expression) implements Outcome {}

  /**
   * It was carried out and has no value: a statement, a declaration, an import.
   *
   * @param note what is still missing before the declaration can be used, or empty
   */
  record Done(String note) implements Outcome {}

  /** The compiler refused it. */
  record Rejected(List<Problem> problems) implements Outcome {
    @Override
    public boolean succeeded() {
      return false;
    }
  }

  /**
   * It threw.
   *
   * @param thrown what it threw, as it was thrown
   * @param failure the same with the snippets' own lines
   */
  record Threw(Throwable thrown, Failure failure) implements Outcome {
    @Override
    public boolean succeeded() {
      return false;
    }
  }

  /** It was ended from outside. */
  record Interrupted() implements Outcome {
    @Override
    public boolean succeeded() {
      return false;
    }
  }
}
