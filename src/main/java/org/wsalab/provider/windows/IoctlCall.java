package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.FIONBIO;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

import org.wsalab.provider.windows.OverlappedCaller.Beginning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;

/** WSAIoctl. */
final class IoctlCall {
  private final Caller caller;
  private final OverlappedCaller overlappedCaller;

  IoctlCall(Caller caller, OverlappedCaller overlappedCaller) {
    this.caller = caller;
    this.overlappedCaller = overlappedCaller;
  }

  /** A buffer of the program's, and how much of it the call may use. */
  record Room(byte[] bytes, int length) {
    boolean isWild() {
      return length < 0 || bytes != null && length > bytes.length || length > Block.BYTES_MAX / 2;
    }
  }

  int ioctl(
      SOCKET s,
      int code,
      Room in,
      Room out,
      int[] returned,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    boolean counted = returned != null && returned.length > 0;
    if (in.isWild() || out.isWild() || overlapped == null && !counted) {
      return caller.refuse(WSAEFAULT);
    }
    Block block = new Block();
    int inAt = in.bytes == null ? 0 : block.put(in.bytes, in.length);
    int outAt = out.bytes == null ? 0 : block.put(out.bytes, out.length);
    Beginning beginning =
        new Beginning(
            s,
            "WSAIoctl",
            overlapped,
            routine,
            false,
            (memory, count, succeeded) -> {
              if (outAt != 0) {
                memory.get(outAt, out.bytes, 0, out.length);
              }
              if (counted) {
                returned[0] = count;
              }
            });
    boolean done =
        overlappedCaller.begin(
            block,
            beginning,
            () -> {
              Invocation call = Invocation.winsock("WSAIoctl").with(caller.address(s)).with(code);
              call.with(inAt == 0 ? 0 : block.address(inAt)).with(in.length);
              call.with(outAt == 0 ? 0 : block.address(outAt)).with(out.length);
              call.with(block.address(Block.NUMBER_AT));
              call.with(overlapped == null ? 0 : block.address());
              return call.with(routine == null ? 0 : caller.dll.completion());
            });
    if (done && code == FIONBIO && in.length > 0) {
      caller.handles.socket(s).ifPresent(socket -> socket.nonBlocking = in.bytes[0] != 0);
    }
    return done ? 0 : SOCKET_ERROR;
  }
}
