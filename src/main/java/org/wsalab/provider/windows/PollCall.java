package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wsalab.winsock.WSAPOLLFD;

/** WSAPoll. */
final class PollCall {
  /** WSAPOLLFD: a SOCKET and two shorts. */
  static final int ELEMENT_BYTES = 16;

  static final int EVENTS_AT = 8;
  static final int REVENTS_AT = 10;

  private final Caller caller;

  PollCall(Caller caller) {
    this.caller = caller;
  }

  int poll(WSAPOLLFD[] array, int count, int timeoutMs) {
    if (array == null || isWild(array, count)) {
      return caller.refuse(WSAEFAULT);
    }
    ByteBuffer elements = ByteBuffer.allocate(ELEMENT_BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      int at = ELEMENT_BYTES * i;
      elements.putLong(at, caller.address(array[i].fd));
      elements.putShort(at + EVENTS_AT, (short) array[i].events);
      elements.putShort(at + REVENTS_AT, (short) array[i].revents);
    }
    Invocation call = Invocation.winsock("WSAPoll");
    int at = call.put(elements.array(), elements.capacity());
    Answer answer = caller.make(call.withOffset(at).with(count).with(timeoutMs));
    if (answer.faulted()) {
      return SOCKET_ERROR;
    }
    for (int i = 0; i < count; i++) {
      array[i].revents = answer.memory().getShort(at + ELEMENT_BYTES * i + REVENTS_AT);
    }
    return answer.integer();
  }

  private static boolean isWild(WSAPOLLFD[] array, int count) {
    if (count < 0 || count > array.length) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      if (array[i] == null) {
        return true;
      }
    }
    return false;
  }
}
