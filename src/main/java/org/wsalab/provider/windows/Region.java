package org.wsalab.provider.windows;

/** A place in the memory over there. */
record Region(long address, int bytes) {
  /** How large one is in a frame. */
  static final int BYTES = 16;
}
