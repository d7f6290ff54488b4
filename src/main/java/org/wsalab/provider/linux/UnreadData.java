package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.FIONREAD;

/**
 * The normal data of a connection that nobody has received yet: more of it than at the last look
 * means that some has arrived, and that is told. Used under the socket's monitor.
 */
final class UnreadData {
  private final LinuxEndpoint endpoint;
  private final UrgentData urgent;

  /** How many bytes were unread at the last look. */
  private volatile int seen;

  /** Whether the last receive left nothing, so that nobody needs to ask. */
  private boolean emptied;

  UnreadData(LinuxEndpoint endpoint, UrgentData urgent) {
    this.endpoint = endpoint;
    this.urgent = urgent;
  }

  /** How many bytes there are now: those of the kernel, and those fetched with urgent data. */
  int bytes() {
    return urgent.earlyBytes() + endpoint.kernel.ask(FIONREAD);
  }

  /** Whether there was any at the last look. */
  boolean isSeen() {
    return seen > 0;
  }

  /** Compares what there is with the last look. */
  void look() {
    look(bytes());
  }

  private void look(int bytes) {
    int before = seen;
    seen = bytes;
    if (bytes > before) {
      endpoint.indications.dataArrived();
    }
  }

  /** Looks whether there is any, and tells nothing; asks no kernel right after a vain receive. */
  boolean isWaiting() {
    if (emptied) {
      emptied = false;
      return false;
    }
    seen = bytes();
    return seen > 0;
  }

  /** No more than so many bytes still count as seen. */
  void limit(int bytes) {
    seen = Math.min(seen, bytes);
  }

  /** A receive knows whether it has left nothing. */
  void emptied(boolean emptied) {
    this.emptied = emptied;
  }

  /** Accounts for what a receive took; more than was there at the last look has arrived since. */
  int took(int count, boolean peek) {
    if (count > seen) {
      look(count);
    }
    if (!peek) {
      seen -= count;
    }
    return count;
  }
}
