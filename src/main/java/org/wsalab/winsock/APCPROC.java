package org.wsalab.winsock;

/**
 * An asynchronous procedure call: QueueUserAPC hands it to a thread, which runs it when alerted.
 */
@FunctionalInterface
public interface APCPROC {
  /** Runs, with what QueueUserAPC was given. */
  void run(long dwData);
}
