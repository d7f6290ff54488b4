package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.MSG_NOSIGNAL;
import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.provider.linux.LibC.O_NONBLOCK;

import org.wsalab.winsock.sockaddr;

/**
 * A socket of the kernel: its descriptor, and the system calls upon it, one for each method. Any
 * thread may make them.
 */
final class KernelSocket {
  /** Places for the arguments of small calls, in the scratch memory's structures. */
  private static final int VALUE = 256;

  private static final int VALUE_LENGTH = 252;

  private static final int AF_UNSPEC = 0;
  private static final int ADDRESS_BYTES = 16;

  final int fd;

  KernelSocket(int fd) {
    this.fd = fd;
  }

  // Ask

  /** What poll(2) says of the descriptor now. */
  int poll(int events) {
    Scratch scratch = Scratch.get();
    scratch.memory().putInt(VALUE, fd);
    scratch.memory().putInt(VALUE + 4, events & 0xFFFF);
    int count = LibC.poll(scratch.at(VALUE), 1, 0);
    return count <= 0 ? 0 : Short.toUnsignedInt(scratch.memory().getShort(VALUE + 6));
  }

  /** An ioctl that writes an int. */
  int ask(int request) {
    Scratch scratch = Scratch.get();
    return LibC.ioctl(fd, request, scratch.at(VALUE)) < 0 ? 0 : scratch.memory().getInt(VALUE);
  }

  /** An int at an offset into what getsockopt writes. */
  int option(int level, int name, int size, int offset) {
    Scratch scratch = Scratch.get();
    long length = scratch.integer(VALUE_LENGTH, size);
    int result = LibC.getsockopt(fd, level, name, scratch.at(VALUE), length);
    return result < 0 ? 0 : scratch.memory().getInt(VALUE + offset);
  }

  /** The error that waits at the descriptor, as errno; asking takes it away. */
  int takeError() {
    return option(LibC.SOL_SOCKET, LibC.SO_ERROR, Integer.BYTES, 0);
  }

  int local(sockaddr address) {
    Scratch scratch = Scratch.get();
    long length = KernelAddress.expect(scratch);
    int result = LibC.getsockname(fd, scratch.at(KernelAddress.ADDRESS), length);
    return taken(result, scratch, address);
  }

  int peer(sockaddr address) {
    Scratch scratch = Scratch.get();
    long length = KernelAddress.expect(scratch);
    int result = LibC.getpeername(fd, scratch.at(KernelAddress.ADDRESS), length);
    return taken(result, scratch, address);
  }

  /** Takes the address that a call has written; what the call has to say, or Winsock's code. */
  private static int taken(int result, Scratch scratch, sockaddr address) {
    if (result < 0) {
      return -Errno.toWinsock(LibC.errno());
    }
    KernelAddress.take(scratch, address);
    return result;
  }

  // Set up

  int setOption(int level, int name, int value) {
    long address = Scratch.get().integer(VALUE, value);
    return Errno.result(LibC.setsockopt(fd, level, name, address, Integer.BYTES));
  }

  /** Lets the closing reset the connection: SO_LINGER, on and without time. */
  void resetAtClose() {
    Scratch scratch = Scratch.get();
    scratch.memory().putInt(VALUE, 1);
    scratch.memory().putInt(VALUE + 4, 0);
    LibC.setsockopt(fd, LibC.SOL_SOCKET, LibC.SO_LINGER, scratch.at(VALUE), 2 * Integer.BYTES);
  }

  int bind(sockaddr address) {
    Scratch scratch = Scratch.get();
    int length = KernelAddress.put(scratch, address);
    return Errno.result(LibC.bind(fd, scratch.at(KernelAddress.ADDRESS), length));
  }

  int listen(int backlog) {
    return Errno.result(LibC.listen(fd, backlog));
  }

  /** The descriptor of the next connection and who it is from, or Winsock's code negated. */
  int accept(sockaddr from) {
    Scratch scratch = Scratch.get();
    long length = KernelAddress.expect(scratch);
    long address = scratch.at(KernelAddress.ADDRESS);
    int accepted = LibC.accept4(fd, address, length, O_NONBLOCK | O_CLOEXEC);
    return taken(accepted, scratch, from);
  }

  /** 0, or errno negated. */
  int connect(sockaddr address) {
    Scratch scratch = Scratch.get();
    int length = KernelAddress.put(scratch, address);
    int result = LibC.connect(fd, scratch.at(KernelAddress.ADDRESS), length);
    return result == 0 ? 0 : -LibC.errno();
  }

  /** connect(2) to nobody: takes a peer away, or what a failed attempt has left. */
  int dissolve() {
    Scratch scratch = Scratch.get();
    scratch.memory().putShort(KernelAddress.ADDRESS, (short) AF_UNSPEC);
    return Errno.result(LibC.connect(fd, scratch.at(KernelAddress.ADDRESS), ADDRESS_BYTES));
  }

  // Transfer

  /** send(2), or sendto(2) somebody: how much the kernel took, or errno negated. */
  int send(byte[] buffer, int offset, int length, int flags, sockaddr to) {
    Scratch scratch = Scratch.get();
    int room = scratch.room(length);
    scratch.put(buffer, offset, room);
    int all = flags | MSG_NOSIGNAL;
    long result =
        to == null ? LibC.send(fd, scratch.data(), room, all) : sendTo(scratch, room, all, to);
    return result < 0 ? -LibC.errno() : (int) result;
  }

  private long sendTo(Scratch scratch, int length, int flags, sockaddr to) {
    int size = KernelAddress.put(scratch, to);
    return LibC.sendto(fd, scratch.data(), length, flags, scratch.at(KernelAddress.ADDRESS), size);
  }

  /** recv(2), or recvfrom(2) where the sender is asked for: how much came, or errno negated. */
  int receive(byte[] buffer, int offset, int length, int flags, sockaddr from) {
    Scratch scratch = Scratch.get();
    int room = scratch.room(length);
    long result =
        from == null
            ? LibC.recv(fd, scratch.data(), room, flags)
            : receiveFrom(scratch, room, flags, from);
    if (result < 0) {
      return -LibC.errno();
    }
    scratch.take(buffer, offset, (int) Math.min(result, room));
    return (int) result;
  }

  private long receiveFrom(Scratch scratch, int length, int flags, sockaddr from) {
    long size = KernelAddress.expect(scratch);
    long address = scratch.at(KernelAddress.ADDRESS);
    long result = LibC.recvfrom(fd, scratch.data(), length, flags, address, size);
    if (result >= 0) {
      KernelAddress.take(scratch, from);
    }
    return result;
  }

  // The end

  /** Ends the sending side. */
  int shutdown() {
    return Errno.result(LibC.shutdown(fd, LibC.SHUT_WR));
  }

  void close() {
    LibC.close(fd);
  }
}
