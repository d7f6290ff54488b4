package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.MSG_NOSIGNAL;

import java.util.Arrays;
import org.wsalab.provider.emulated.Endpoint;
import org.wsalab.provider.emulated.Indications;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Ws2tcpip;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** What a stream and a datagram endpoint have in common: a descriptor, its address, its options. */
abstract class LinuxEndpoint implements Endpoint {
  /** Places for the arguments of small calls, in the scratch memory's structures. */
  private static final int VALUE = 256;

  private static final int VALUE_LENGTH = 252;

  private static final int AF_UNSPEC = 0;
  private static final int ADDRESS_BYTES = 16;

  final LinuxTransport transport;
  final int family;
  final int fd;
  final long token;
  Indications indications;
  boolean exclusive;
  boolean reuse;

  /** What it has asked to be told of addresses and routes. */
  final ExpectedChanges changes = new ExpectedChanges(this);

  /** The local address once it is bound, for {@link #bindAgain}. */
  sockaddr boundTo;

  LinuxEndpoint(LinuxTransport transport, int family, int fd) {
    this.transport = transport;
    this.family = family;
    this.fd = fd;
    this.token = transport.newToken();
  }

  /** Gives a new descriptor what Windows gives a new socket and Linux does not. */
  void setDefaults() {
    if (family == WinSock2.AF_INET6) {
      setKernelOption(LibC.IPPROTO_IPV6, LibC.IPV6_V6ONLY, 1);
    }
  }

  /** An address of the endpoint's family. */
  final sockaddr newAddress() {
    return family == WinSock2.AF_INET6 ? new sockaddr_in6() : new sockaddr_in();
  }

  @Override
  public void setIndications(Indications indications) {
    this.indications = indications;
  }

  @Override
  public final void observe(int hint) {
    changes.tell(indications);
    observeSocket(hint);
  }

  /** Tells what has happened at the descriptor itself; the hint is as for {@link #observe}. */
  abstract void observeSocket(int hint);

  /** Adds what a thread looks at that waits for one of these FD_XXX: two descriptors at most. */
  final void addTo(PollSet set, int conditions) {
    int events = pollEvents(conditions);
    set.add(events == 0 ? PollSet.NOBODY : fd, events); // poll tells POLLHUP unasked
    changes.addTo(set, conditions);
  }

  /**
   * The events for poll(2) that stand for these FD_XXX; 0 when none of them can come, which the
   * kernel may see differently.
   */
  abstract int pollEvents(int conditions);

  /** What poll(2) says of the descriptor now. */
  final int poll(int events) {
    Scratch scratch = Scratch.get();
    scratch.memory().putInt(VALUE, fd);
    scratch.memory().putInt(VALUE + 4, events & 0xFFFF);
    int count = LibC.poll(scratch.at(VALUE), 1, 0);
    return count <= 0 ? 0 : Short.toUnsignedInt(scratch.memory().getShort(VALUE + 6));
  }

  /** An ioctl that writes an int. */
  final int ask(int request) {
    Scratch scratch = Scratch.get();
    return LibC.ioctl(fd, request, scratch.at(VALUE)) < 0 ? 0 : scratch.memory().getInt(VALUE);
  }

  /** An int at an offset into what getsockopt writes. */
  final int askOption(int level, int name, int size, int offset) {
    Scratch scratch = Scratch.get();
    long length = scratch.integer(VALUE_LENGTH, size);
    int result = LibC.getsockopt(fd, level, name, scratch.at(VALUE), length);
    return result < 0 ? 0 : scratch.memory().getInt(VALUE + offset);
  }

  final int setKernelOption(int level, int name, int value) {
    long address = Scratch.get().integer(VALUE, value);
    return Errno.result(LibC.setsockopt(fd, level, name, address, Integer.BYTES));
  }

  /** The error that waits at the descriptor, as errno; asking takes it away. */
  final int takeError() {
    return askOption(LibC.SOL_SOCKET, LibC.SO_ERROR, Integer.BYTES, 0);
  }

  @Override
  public int expectChanges() {
    return changes.begin();
  }

  @Override
  public String sourceFor(sockaddr destination) {
    return changes.sourceFor(destination);
  }

  @Override
  public int bind(sockaddr address) {
    return transport.ports.bind(this, address);
  }

  /** bind(2) itself. */
  final int kernelBind(sockaddr address) {
    Scratch scratch = Scratch.get();
    int length = KernelAddress.put(scratch, address);
    return Errno.result(LibC.bind(fd, scratch.at(KernelAddress.ADDRESS), length));
  }

  /** listen(2) itself. */
  final int kernelListen(int backlog) {
    return Errno.result(LibC.listen(fd, backlog));
  }

  /**
   * Binds to the same address as before where Linux has given it up: it does so with a port of its
   * own choice when a connection attempt fails and when a datagram socket loses its peer.
   */
  final void bindAgain() {
    if (boundTo != null) {
      kernelBind(boundTo); // fails where nothing was given up
    }
  }

  /** Any address, with the port that the kernel has chosen. */
  final sockaddr chosenPort() {
    sockaddr chosen = newAddress();
    local(chosen);
    if (chosen instanceof sockaddr_in in) {
      in.sin_addr.s_addr = 0;
    } else if (chosen instanceof sockaddr_in6 in6) {
      Arrays.fill(in6.sin6_addr.s6_addr, (byte) 0);
    }
    return chosen;
  }

