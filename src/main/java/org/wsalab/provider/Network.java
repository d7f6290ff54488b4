package org.wsalab.provider;

import java.util.function.Predicate;

/**
 * The network of a session that brings its own: its hosts, the links between them, and faults. Not
 * to be used by two threads at once.
 *
 * <p>A host is named and has an address; a socket is on the host whose address it is bound to, and
 * on the first one, {@link #HOME}, when it is bound to none. Links between hosts carry packets at
 * once until they are given a latency or a bandwidth; loopback always does.
 */
public interface Network {
  /** The host that is there from the beginning, at 10.0.0.1 and fd00::1. */
  String HOME = "home";

  /**
   * Adds a host, or a further address to one.
   *
   * @param address a numeric IPv4 or IPv6 address
   * @throws IllegalArgumentException when it is none, or another host has it
   */
  void addHost(String name, String address);

  /**
   * Says how long packets take on the link from one host to another, in this direction.
   *
   * @throws IllegalArgumentException when there is no such host
   */
  void setLatency(String from, String to, long nanos);

  /**
   * Says how much the link carries in this direction; 0 is no limit.
   *
   * @throws IllegalArgumentException when there is no such host
   */
  void setBandwidth(String from, String to, long bytesPerSecond);

  /** A packet about to be sent, or to be sent again. */
  record Traffic(String fromHost, String toHost, String from, String to, boolean isDatagram) {}

  /** What happens to a packet. */
  enum Effect {
    /** It is lost. TCP sends it again, later and later, and gives up after the sixth time. */
    LOSE,
    /** It waits, with what follows it, until the fault is over; TCP does not mind. */
    HOLD,
    /** A datagram arrives twice. */
    DUPLICATE,
    /** A datagram arrives before those that are on the way already. */
    OVERTAKE
  }

  /** A fault, until it is closed. */
  interface Fault extends AutoCloseable {
    /** Ends it; what it has held goes on. */
    @Override
    void close();
  }

  /** Lets something happen to packets from now on. Of several faults the oldest one counts. */
  Fault add(Predicate<Traffic> which, Effect effect);

  /** True so many times in a hundred, by the seed of the session. */
  boolean chance(int percent);
}
