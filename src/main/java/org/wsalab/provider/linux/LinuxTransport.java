package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.provider.linux.LibC.O_NONBLOCK;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wsalab.provider.emulated.Parker;
import org.wsalab.provider.emulated.Transport;
import org.wsalab.provider.emulated.Watch;
import org.wsalab.winsock.WinSock2;

/** Linux's kernel sockets, for one session. */
final class LinuxTransport implements Transport {
  private static final int POLLFD = 8;
  private static final long NANOS_PER_MS = 1_000_000;

  private final long began = System.nanoTime();
  private final Map<Long, LinuxEndpoint> endpoints = new ConcurrentHashMap<>();
  private final AtomicLong nextToken = new AtomicLong(1);
  final Ports ports = new Ports();
  final TailFlusher flusher = new TailFlusher();

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
    endpoints.put(endpoint.token, endpoint);
    return endpoint;
  }

  void forget(LinuxEndpoint endpoint) {
    endpoints.remove(endpoint.token);
  }

  long newToken() {
    return nextToken.getAndIncrement();
  }

  /** Passes news on; an endpoint closed since is nobody's any more. */
  void news(long token) {
    LinuxEndpoint endpoint = endpoints.get(token);
    if (endpoint != null) {
      endpoint.indications.news();
    }
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
  public void sleep(
      Parker parker, List<Watch> watches, List<Interest> interests, long timeoutNanos) {
    LinuxParker own = (LinuxParker) parker;
    int count = 1 + watches.size() + interests.size();
    Scratch scratch = Scratch.get();
    scratch.room(count * POLLFD);
    int index = 0;
    put(scratch, index++, own.fd, POLLIN);
    for (Watch watch : watches) {
      put(scratch, index++, ((LinuxWatch) watch).fd, POLLIN);
    }
    for (Interest interest : interests) {
      LinuxEndpoint endpoint = (LinuxEndpoint) interest.endpoint();
      put(scratch, index++, endpoint.fd, endpoint.pollEvents(interest.conditions()));
    }
    LibC.poll(scratch.data(), count, milliseconds(timeoutNanos));
    own.clear();
  }

  private static void put(Scratch scratch, int index, int fd, int events) {
    ByteBuffer memory = scratch.memory();
    int at = Scratch.DATA + index * POLLFD;
    memory.putInt(at, fd);
    memory.putShort(at + 4, (short) events);
    memory.putShort(at + 6, (short) 0);
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
