package org.wsalab.provider.simulated;

/** What chance begins with: {@code WSALAB_SEED}, or always the same. */
final class Seed {
  private static final long OTHERWISE = 1;

  private Seed() {}

  static long ofThisRun() {
    String given = System.getenv("WSALAB_SEED");
    try {
      return given == null ? OTHERWISE : Long.parseLong(given);
    } catch (NumberFormatException e) {
      return given.hashCode();
    }
  }
}
