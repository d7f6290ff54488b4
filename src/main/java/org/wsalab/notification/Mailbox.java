package org.wsalab.notification;

/** Where the network events of one socket go as messages: WSAAsyncSelect. */
public interface Mailbox {
  /** The name of the window in the session, such as {@code window#1}. */
  String name();

  /** Posts a message that tells of one network event. */
  void post(int bit, int error);
}
