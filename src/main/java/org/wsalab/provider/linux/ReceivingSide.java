package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.FIONREAD;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLRDHUP;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;

/**
 * What comes in on a connection: normal data, urgent data, and the end of the stream. Used under
 * the socket's monitor, but for {@link #mayBeUrgent}, which a thread asks that goes to sleep.
 */
final class ReceivingSide {
  private final LinuxEndpoint endpoint;
  private final UrgentData urgent;
  final UnreadData unread;

  /** Whether urgent data is normal data too, SO_OOBINLINE. */
  private volatile boolean inline;

  private volatile boolean ended;

  ReceivingSide(LinuxEndpoint endpoint) {
    this.endpoint = endpoint;
    urgent = new UrgentData(endpoint.kernel);
    unread = new UnreadData(endpoint, urgent);
  }

  // Observe

  /** Fetches the urgent data that the kernel announces. */
  void fetchUrgent() {
    boolean fetched = urgent.fetch();
    if (hasEarly()) {
      unread.look(); // it stands in front
    }
    if (fetched) {
      endpoint.indications.urgentArrived();
    }
    endpoint.indications.fetched(); // normal data too
  }

  /** Tells what has come in, as these events of poll(2) say. */
  void observe(int events) {
    if ((events & POLLIN) != 0 || hasEarly()) {
      unread.look();
    }
    if ((events & POLLRDHUP) != 0) {
      end();
    }
  }

  /** Tells that the stream has ended, the first time. */
  void end() {
    if (!ended) {
      ended = true;
      endpoint.indications.endOfStream(unread.isSeen());
    }
  }

  /** Whether normal data was fetched early, so that the kernel knows nothing of it any more. */
  boolean hasEarly() {
    return urgent.earlyBytes() > 0;
  }

  /** Whether an urgent byte waits that is not normal data. */
  boolean isUrgent() {
    return urgent.isWaiting();
  }

  /** Whether such a byte can come. */
  boolean mayBeUrgent() {
    return !inline && !ended;
  }

  boolean isInline() {
    return inline;
  }

  /** SO_OOBINLINE has been set; so many bytes are unread now. */
  void setInline(boolean inline, int bytes) {
    this.inline = inline;
    unread.limit(bytes); // an unread urgent byte counts inline only
  }

  // Receive

  /** Receives, with Winsock's flags: the count, 0 at the end of the stream, or errno negated. */
  int receive(byte[] buffer, int offset, int length, int flags) {
    boolean peek = (flags & MSG_PEEK) != 0;
    if ((flags & MSG_OOB) != 0) {
      return receiveUrgent(buffer, offset, length, peek);
    }
    if (peek && inline) {
      urgent.readAhead(length); // the kernel's own peek ends at the place of urgent data (OOB-2)
    }
    if (hasEarly()) {
      unread.emptied(false);
      int early = urgent.receiveEarly(buffer, offset, length, peek);
      return unread.took(early + behind(buffer, offset + early, length - early, peek), peek);
    }
    if (!isNormalNext()) {
      unread.emptied(true);
      return -Errno.EAGAIN;
    }
    int count = endpoint.kernel.receive(buffer, offset, length, peek ? LibC.MSG_PEEK : 0, null);
    if (inline && !peek && count > 0) {
      count += behind(buffer, offset + count, length - count, peek);
    }
    unread.emptied(!peek && count < Scratch.lent(length));
    return count < 0 ? count : unread.took(count, peek);
  }

  private int receiveUrgent(byte[] buffer, int offset, int length, boolean peek) {
    if (urgent.isWaiting()) {
      return urgent.receive(buffer, offset, length, peek);
    }
    return ended ? 0 : -Errno.EAGAIN; // none can come after the end of the stream
  }

  /**
   * Receives what came behind other data, if there is any. Linux stops a receive at the place of
   * urgent data, which is normal data where it is inline (OOB-2).
   */
  private int behind(byte[] buffer, int offset, int length, boolean peek) {
    int flags = peek ? LibC.MSG_PEEK : 0;
    int total = 0;
    int count = 1;
    while (count > 0 && total < length && endpoint.kernel.ask(FIONREAD) > 0) {
      count = endpoint.kernel.receive(buffer, offset + total, length - total, flags, null);
      total += Math.max(0, count);
      if (peek || !inline) {
        return total;
      }
    }
    return total;
  }

  /**
   * Whether the kernel may be asked for normal data. A receive that begins at an urgent byte which
   * nobody has fetched yet would pass over it, and it can have arrived since the last look; but
   * what counts as unread lies in front of it, and nothing comes behind the end of the stream.
   */
  private boolean isNormalNext() {
    return unread.isSeen() || inline || ended || endpoint.kernel.ask(FIONREAD) > 0;
  }
}
