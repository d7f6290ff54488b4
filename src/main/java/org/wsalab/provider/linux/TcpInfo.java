package org.wsalab.provider.linux;

/**
 * What the kernel tells of a TCP socket beside its options; each question is a system call, and any
 * thread may ask.
 */
final class TcpInfo {
  /** struct tcp_info of linux/tcp.h: as much of it as is asked for. */
  private static final int BYTES = 32;

  private static final int STATE = 0;

  /** What counts unacknowledged segments of a connection counts connections while listening. */
  private static final int WAITING = 24;

  private static final int BACKLOG = 28;

  /** The kernel's number of the state without connection. */
  private static final int TCP_CLOSE = 7;

  private final KernelSocket kernel;

  TcpInfo(KernelSocket kernel) {
    this.kernel = kernel;
  }

  /** How many connections wait at a listening socket. */
  int waiting() {
    return ask(WAITING);
  }

  /** How many may wait there as listen(2) was told, which is one less than the kernel lets. */
  int backlog() {
    return ask(BACKLOG);
  }

  /** Whether the connection is over on this side. */
  boolean isClosed() {
    return (ask(STATE) & 0xFF) == TCP_CLOSE;
  }

  private int ask(int offset) {
    return kernel.option(LibC.IPPROTO_TCP, LibC.TCP_INFO, BYTES, offset);
  }
}
