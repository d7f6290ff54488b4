package org.wsalab.provider.linux;

/** The process has no file descriptor left for something that Winsock has no error code for. */
final class OutOfDescriptors extends IllegalStateException {
  private static final long serialVersionUID = 1;

  OutOfDescriptors(String consequence) {
    super(
        consequence
            + ": the process has no file descriptors left (errno "
            + LibC.errno()
            + "); close sockets or raise the limit with ulimit -n");
  }
}
