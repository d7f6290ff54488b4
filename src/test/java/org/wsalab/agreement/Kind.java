package org.wsalab.agreement;

/** What a step of a sequence does, with what its numbers are; and how often it is drawn. */
enum Kind {
  // Sockets come and go

  /** A new socket into place a, connected to one that listens, and accepted into place b. */
  PAIR(6),
  /** A new socket into place a, bound and listening. */
  SERVER(1),
  /** A stream into place a. */
  STREAM(5),
  /** A datagram socket into place a, bound or not. */
  DATAGRAM(5),
  /** Place a to a port of the system's choice, or to the one of place b. */
  BIND(2),
  /** Place a, backlog n. */
  LISTEN(2),
  /** Place a to the address of place b. */
  CONNECT(6),
  /** From place a into place b. */
  ACCEPT(4),
  /** Place a, how is n. */
  SHUTDOWN(2),
  /** Place a. */
  CLOSE(8),
  /** Place a, abortively. */
  RESET(2),

  // Bytes

  /** Place a, n bytes. */
  SEND(20),
  /** Place a, one urgent byte behind some others. */
  SEND_URGENT(4),
  /** Place a to the address of place b, n bytes. */
  SENDTO(7),
  /** Place a, more than there is space for. */
  FILL(1),
  /** Place a, n bytes at most. */
  RECV(11),
  /** Place a, n bytes at most. */
  RECVFROM(5),
  /** Place a, n bytes at most, which stay. */
  PEEK(2),
  /** Place a, an urgent byte. */
  RECV_URGENT(3),
  /** Place a until nothing is left. */
  DRAIN(2),

  // Network events

  /** Place a with event object b, mask n. */
  EVENT_SELECT(12),
  /** Place a, resetting event object b, or none when n is odd. */
  ENUMERATE(14),
  /** The first n event objects, all of them when b is odd, without waiting. */
  WAIT(7),
  /** Event object b. */
  SET_EVENT(2),
  /** Event object b. */
  RESET_EVENT(3),
  /** Event object b, which another one takes the place of. */
  CLOSE_EVENT(1),

  // Messages

  /** Place a, mask n. */
  ASYNC_SELECT(5),
  /** The next messages, n of them. */
  MESSAGE(5),

  // Overlapped operations; with event object b or a completion routine

  /** Place a, n bytes at most. */
  OVERLAPPED_RECV(6),
  /** Place a, n bytes. */
  OVERLAPPED_SEND(4),
  /** Place a to the address of place b, n bytes. */
  OVERLAPPED_SENDTO(3),
  /** Place a, n bytes at most. */
  OVERLAPPED_RECVFROM(3),
  /** From place a into a new socket in place b. */
  ACCEPT_EX(3),
  /** Place a to the address of place b, with n bytes. */
  CONNECT_EX(3),
  /** Place a, to be used again or not. */
  DISCONNECT_EX(2),
  /** Place a, once connected by one of those. */
  UPDATE_CONTEXT(3),
  /** The n-th operation. */
  RESULT(4),
  /** The n-th operation, or all of its socket. */
  CANCEL(2),
  /** Runs what is queued for the thread. */
  ALERT(6),
  /** Queues something for the thread. */
  QUEUE_APC(2),

  // Questions and settings

  /** Place a, blocking or not. */
  MODE(3),
  /** Place a. */
  FIONREAD(3),
  /** Place a. */
  ATMARK(3),
  /** Place a, option and value are n. */
  SET_OPTION(5),
  /** Place a, option n. */
  GET_OPTION(4),
  /** Place a, in all three sets, without waiting. */
  SELECT(4),
  /** Places a and b, without waiting. */
  POLL(3),
  /** Place a, its own address or the peer's. */
  NAME(2);

  final int weight;

  Kind(int weight) {
    this.weight = weight;
  }
}
