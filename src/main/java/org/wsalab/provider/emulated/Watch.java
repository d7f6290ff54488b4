package org.wsalab.provider.emulated;

/** The endpoints of the sockets associated with one event object. Safe for any thread. */
public interface Watch {
  /** Begins to watch an endpoint. */
  void add(Endpoint endpoint);

  /** Stops watching it. */
  void remove(Endpoint endpoint);

  /** Calls {@link Indications#news} for every endpoint with news. */
  void takeIn();

  /** Ends the watch. */
  void close();
}
