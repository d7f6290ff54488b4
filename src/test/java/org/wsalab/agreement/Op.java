package org.wsalab.agreement;

/**
 * One call of a sequence. Handles are named by places; where a place is empty the next one that is
 * not stands for it, and where a new socket finds its place taken it goes to the next that is not.
 * So nearly every call has something to work on, also when others are taken out of the sequence.
 *
 * @param kind which call
 * @param a a place of a socket, mostly
 * @param b a place of another socket or of an event object, mostly
 * @param n a number: how many bytes, which network events, and so on
 */
record Op(Kind kind, int a, int b, int n) {

  /** The calls, with what {@code a}, {@code b} and {@code n} are. */
  enum Kind {
    /** Connects place a to the listening socket, and accepts into place b. */
    PAIR(4),
    /** A stream into place a. */
    STREAM(3),
    /** A datagram socket into place a. */
    DATAGRAM(2),
    /** Place a to a port of the system's choice. */
    BIND(3),
    /** Place a, backlog n. */
    LISTEN(3),
    /** Place a to the address of place b. */
    CONNECT(5),
    /** From place a into place b. */
    ACCEPT(5),
    /** Place a, n bytes. */
    SEND(14),
    /** Place a, one urgent byte. */
    SEND_URGENT(3),
    /** Place a to the address of place b, n bytes. */
    SENDTO(5),
    /** Place a, n bytes at most. */
    RECV(12),
    /** Place a, n bytes at most. */
    RECVFROM(3),
    /** Place a, n bytes at most, which stay. */
    PEEK(2),
    /** Place a, an urgent byte. */
    RECV_URGENT(4),
    /** Place a until nothing is left. */
    DRAIN(3),
    /** Place a, how is n. */
    SHUTDOWN(3),
    /** Place a. */
    CLOSE(3),
    /** Place a, abortively. */
    RESET(2),
    /** Place a with event object b, mask n. */
    EVENT_SELECT(12),
    /** Place a, resetting event object b, or none when n is odd. */
    ENUMERATE(12),
    /** The first n event objects, all of them when b is odd, without waiting. */
    WAIT(6),
    /** Event object b. */
    SET_EVENT(2),
    /** Event object b. */
    RESET_EVENT(3),
    /** Place a. */
    FIONREAD(3),
    /** Place a. */
    ATMARK(2),
    /** Place a, SO_OOBINLINE is n's last bit. */
    OOBINLINE(1),
    /** Place a. */
    SO_ERROR(2),
    /** Place a, in all three sets, without waiting. */
    SELECT(3),
    /** Place a. */
    PEER(1);

    final int weight;

    Kind(int weight) {
      this.weight = weight;
    }
  }

  /** {@code SEND(2, 0, 17)}. */
  @Override
  public String toString() {
    return kind + "(" + a + ", " + b + ", " + n + ")";
  }
}
