package org.wsalab.explore;

/**
 * What one thread of a scene does.
 *
 * @param name the name of the thread
 * @param body runs once in every run of the scene
 */
public record Program(String name, Body body) {
  /** What a thread runs; it may throw whatever it likes. */
  @FunctionalInterface
  public interface Body {
    /** Runs once. */
    void run() throws Exception;
  }
}
