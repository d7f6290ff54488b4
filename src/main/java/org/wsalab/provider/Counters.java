package org.wsalab.provider;

/**
 * What a session has cost so far; differences between two moments are of interest.
 *
 * @param calls Winsock's calls that were made
 * @param systemCalls calls of the operating system that the provider made, in all its threads; 0
 *     where there are none
 * @param sleeps how often a thread went to sleep in a call, and so had to be woken
 */
public record Counters(long calls, long systemCalls, long sleeps) {
  /** Of a provider that does not count. */
  public static final Counters NONE = new Counters(0, 0, 0);

  /** What has been added since an earlier moment. */
  public Counters since(Counters before) {
    return new Counters(
        calls - before.calls, systemCalls - before.systemCalls, sleeps - before.sleeps);
  }
}
