package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.FIONBIO;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_UPDATE_ACCEPT_CONTEXT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wsalab.winsock.SOCKET;

/** The calls on how a socket behaves: ioctlsocket, setsockopt, getsockopt. */
final class OptionCalls {
  private final Caller caller;

  OptionCalls(Caller caller) {
    this.caller = caller;
  }

  int ioctl(SOCKET s, int command, int[] argument) {
    Invocation call = Invocation.winsock("ioctlsocket").with(caller.address(s)).with(command);
    if (argument == null || argument.length == 0) {
      return caller.count(call.withNull());
    }
    int asked = argument[0];
    int at = call.put(Addresses.integer(asked), Integer.BYTES);
    Answer answer = caller.make(call.withOffset(at));
    if (answer.faulted() || answer.integer() != 0) {
      return -1;
    }
    argument[0] = answer.memory().getInt(at);
    if (command == FIONBIO) {
      caller.handles.socket(s).ifPresent(socket -> socket.nonBlocking = asked != 0);
    }
    return 0;
  }

  int set(SOCKET s, int level, int name, byte[] value, int length) {
    Invocation call = Invocation.winsock("setsockopt").with(caller.address(s));
    call.with(level).with(name);
    if (value == null) {
      return caller.count(call.withNull().with(length));
    } else if (length > value.length) {
      return caller.refuse(WSAEFAULT);
    }
    byte[] taken =
        level == SOL_SOCKET && name == SO_UPDATE_ACCEPT_CONTEXT ? address(value, length) : value;
    return caller.count(call.withOffset(call.putIn(taken, Math.max(length, 0))).with(length));
  }

  /** The value of this option is a socket: as it is called over there. */
  private byte[] address(byte[] value, int length) {
    if (length != Long.BYTES) {
      return value;
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, value, 0, length);
    return bytes.putLong(0, caller.address(SOCKET.of(bytes.getLong(0)))).array();
  }

  int get(SOCKET s, int level, int name, byte[] value, int[] length) {
    boolean sized = length != null && length.length > 0;
    if (sized && value != null && length[0] > value.length) {
      return caller.refuse(WSAEFAULT);
    }
    Invocation call = Invocation.winsock("getsockopt").with(caller.address(s));
    call.with(level).with(name);
    int lengthAt = sized ? call.put(Addresses.integer(length[0]), Integer.BYTES) : 0;
    int valueAt = value == null ? 0 : call.put(value, value.length);
    call = value == null ? call.withNull() : call.withOffset(valueAt);
    Answer answer = caller.make(sized ? call.withOffset(lengthAt) : call.withNull());
    if (answer.faulted() || answer.integer() != 0) {
      return -1;
    }
    length[0] = answer.memory().getInt(lengthAt);
    answer.copy(valueAt, value, Math.min(length[0], value.length));
    return 0;
  }
}
