package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.FIONBIO;

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
    return caller.count(call.withOffset(call.putIn(value, Math.max(length, 0))).with(length));
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
