package org.wsalab.provider.linux;

/** How far the kernel's socket of a stream has come. */
enum Phase {
  /** Neither listening nor connecting; a failed attempt leads back here. */
  IDLE,
  LISTENING,
  CONNECTING,
  CONNECTED,
  /** Reset, or broken otherwise: the kernel has nothing more to say. */
  BROKEN
}
