package org.wsalab.provider.emulated;

import org.wsalab.winsock.sockaddr;

/**
 * The transport's side of one socket. No method blocks, except {@link #close} when told to linger.
 * Calls come one at a time, under the monitor of the socket, but for {@link #close}, which is the
 * last one and may linger with no monitor held. Results below 0 are negated Winsock error codes;
 * {@code -WSAEWOULDBLOCK} says that nothing can be done now.
 */
public interface Endpoint {
  /** Says who is told what happens; called once, before anything else. */
  void setIndications(Indications indications);

  /** The hint of an observation that nothing is known about beforehand. */
  int NO_HINT = -1;

  /**
   * Tells all that has happened and was not told yet, through {@link Indications}.
   *
   * @param hint what the transport handed to {@link Indications#news}, or NO_HINT
   */
  void observe(int hint);

  /** Tells all that has happened and was not told yet. */
  default void observe() {
    observe(NO_HINT);
  }

  /**
   * What is true now, as a set of FD_XXX: FD_READ (a receive would not block), FD_WRITE (a send
   * would not), FD_ACCEPT, FD_OOB.
   */
  int ready();

  /** Binds; the address is of the endpoint's family. */
  int bind(sockaddr address);

  /** Takes connections from now on, and keeps at most {@code backlog} of them waiting. */
  int listen(int backlog);

  /**
   * Begins to connect a stream, the end comes as {@link Indications#connectEnded}, perhaps before
   * this returns; or sets the peer of a datagram endpoint, and takes it away with zeros.
   */
  int connect(sockaddr address);

  /** The next waiting connection. */
  Transport.Opened accept();

  /**
   * Sends.
   *
   * @param flags of MSG_OOB and MSG_DONTROUTE
   * @param to the address of a datagram, or null
   * @param whole whether a stream takes all or nothing (WRITE-5)
   * @return the count taken
   */
  int send(byte[] buffer, int offset, int length, int flags, sockaddr to, boolean whole);

  /**
   * While it is on, space that comes free is told by {@link Indications#news} although nobody
   * watches the endpoint, because a pending overlapped send goes on by itself. A transport that
   * tells such news anyway has nothing to do.
   */
  default void sendInBackground(boolean on) {}

  /**
   * Receives. A datagram longer than the room fills it, and its whole length is returned.
   *
   * @param flags of MSG_OOB and MSG_PEEK
   * @param from takes the sender's address, or null
   * @return the count, or 0 at the end of the stream
   */
  int receive(byte[] buffer, int offset, int length, int flags, sockaddr from);

  /** Whether a receive would find data, the end of the stream not counted. */
  boolean dataWaiting();

  /**
   * Whether normal data was unread at the last look, so that a receive of it need not look first:
   * what arrives meanwhile does not change what the receive takes.
   */
  boolean dataKnown();

  /** The size of what a receive could take: all of a stream, or the next datagram. */
  int unread();

  /**
   * From now on tells of changes of the machine's addresses and routes, as {@link
   * Indications#changed}; until the endpoint is closed. May be called again.
   */
  int expectChanges();

  /**
   * The local address that leads to a destination now, as text; empty when there is no way there.
   *
   * @param destination an address of the endpoint's family
   */
  String sourceFor(sockaddr destination);

  /** Bytes that the peer has not acknowledged. */
  int unsent();

  /** Ends the sending side. The receiving side is the socket's own matter. */
  int shutdownSend();

  /** Applies an option; those that the transport has no use for are accepted and ignored. */
  int setOption(int level, int name, int value);

  /** Writes the local address. */
  int local(sockaddr address);

  /** Writes the peer's address. */
  int peer(sockaddr address);

  /**
   * Closes the endpoint: gracefully, or with a reset.
   *
   * @param reset whether to reset the connection (linger on, 0 seconds)
   * @param lingerSeconds how long to wait until the peer has everything, and then to reset; 0 sends
   *     what is left in the background
   */
  void close(boolean reset, int lingerSeconds);
}
