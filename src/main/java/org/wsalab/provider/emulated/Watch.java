package org.wsalab.provider.emulated;

/** The endpoints of the sockets associated with one event object. Safe for any thread. */
public interface Watch {
  /** Begins to watch an endpoint. */
  void add(Endpoint endpoint);

  /** Stops watching it. */
  void remove(Endpoint endpoint);

  /**
   * Lets every endpoint with news tell it. To be called with no monitor held.
   *
   * @return whether all that was known when this was called has been told; if not, another thread
   *     is about to tell some of it, and who must know about one endpoint has to observe that
   *     itself
   */
  boolean takeIn();

  /** Ends the watch. */
  void close();
}
