package org.wsalab.agreement;

/**
 * One step of a sequence. Handles are named by places; where a place does not have what the step is
 * for, the next one that does stands for it, and where a new socket finds its place taken it goes
 * to the next that is free. So nearly every call has something to work on, also when others are
 * taken out of the sequence.
 *
 * @param kind which calls
 * @param a a place of a socket, mostly
 * @param b a place of another socket or of an event object, mostly
 * @param n a number: how many bytes, which network events, and so on
 */
record Op(Kind kind, int a, int b, int n) {

  /** Whether the step takes a place as it is, so that calls are refused too. */
  boolean isBlunt() {
    return n % 16 == 15;
  }

  /** Whether a new socket is one of IPv6. */
  boolean isV6() {
    return n % 3 == 0;
  }

  /** {@code SEND(2, 0, 17)}. */
  @Override
  public String toString() {
    return kind + "(" + a + ", " + b + ", " + n + ")";
  }
}
