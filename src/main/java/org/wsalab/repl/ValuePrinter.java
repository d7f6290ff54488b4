package org.wsalab.repl;

/** Says what the value of a snippet means. */
interface ValuePrinter {
  /**
   * The text of a value.
   *
   * @param value the value, or null
   * @param typeName its static type as the compiler names it
   * @param expression the snippet that gave it, which may tell what an integer stands for
   */
  String print(Object value, String typeName, String expression);
}
