package org.wsalab.provider.emulated;

import java.util.List;
import java.util.Optional;
import org.wsalab.provider.Network;
import org.wsalab.provider.Turns;

/**
 * What carries the bytes: the port between Winsock's rules and a network, real or simulated. Time
 * belongs to it too.
 */
public interface Transport extends AutoCloseable {
  /** Opens an endpoint: AF_INET or AF_INET6, SOCK_STREAM or SOCK_DGRAM, already checked. */
  Opened open(int af, int type);

  /** A new, empty watch for the endpoints of one event object. */
  Watch watch();

  /** A new parker, for one thread at a time. */
  Parker parker();

  /** Time since the transport began, in nanoseconds. */
  long nanoTime();

  /** How many calls of the operating system were made, by all sessions; 0 where none are. */
  default long systemCalls() {
    return 0;
  }

  /**
   * Lets the calling thread sleep until its parker is unparked, one of the watches has news, one of
   * the endpoints may have become ready, or the time is over; it may return early. Takes in the
   * news of the watches, in their order, before it returns.
   *
   * @param parker the thread's parker; may be null when the time is 0
   * @param timeoutNanos how long at most; {@link Long#MAX_VALUE} is for ever
   */
  void sleep(Parker parker, List<Watch> watches, List<Interest> interests, long timeoutNanos);

  /** How the threads of the session come to run. */
  default Turns turns() {
    return Turns.REAL_TIME;
  }

  /** The network, when it is the session's own. */
  default Optional<Network> network() {
    return Optional.empty();
  }

  /** Gives back all that the transport still holds. */
  @Override
  void close();

  /**
   * An endpoint that a sleeping thread looks at.
   *
   * @param endpoint the endpoint
   * @param conditions FD_READ, FD_ACCEPT, FD_WRITE, FD_CONNECT, FD_OOB: what would end the sleep
   */
  record Interest(Endpoint endpoint, int conditions) {}

  /**
   * A new endpoint, or why there is none.
   *
   * @param endpoint null on failure
   * @param error 0, or Winsock's error code
   */
  record Opened(Endpoint endpoint, int error) {
    /** Success. */
    public static Opened of(Endpoint endpoint) {
      return new Opened(endpoint, 0);
    }

    /** Failure with Winsock's code. */
    public static Opened failed(int error) {
      return new Opened(null, error);
    }
  }
}
