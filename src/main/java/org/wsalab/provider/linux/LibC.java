package org.wsalab.provider.linux;

import com.sun.jna.Native;
import java.util.concurrent.atomic.LongAdder;

/**
 * The functions of the C library that the transport needs, mapped directly, and counted. Pointers
 * and sizes are longs, so that a call converts nothing; {@link Scratch} gives memory to point to. A
 * result of -1 leaves its reason in {@link #errno}.
 */
final class LibC {
  static final int O_NONBLOCK = 0x800;
  static final int O_CLOEXEC = 0x80000;

  static final int AF_INET6 = 10;

  static final int SOL_SOCKET = 1;
  static final int SO_REUSEADDR = 2;
  static final int SO_ERROR = 4;
  static final int SO_BROADCAST = 6;
  static final int SO_SNDBUF = 7;
  static final int SO_RCVBUF = 8;
  static final int SO_KEEPALIVE = 9;
  static final int SO_OOBINLINE = 10;
  static final int SO_LINGER = 13;
  static final int SO_REUSEPORT = 15;
  static final int SO_MEMINFO = 55;
  static final int IPPROTO_TCP = 6;
  static final int TCP_NODELAY = 1;
  static final int TCP_INFO = 11;
  static final int IPPROTO_IPV6 = 41;
  static final int IPV6_V6ONLY = 26;

  static final int MSG_OOB = 0x1;
  static final int MSG_PEEK = 0x2;
  static final int MSG_DONTROUTE = 0x4;
  static final int MSG_TRUNC = 0x20;
  static final int MSG_NOSIGNAL = 0x4000;
  static final int SHUT_WR = 1;

  static final int FIONREAD = 0x541B;
  static final int SIOCOUTQ = 0x5411;
  static final int SIOCATMARK = 0x8905;

  static final int POLLIN = 0x1;
  static final int POLLPRI = 0x2;
  static final int POLLOUT = 0x4;
  static final int POLLERR = 0x8;
  static final int POLLHUP = 0x10;
  static final int POLLRDHUP = 0x2000;
  static final int EPOLLET = 1 << 31;
  static final int EPOLL_CTL_ADD = 1;
  static final int EPOLL_CTL_DEL = 2;

  private static final LongAdder CALLS = new LongAdder();

  private LibC() {}

  /** How often any of these functions was called, by all threads: each is one system call. */
  static long calls() {
    return CALLS.sum();
  }

  static int socket(int domain, int type, int protocol) {
    CALLS.increment();
    return Library.socket(domain, type, protocol);
  }

  static int bind(int fd, long address, int length) {
    CALLS.increment();
    return Library.bind(fd, address, length);
  }

  static int listen(int fd, int backlog) {
    CALLS.increment();
    return Library.listen(fd, backlog);
  }

  static int accept4(int fd, long address, long length, int flags) {
    CALLS.increment();
    return Library.accept4(fd, address, length, flags);
  }

  static int connect(int fd, long address, int length) {
    CALLS.increment();
    return Library.connect(fd, address, length);
  }

  static long send(int fd, long buffer, long size, int flags) {
    CALLS.increment();
    return Library.send(fd, buffer, size, flags);
  }

  static long sendto(int fd, long buffer, long size, int flags, long address, int length) {
    CALLS.increment();
    return Library.sendto(fd, buffer, size, flags, address, length);
  }

  static long recv(int fd, long buffer, long size, int flags) {
    CALLS.increment();
    return Library.recv(fd, buffer, size, flags);
  }

  static long recvfrom(int fd, long buffer, long size, int flags, long address, long length) {
    CALLS.increment();
    return Library.recvfrom(fd, buffer, size, flags, address, length);
  }

  static int shutdown(int fd, int how) {
    CALLS.increment();
    return Library.shutdown(fd, how);
  }

  static int close(int fd) {
    CALLS.increment();
    return Library.close(fd);
  }

  static int getsockname(int fd, long address, long length) {
    CALLS.increment();
    return Library.getsockname(fd, address, length);
  }

  static int getpeername(int fd, long address, long length) {
    CALLS.increment();
    return Library.getpeername(fd, address, length);
  }

  static int setsockopt(int fd, int level, int name, long value, int length) {
    CALLS.increment();
    return Library.setsockopt(fd, level, name, value, length);
  }

  static int getsockopt(int fd, int level, int name, long value, long length) {
    CALLS.increment();
    return Library.getsockopt(fd, level, name, value, length);
  }

  static int ioctl(int fd, long request, long argument) {
    CALLS.increment();
    return Library.ioctl(fd, request, argument);
  }

  static int poll(long descriptors, long count, int timeoutMs) {
    CALLS.increment();
    return Library.poll(descriptors, count, timeoutMs);
  }

  static int epoll_create1(int flags) {
    CALLS.increment();
    return Library.epoll_create1(flags);
  }

  static int epoll_ctl(int epoll, int operation, int fd, long event) {
    CALLS.increment();
    return Library.epoll_ctl(epoll, operation, fd, event);
  }

  static int epoll_wait(int epoll, long events, int maximum, int timeoutMs) {
    CALLS.increment();
    return Library.epoll_wait(epoll, events, maximum, timeoutMs);
  }

  static int eventfd(int initial, int flags) {
    CALLS.increment();
    return Library.eventfd(initial, flags);
  }

  static long read(int fd, long buffer, long size) {
    CALLS.increment();
    return Library.read(fd, buffer, size);
  }

  static long write(int fd, long buffer, long size) {
    CALLS.increment();
    return Library.write(fd, buffer, size);
  }

  /** The error of this thread's last call that returned -1. */
  static int errno() {
    return Native.getLastError();
  }

  /** The functions themselves; nobody else calls them, so that every call is counted. */
  private static final class Library {
    static {
      Native.register(Library.class, "c");
    }

    static native int socket(int domain, int type, int protocol);

    static native int bind(int fd, long address, int length);

    static native int listen(int fd, int backlog);

    static native int accept4(int fd, long address, long length, int flags);

    static native int connect(int fd, long address, int length);

    static native long send(int fd, long buffer, long size, int flags);

    static native long sendto(int fd, long buffer, long size, int flags, long address, int length);

    static native long recv(int fd, long buffer, long size, int flags);

    static native long recvfrom(
        int fd, long buffer, long size, int flags, long address, long length);

    static native int shutdown(int fd, int how);

    static native int close(int fd);

    static native int getsockname(int fd, long address, long length);

    static native int getpeername(int fd, long address, long length);

    static native int setsockopt(int fd, int level, int name, long value, int length);

    static native int getsockopt(int fd, int level, int name, long value, long length);

    static native int ioctl(int fd, long request, long argument);

    static native int poll(long descriptors, long count, int timeoutMs);

    static native int epoll_create1(int flags);

    static native int epoll_ctl(int epoll, int operation, int fd, long event);

    static native int epoll_wait(int epoll, long events, int maximum, int timeoutMs);

    static native int eventfd(int initial, int flags);

    static native long read(int fd, long buffer, long size);

    static native long write(int fd, long buffer, long size);
  }
}
