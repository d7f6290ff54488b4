package org.wsalab.explore;

/**
 * What the programs of one scene are compiled to: a class below this one, with a method for each
 * thread and a field for each name. Programs can use what is protected here.
 */
public abstract class Code {
  /** For the compiled class. */
  protected Code() {}

  /** Runs the program of one thread. */
  protected abstract void run(int thread) throws Exception;

  /**
   * Notes what this thread has seen. The notes of a thread, one behind the other, are its part of
   * the outcome of a run.
   */
  protected static void outcome(Object seen) {
    if (Thread.currentThread() instanceof Worker worker) {
      worker.part().note(String.valueOf(seen));
    } else {
      throw new IllegalStateException(
          "a thread of the scene notes outcomes; a spawned one hands them over, to main");
    }
  }
}
