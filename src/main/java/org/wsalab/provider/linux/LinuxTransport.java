package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.provider.linux.LibC.O_NONBLOCK;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.BitSet;
import java.util.List;
import org.wsalab.provider.Turns;
import org.wsalab.provider.emulated.Parker;
import org.wsalab.provider.emulated.Transport;
import org.wsalab.provider.emulated.Watch;
import org.wsalab.winsock.WinSock2;

/** Linux's kernel sockets, for one session. */
final class LinuxTransport implements Transport {
  private static final long NANOS_PER_MS = 1_000_000;

  private final long began = System.nanoTime();
  private final Endpoints endpoints = new Endpoints();
  final Ports ports = new Ports();
  final TailFlusher flusher = new TailFlusher();
  private final Turns turns = Turns.realTime(flusher::settle);

  @Override
  public Opened open(int af, int type) {
    int domain = af == WinSock2.AF_INET6 ? LibC.AF_INET6 : af;
    int fd = LibC.socket(domain, type | O_NONBLOCK | O_CLOEXEC, 0);
    if (fd < 0) {
      return Opened.failed(Errno.toWinsock(LibC.errno()));
    }
    LinuxEndpoint endpoint =
        type == SOCK_STREAM ? new StreamEndpoint(this, af, fd) : new DatagramEndpoint(this, af, fd);
    endpoint.setDefaults();
    return Opened.of(register(endpoint));
  }

  /** Makes an endpoint known, so that news about it reaches its socket. */
  LinuxEndpoint register(LinuxEndpoint endpoint) {
    endpoints.add(endpoint);
    return endpoint;
  }

  void forget(LinuxEndpoint endpoint) {
    endpoints.remove(endpoint);
  }

  long newToken(int fd) {
    return endpoints.newToken(fd);
  }

  /** Passes news on; an endpoint closed since is nobody's any more. */
  void news(long token, int events) {
    LinuxEndpoint endpoint = endpoints.find(token);
    if (endpoint != null) {
      endpoint.indications.news(events);
    }
  }

  @Override
  public Turns turns() {
    return turns;
  }

  @Override
  public Watch watch() {
    return new LinuxWatch(this);
  }

  @Override
  public Parker parker() {
    return new LinuxParker();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() - began;
  }

  @Override
  public long systemCalls() {
    return LibC.calls();
  }

  @Override
  public void sleep(
      Parker parker, List<Watch> watches, List<Interest> interests, long timeoutNanos) {
    LinuxParker own = (LinuxParker) parker;
    int timeoutMs = milliseconds(timeoutNanos);
    boolean one = watches.size() == 1 && interests.isEmpty() && own != null;
    if (!one || !((LinuxWatch) watches.get(0)).sleepDirectly(own, timeoutMs)) {
      pollAll(own, watches, interests, timeoutMs);
    }
    if (own != null) {
      own.clear();
    }
  }

  private static void pollAll(
      LinuxParker own, List<Watch> watches, List<Interest> interests, int timeoutMs) {
    PollSet set = new PollSet(1 + watches.size() + 2 * interests.size());
    for (Watch watch : watches) {
      set.add(((LinuxWatch) watch).fd, POLLIN);
    }
    for (Interest interest : interests) {
      ((LinuxEndpoint) interest.endpoint()).addTo(set, interest.conditions());
    }
    if (own != null) {
      own.moveTo(null);
      set.add(own.fd, POLLIN);
    }
    BitSet ready = set.poll(timeoutMs);
    for (int i = ready.nextSetBit(0); i >= 0 && i < watches.size(); i = ready.nextSetBit(i + 1)) {
      watches.get(i).takeIn();
    }
  }

  /** Rounded up, so that a sleep is never too short; what does not fit is slept in parts. */
  private static int milliseconds(long nanos) {
    if (nanos == Long.MAX_VALUE) {
      return -1;
    }
    long ms = (Math.max(nanos, 0) + NANOS_PER_MS - 1) / NANOS_PER_MS;
    return (int) Math.min(ms, Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    flusher.close();
  }
}
