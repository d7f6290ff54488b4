package org.wsalab.winsock;

/** The condition function of WSAAccept, called in the thread that accepts. */
@FunctionalInterface
public interface ConditionProc {
  /**
   * Decides about one connection.
   *
   * @param lpCallerId the peer's address
   * @param dwCallbackData what the caller of WSAAccept handed over
   * @return CF_ACCEPT, CF_REJECT or CF_DEFER
   */
  int decide(sockaddr lpCallerId, long dwCallbackData);
}
