package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;

import org.wsalab.provider.windows.KnownSocket.State;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;

/**
 * The calls that send and receive. A length that is negative or beyond the buffer would let the DLL
 * read or write what is not the program's; it is WSAEFAULT before the DLL sees it.
 */
final class TransferCalls {
  private final Caller caller;

  TransferCalls(Caller caller) {
    this.caller = caller;
  }

  int send(SOCKET s, byte[] buf, int len, int flags) {
    if (isWild(buf, len)) {
      return caller.refuse(WSAEFAULT);
    }
    Invocation call = Invocation.winsock("send").with(caller.address(s));
    return caller.count(withData(call, buf, len).with(flags));
  }

  int sendTo(SOCKET s, byte[] buf, int len, int flags, sockaddr to, int tolen) {
    if (isWild(buf, len)) {
      return caller.refuse(WSAEFAULT);
    }
    Invocation call = Invocation.winsock("sendto").with(caller.address(s));
    withData(call, buf, len).with(flags);
    if (to == null) {
      call.withNull();
    } else {
      call.withOffset(call.putIn(Addresses.bytes(to), Addresses.STORAGE_BYTES));
    }
    return caller.count(call.with(Math.min(tolen, Addresses.STORAGE_BYTES)));
  }

  private static Invocation withData(Invocation call, byte[] buf, int len) {
    return (buf == null ? call.withNull() : call.withOffset(call.putIn(buf, len))).with(len);
  }

  int receive(SOCKET s, byte[] buf, int len, int flags) {
    if (isWild(buf, len)) {
      return caller.refuse(WSAEFAULT);
    }
    Invocation call = Invocation.winsock("recv").with(caller.address(s));
    int data = buf == null ? 0 : call.roomForData(len);
    (buf == null ? call.withNull() : call.withOffset(data)).with(len).with(flags);
    return received(s, caller.make(call), buf, len, data);
  }

  int receiveFrom(SOCKET s, byte[] buf, int len, int flags, sockaddr from, int[] fromlen) {
    if (isWild(buf, len)) {
      return caller.refuse(WSAEFAULT);
    }
    Invocation call = Invocation.winsock("recvfrom").with(caller.address(s));
    Addresses.Out out = new Addresses.Out(call, from, fromlen);
    // all of it comes back: of a datagram that is cut short, as much as there is room for
    int data = buf == null ? 0 : call.room(len);
    (buf == null ? call.withNull() : call.withOffset(data)).with(len).with(flags);
    Answer answer = caller.make(out.with(call));
    if (!answer.faulted() && answer.integer() >= 0) {
      out.take(answer);
    }
    return received(s, answer, buf, len, data);
  }

  private int received(SOCKET s, Answer answer, byte[] buf, int len, int data) {
    if (answer.faulted()) {
      return -1;
    }
    int count = answer.integer();
    if (count > 0) {
      answer.copy(data, buf, count);
    } else if (count == 0 && len > 0) {
      caller.handles.socket(s).filter(KnownSocket::isStream).ifPresent(TransferCalls::ended);
    }
    return count;
  }

  private static void ended(KnownSocket socket) {
    if (socket.state == State.CONNECTED) {
      socket.state = State.PEER_CLOSED;
    }
  }

  /** No buffer at all is for the DLL to judge. */
  private static boolean isWild(byte[] buf, int len) {
    return len < 0 || buf != null && len > buf.length;
  }
}
