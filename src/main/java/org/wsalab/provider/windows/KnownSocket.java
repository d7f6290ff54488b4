package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/**
 * An open socket, and what is known of it from the calls that were forwarded: the DLL has no call
 * that tells a socket's mode, mask or event object. What is wrong with it here is wrong with the
 * tables alone; no call looks at it.
 */
final class KnownSocket {
  /** How far it has come, in the words of the tables. */
  enum State {
    UNBOUND("unbound"),
    BOUND("bound"),
    LISTENING("listening"),
    CONNECTING("connecting"),
    CONNECTED("connected"),
    PEER_CLOSED("peer closed");

    private final String text;

    State(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  final long address;
  final String name;
  final int family;
  final int type;
  volatile State state = State.UNBOUND;
  volatile boolean nonBlocking;
  volatile int mask;
  volatile String event = "";
  private SOCKET handle;

  /** {@code address} is the handle's value over there. */
  KnownSocket(long address, String name, int family, int type) {
    this.address = address;
    this.name = name;
    this.family = family;
    this.type = type;
  }

  SOCKET handle() {
    return handle;
  }

  void issuedAs(SOCKET issued) {
    handle = issued;
  }

  boolean isStream() {
    return type == SOCK_STREAM;
  }

  /** {@code tcp}, {@code udp6} and so on. */
  String protocol() {
    return (isStream() ? "tcp" : "udp") + (family == AF_INET6 ? "6" : "");
  }

  sockaddr newAddress() {
    return family == AF_INET6 ? new sockaddr_in6() : new sockaddr_in();
  }

  /** Takes over what an accepted socket inherits (ACC-4). */
  void inherit(KnownSocket listening) {
    state = State.CONNECTED;
    nonBlocking = listening.nonBlocking;
    mask = listening.mask;
    event = listening.event;
  }

  /** WSAEventSelect succeeded. */
  void selected(String eventName, int networkEvents) {
    nonBlocking = true;
    mask = networkEvents;
    event = networkEvents == 0 ? "" : eventName;
  }
}
