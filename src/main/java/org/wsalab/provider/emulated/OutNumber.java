package org.wsalab.provider.emulated;

/** The pointer of C to a number that a call writes: an array with room for one, or null. */
final class OutNumber {
  private OutNumber() {}

  /** Whether there is a place for the number. */
  static boolean isRoom(int[] number) {
    return number != null && number.length > 0;
  }

  /** Writes the number if there is a place for it. */
  static void set(int[] number, int value) {
    if (isRoom(number)) {
      number[0] = value;
    }
  }
}
