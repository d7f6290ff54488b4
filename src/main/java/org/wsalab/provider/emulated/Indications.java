package org.wsalab.provider.emulated;

/**
 * What a transport tells of an endpoint. All but {@link #news} are called under the socket's
 * monitor.
 */
public interface Indications {
  /**
   * Something may have happened: the socket will take its monitor and call {@link
   * Endpoint#observe(int)} with this hint. To be called with no monitor held.
   */
  void news(int hint);

  /** Normal data, or a datagram, has arrived. */
  void dataArrived();

  /** Urgent data has arrived. */
  void urgentArrived();

  /**
   * What a sleeping thread looks for has left the network for the endpoint's own memory, where the
   * transport does not see it.
   */
  void fetched();

  /** A connection has become ready to accept. */
  void connectionArrived();

  /** A connection attempt has ended, with 0 or Winsock's error. */
  void connectEnded(int error);

  /**
   * The list of local addresses of the family has changed, FD_ADDRESS_LIST_CHANGE; or some route
   * has, FD_ROUTING_INTERFACE_CHANGE, perhaps one that nobody has asked for.
   */
  void changed(int bit);

  /** Space has come free after a send that found none. */
  void spaceFree();

  /** The peer has ended the stream; {@code unread} says whether data waits in front of the end. */
  void endOfStream(boolean unread);

  /** The connection is broken; {@code error} is what calls return from now on. */
  void broken(int error);
}
