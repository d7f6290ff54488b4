package org.wsalab.winsock;

/**
 * What runs when an overlapped operation has ended: in the thread that began it, in an alertable
 * wait of that thread, and nowhere else (APC-1).
 */
@FunctionalInterface
public interface WSAOVERLAPPED_COMPLETION_ROUTINE {
  /**
   * The operation has ended.
   *
   * @param dwError 0, or the error code that ended it
   * @param cbTransferred how many bytes were transferred
   * @param lpOverlapped what the operation was begun with
   * @param dwFlags MSG_PARTIAL for a datagram that was cut short, else 0
   */
  void completed(int dwError, int cbTransferred, WSAOVERLAPPED lpOverlapped, int dwFlags);
}
