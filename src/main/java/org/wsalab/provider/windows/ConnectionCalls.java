package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wsalab.provider.windows.KnownSocket.State;
import org.wsalab.provider.windows.OverlappedCaller.Beginning;
import org.wsalab.winsock.MSWSock;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.sockaddr;

/** AcceptEx, ConnectEx and DisconnectEx, whose addresses the DLL tells by WSAIoctl. */
final class ConnectionCalls {
  private final Caller caller;
  private final OverlappedCaller overlappedCaller;
  private final Map<String, Long> addresses = new ConcurrentHashMap<>();

  ConnectionCalls(Caller caller, OverlappedCaller overlappedCaller) {
    this.caller = caller;
    this.overlappedCaller = overlappedCaller;
  }

  boolean accept(
      SOCKET l,
      SOCKET s,
      byte[] buffer,
      int dataLength,
      int localLength,
      int remoteLength,
      int[] received,
      WSAOVERLAPPED overlapped) {
    long length = (long) dataLength + localLength + remoteLength;
    boolean negative = dataLength < 0 || localLength < 0 || remoteLength < 0;
    if (buffer == null || negative || length > Math.min(buffer.length, Block.BYTES_MAX)) {
      return refused(WSAEFAULT);
    }
    long function = address(l, "AcceptEx", MSWSock.WSAID_ACCEPTEX());
    if (function == 0) {
      return false;
    }
    Block block = new Block();
    int outputAt = block.room((int) length);
    Beginning beginning =
        new Beginning(
            l,
            "AcceptEx",
            overlapped,
            null,
            true,
            (memory, count, succeeded) -> {
              report(received, count);
              if (succeeded) {
                memory.get(outputAt, buffer, 0, (int) length);
                is(s, State.CONNECTED);
              }
            });
    return overlappedCaller.begin(
        block,
        beginning,
        () -> {
          Invocation call = Invocation.extension("AcceptEx", function);
          call.with(caller.address(l)).with(caller.address(s)).with(block.address(outputAt));
          call.with(dataLength).with(localLength).with(remoteLength);
          return withOverlapped(call.with(block.address(Block.NUMBER_AT)), block, overlapped);
        });
  }

  boolean connect(
      SOCKET s,
      sockaddr name,
      int namelen,
      byte[] data,
      int length,
      int[] sent,
      WSAOVERLAPPED overlapped) {
    boolean wild = length < 0 || length > Math.min(data == null ? 0 : data.length, Block.BYTES_MAX);
    if (name == null || wild) {
      return refused(WSAEFAULT);
    }
    long function = address(s, "ConnectEx", MSWSock.WSAID_CONNECTEX());
    if (function == 0) {
      return false;
    }
    Block block = new Block();
    int nameAt = block.put(Addresses.bytes(name), Addresses.STORAGE_BYTES);
    int dataAt = data == null ? 0 : block.put(data, length);
    Beginning beginning =
        new Beginning(
            s,
            "ConnectEx",
            overlapped,
            null,
            true,
            (memory, count, succeeded) -> {
              report(sent, count);
              if (succeeded) {
                is(s, State.CONNECTED);
              }
            });
    return overlappedCaller.begin(
        block,
        beginning,
        () -> {
          Invocation call = Invocation.extension("ConnectEx", function);
          call.with(caller.address(s)).with(block.address(nameAt));
          call.with(Math.min(namelen, Addresses.STORAGE_BYTES));
          call.with(dataAt == 0 ? 0 : block.address(dataAt)).with(length);
          return withOverlapped(call.with(block.address(Block.NUMBER_AT)), block, overlapped);
        });
  }

  boolean disconnect(SOCKET s, WSAOVERLAPPED overlapped, int flags, int reserved) {
    long function = address(s, "DisconnectEx", MSWSock.WSAID_DISCONNECTEX());
    if (function == 0) {
      return false;
    }
    Block block = new Block();
    Beginning beginning =
        new Beginning(
            s,
            "DisconnectEx",
            overlapped,
            null,
            true,
            (memory, count, succeeded) -> {
              if (succeeded && (flags & WinSock2.TF_REUSE_SOCKET) != 0) {
                is(s, State.UNBOUND);
              }
            });
    return overlappedCaller.begin(
        block,
        beginning,
        () -> {
          Invocation call = Invocation.extension("DisconnectEx", function);
          call.with(caller.address(s));
          return withOverlapped(call, block, overlapped).with(flags).with(reserved);
        });
  }

  private static Invocation withOverlapped(Invocation call, Block block, WSAOVERLAPPED overlapped) {
    return call.with(overlapped == null ? 0 : block.address());
  }

  /** The address of an extension; 0 with the last error when the DLL does not tell it. */
  private long address(SOCKET s, String name, byte[] identifier) {
    Long known = addresses.get(name);
    if (known != null) {
      return known;
    }
    Invocation call = Invocation.winsock("WSAIoctl").with(caller.address(s));
    call.with(WinSock2.SIO_GET_EXTENSION_FUNCTION_POINTER);
    call.withOffset(call.putIn(identifier, identifier.length)).with(identifier.length);
    int addressAt = call.room(Long.BYTES);
    int countAt = call.room(Integer.BYTES);
    call.withOffset(addressAt).with(Long.BYTES).withOffset(countAt).withNull().withNull();
    Answer answer = caller.make(call);
    if (answer.faulted() || answer.integer() != 0) {
      return 0;
    }
    long address = answer.memory().getLong(addressAt);
    addresses.put(name, address);
    return address;
  }

  private void is(SOCKET s, State state) {
    caller.handles.socket(s).ifPresent(socket -> socket.state = state);
  }

  private boolean refused(int error) {
    caller.refuse(error);
    return false;
  }

  private static void report(int[] number, int count) {
    if (number != null && number.length > 0) {
      number[0] = count;
    }
  }
}
