package org.wsalab.provider.simulated;

/** How far a stream has come. */
enum Phase {
  /** Neither listening nor connecting; a failed attempt leads back here. */
  IDLE,
  LISTENING,
  /** It has asked for a connection. */
  CONNECTING,
  /** A listening socket has granted it to somebody, who has not completed it yet. */
  GRANTED,
  CONNECTED,
  /** Reset, or broken otherwise. */
  BROKEN
}