  /** connect(2) itself: 0, or errno negated. */
  final int kernelConnect(sockaddr address) {
    Scratch scratch = Scratch.get();
    int length = KernelAddress.put(scratch, address);
    int result = LibC.connect(fd, scratch.at(KernelAddress.ADDRESS), length);
    return result == 0 ? 0 : -LibC.errno();
  }

  /** connect(2) to nobody: takes a peer away, or what a failed attempt has left. */
  final int dissolve() {
    Scratch scratch = Scratch.get();
    scratch.memory().putShort(KernelAddress.ADDRESS, (short) AF_UNSPEC);
    return Errno.result(LibC.connect(fd, scratch.at(KernelAddress.ADDRESS), ADDRESS_BYTES));
  }

  /** sendto(2): how much the kernel took, or errno negated. */
  final int kernelSend(byte[] buffer, int offset, int length, int flags, sockaddr to) {
    Scratch scratch = Scratch.get();
    int room = scratch.room(length);
    scratch.put(buffer, offset, room);
    int addressLength = to == null ? 0 : KernelAddress.put(scratch, to);
    long address = to == null ? 0 : scratch.at(KernelAddress.ADDRESS);
    long result =
        LibC.sendto(fd, scratch.data(), room, flags | MSG_NOSIGNAL, address, addressLength);
    return result < 0 ? -LibC.errno() : (int) result;
  }

  /** recvfrom(2): how much came, or errno negated. */
  final int kernelReceive(byte[] buffer, int offset, int length, int flags, sockaddr from) {
    Scratch scratch = Scratch.get();
    int room = scratch.room(length);
    long fromLength = from == null ? 0 : KernelAddress.expect(scratch);
    long address = from == null ? 0 : scratch.at(KernelAddress.ADDRESS);
    long result = LibC.recvfrom(fd, scratch.data(), room, flags, address, fromLength);
    if (result < 0) {
      return -LibC.errno();
    }
    if (from != null) {
      KernelAddress.take(scratch, from);
    }
    scratch.take(buffer, offset, (int) Math.min(result, room));
    return (int) result;
  }

  @Override
  public int local(sockaddr address) {
    Scratch scratch = Scratch.get();
    long length = KernelAddress.expect(scratch);
    int result = Errno.result(LibC.getsockname(fd, scratch.at(KernelAddress.ADDRESS), length));
    if (result == 0) {
      KernelAddress.take(scratch, address);
    }
    return result;
  }

  @Override
  public int peer(sockaddr address) {
    Scratch scratch = Scratch.get();
    long length = KernelAddress.expect(scratch);
    int result = Errno.result(LibC.getpeername(fd, scratch.at(KernelAddress.ADDRESS), length));
    if (result == 0) {
      KernelAddress.take(scratch, address);
    }
    return result;
  }

  @Override
  public int setOption(int level, int name, int value) {
    if (level == WinSock2.IPPROTO_TCP && name == WinSock2.TCP_NODELAY) {
      return setKernelOption(LibC.IPPROTO_TCP, LibC.TCP_NODELAY, value);
    }
    if (level == WinSock2.IPPROTO_IPV6 && name == Ws2tcpip.IPV6_V6ONLY) {
      return setKernelOption(LibC.IPPROTO_IPV6, LibC.IPV6_V6ONLY, value);
    }
    return level == WinSock2.SOL_SOCKET ? setSocketOption(name, value) : 0;
  }

  private int setSocketOption(int name, int value) {
    return switch (name) {
      case WinSock2.SO_SNDBUF -> setKernelOption(LibC.SOL_SOCKET, LibC.SO_SNDBUF, value);
      case WinSock2.SO_RCVBUF -> setKernelOption(LibC.SOL_SOCKET, LibC.SO_RCVBUF, value);
      case WinSock2.SO_KEEPALIVE -> setKernelOption(LibC.SOL_SOCKET, LibC.SO_KEEPALIVE, value);
      case WinSock2.SO_BROADCAST -> setKernelOption(LibC.SOL_SOCKET, LibC.SO_BROADCAST, value);
      case WinSock2.SO_OOBINLINE -> setKernelOption(LibC.SOL_SOCKET, LibC.SO_OOBINLINE, value);
      case WinSock2.SO_REUSEADDR -> {
        reuse = value != 0;
        yield 0; // Ports applies it when the socket binds
      }
      case WinSock2.SO_EXCLUSIVEADDRUSE -> {
        exclusive = value != 0;
        yield 0;
      }
      default -> 0; // time-outs and linger are kept by the caller
    };
  }

  /** Closes the descriptor. Only streams linger. */
  @Override
  public void close(boolean reset, int lingerSeconds) {
    closeDescriptor(reset);
  }

  /** Closes the descriptor at once, with a reset or without. */
  final void closeDescriptor(boolean reset) {
    if (reset) {
      Scratch scratch = Scratch.get();
      scratch.memory().putInt(VALUE, 1);
      scratch.memory().putInt(VALUE + 4, 0);
      LibC.setsockopt(fd, LibC.SOL_SOCKET, LibC.SO_LINGER, scratch.at(VALUE), 2 * Integer.BYTES);
    }
    forget();
    LibC.close(fd);
  }

  /** Gives up the address and the news, before the descriptor is closed. */
  final void forget() {
    changes.close();
    transport.ports.release(this);
    transport.forget(this);
  }
}
