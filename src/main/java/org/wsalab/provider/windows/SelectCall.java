package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinSock2.FD_SETSIZE;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.timeval;

/** select, whose sets are arrays of handles. */
final class SelectCall {
  static final int FIRST_AT = 8;
  static final int SET_BYTES = FIRST_AT + Long.BYTES * FD_SETSIZE;

  private final Caller caller;

  SelectCall(Caller caller) {
    this.caller = caller;
  }

  int select(int nfds, fd_set read, fd_set write, fd_set except, timeval timeout) {
    Invocation call = Invocation.winsock("select");
    int readAt = put(call, read);
    int writeAt = put(call, write);
    int exceptAt = put(call, except);
    call.with(nfds);
    pointer(call, read, readAt);
    pointer(call, write, writeAt);
    pointer(call, except, exceptAt);
    if (timeout == null) {
      call.withNull();
    } else {
      call.withOffset(call.putIn(bytes(timeout), Long.BYTES));
    }
    Answer answer = caller.make(call);
    if (answer.faulted() || answer.integer() == SOCKET_ERROR) {
      return SOCKET_ERROR;
    }
    keep(answer, read, readAt);
    keep(answer, write, writeAt);
    keep(answer, except, exceptAt);
    return answer.integer();
  }

  private int put(Invocation call, fd_set set) {
    if (set == null) {
      return 0;
    }
    ByteBuffer bytes = ByteBuffer.allocate(SET_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(0, set.sockets().size()).position(FIRST_AT);
    for (SOCKET s : set.sockets()) {
      bytes.putLong(caller.address(s));
    }
    return call.put(bytes.array(), SET_BYTES);
  }

  private static void pointer(Invocation call, fd_set set, int at) {
    if (set == null) {
      call.withNull();
    } else {
      call.withOffset(at);
    }
  }

  /** Leaves in a set the sockets that the call has left, in the order in which they came in. */
  private void keep(Answer answer, fd_set set, int at) {
    if (set == null) {
      return;
    }
    Set<Long> left = new HashSet<>();
    int count = Math.min(answer.memory().getInt(at), FD_SETSIZE);
    for (int i = 0; i < count; i++) {
      left.add(answer.memory().getLong(at + FIRST_AT + Long.BYTES * i));
    }
    List<SOCKET> ready = new ArrayList<>(set.sockets());
    ready.removeIf(s -> !left.contains(caller.address(s)));
    set.assign(ready);
  }

  /** A set of one handle. */
  static byte[] set(long address) {
    ByteBuffer bytes = ByteBuffer.allocate(SET_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.putInt(0, 1).putLong(FIRST_AT, address).array();
  }

  private static byte[] bytes(timeval time) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.putInt(time.tv_sec).putInt(time.tv_usec).array();
  }
}
