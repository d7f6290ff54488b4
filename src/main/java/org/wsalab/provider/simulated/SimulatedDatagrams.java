package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAENETUNREACH;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wsalab.provider.emulated.Transport.Opened;
import org.wsalab.winsock.sockaddr;

/** A UDP socket. */
final class SimulatedDatagrams extends SimulatedEndpoint {
  /** What a datagram takes of the receive buffer beside its bytes. */
  private static final int OVERHEAD_BYTES = 32;

  private record Datagram(byte[] bytes, Address from) {}

  private final Deque<Datagram> queue = new ArrayDeque<>();
  private final Map<Address, DatagramPath> paths = new LinkedHashMap<>();
  private int queuedBytes;

  /** The error that the next receive reports. */
  private int pendingError;

  /** Whether a bind has named an address, which the loss of the peer does not change. */
  private boolean boundToOne;

  private boolean closed;

  SimulatedDatagrams(SimulatedTransport transport, boolean v6) {
    super(transport, v6);
  }

  @Override
  boolean isStream() {
    return false;
  }

  @Override
  void tell(int which) {
    indications.dataArrived();
    indications.fetched();
  }

  @Override
  public int ready() {
    return (isReadable() ? FD_READ : 0) | FD_WRITE;
  }

  @Override
  boolean mayGoOn(int conditions) {
    return (conditions & FD_WRITE) != 0 || (conditions & FD_READ) != 0 && isReadable();
  }

  private boolean isReadable() {
    return !queue.isEmpty() || pendingError != 0;
  }

  // The peer

  @Override
  public int connect(sockaddr address) {
    if (address.port() == 0) {
      if (local != null && peerAddress != null && !boundToOne) {
        rebind(Address.any(v6, local.port()));
      }
      peerAddress = null;
      return 0;
    }
    Address wanted = Address.of(address);
    Host from = host == null ? transport.network.home() : host;
    Address source = from.sourceFor(wanted);
    if (source == null || !transport.network.isRouted(from, wanted)) {
      return -WSAENETUNREACH;
    }
    if (local == null) {
      bindToFreePort(from, source);
    } else if (local.isAny()) {
      rebind(source.withPort(local.port()));
    }
    peerAddress = wanted;
    return 0;
  }

  @Override
  public int bind(sockaddr address) {
    int result = super.bind(address);
    boundToOne = result == 0 && !local.isAny();
    return result;
  }

  private void rebind(Address address) {
    host.release(this);
    host.bind(this, address);
  }

  // Send and receive

  @Override
  public int send(byte[] buffer, int offset, int length, int flags, sockaddr to, boolean whole) {
    Address target = to == null ? peerAddress : Address.of(to);
    Host from = host == null ? transport.network.home() : host;
    if (from.sourceFor(target) == null || !transport.network.isRouted(from, target)) {
      return -WSAENETUNREACH;
    }
    if (local == null) {
      int result = bindToFreePort(from, Address.any(v6, 0));
      if (result < 0) {
        return result;
      }
    }
    byte[] bytes = Arrays.copyOfRange(buffer, offset, offset + length);
    paths.computeIfAbsent(target, address -> new DatagramPath(this, address)).send(bytes);
    return length;
  }

  /** The address that a datagram to {@code target} shows as its sender's. */
  Address sourceFor(Address target) {
    return local.isAny() ? host.sourceFor(target).withPort(local.port()) : local;
  }

  /** Whether it takes datagrams from there. */
  boolean hears(Address from) {
    return !closed && (peerAddress == null || peerAddress.equals(from));
  }

  /** A datagram arrives; it is lost where there is no room for it. */
  void arrive(byte[] bytes, Address from) {
    touch();
    int size = bytes.length + OVERHEAD_BYTES;
    if (queuedBytes == 0 || queuedBytes + size <= receiveBuffer) {
      queuedBytes += size;
      queue.addLast(new Datagram(bytes, from));
      happened(DATA);
    }
  }

  /** Nobody is where a datagram was sent to; Windows tells the next receive. */
  void unreachable() {
    if (!closed) {
      touch();
      pendingError = WSAECONNRESET;
      happened(DATA);
    }
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int flags, sockaddr from) {
    if (pendingError != 0) {
      int error = pendingError;
      pendingError = 0;
      return -error;
    }
    Datagram first = queue.peekFirst();
    if (first == null) {
      return -WSAEWOULDBLOCK;
    }
    if ((flags & MSG_PEEK) == 0) {
      queue.pollFirst();
      queuedBytes -= first.bytes.length + OVERHEAD_BYTES;
    }
    if (from != null) {
      first.from.writeTo(from);
    }
    System.arraycopy(first.bytes, 0, buffer, offset, Math.min(length, first.bytes.length));
    return first.bytes.length;
  }

  @Override
  public boolean dataWaiting() {
    return isReadable();
  }

  @Override
  public boolean dataKnown() {
    return !queue.isEmpty();
  }

  @Override
  public int unread() {
    return queue.isEmpty() ? 0 : queue.peekFirst().bytes.length;
  }

  @Override
  public int unsent() {
    return 0;
  }

  @Override
  public int shutdownSend() {
    return 0;
  }

  @Override
  public int listen(int backlog) {
    return -WSAEOPNOTSUPP;
  }

  @Override
  public Opened accept() {
    return Opened.failed(WSAEOPNOTSUPP);
  }

  @Override
  public void close(boolean reset, int lingerSeconds) {
    closed = true;
    release();
  }
}
