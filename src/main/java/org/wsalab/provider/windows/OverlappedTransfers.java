package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

import java.nio.ByteBuffer;
import org.wsalab.provider.windows.KnownSocket.State;
import org.wsalab.provider.windows.OverlappedCaller.Beginning;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.sockaddr;

/** WSASend, WSARecv and their kind, and what became of an operation. */
final class OverlappedTransfers {
  private final Caller caller;
  private final OverlappedCaller overlappedCaller;
  private final Operations operations;

  OverlappedTransfers(Caller caller, OverlappedCaller overlappedCaller, Operations operations) {
    this.caller = caller;
    this.overlappedCaller = overlappedCaller;
    this.operations = operations;
  }

  /** Where a datagram goes to; null for wherever the socket is connected to. */
  record Destination(sockaddr address, int length) {}

  /** Where the sender of a datagram is to be written. */
  record Sender(sockaddr address, int[] length) {
    boolean isSized() {
      return length != null && length.length > 0;
    }

    int room() {
      return address == null ? length[0] : Math.min(length[0], address.sizeof());
    }
  }

  // Send

  int send(
      SOCKET s,
      WSABUF[] array,
      int count,
      int[] sent,
      int flags,
      Destination to,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    Buffers buffers = Buffers.of(array, count);
    if (buffers == null || overlapped == null && isAbsent(sent)) {
      return caller.refuse(WSAEFAULT);
    }
    Block block = new Block();
    buffers.layOut(block, true);
    boolean addressed = to != null && to.address != null;
    byte[] address = addressed ? Addresses.bytes(to.address) : new byte[0];
    int addressAt = addressed ? block.put(address, address.length) : 0;
    Beginning beginning =
        new Beginning(
            s,
            to == null ? "WSASend" : "WSASendTo",
            overlapped,
            routine,
            false,
            (memory, n, ok) -> report(sent, n));
    boolean done =
        overlappedCaller.begin(
            block,
            beginning,
            () -> {
              Invocation call = Invocation.winsock(beginning.call());
              withBuffers(call, s, buffers, count, block).with(flags);
              if (to != null) {
                call.with(addressed ? block.address(addressAt) : 0);
                call.with(Math.min(to.length, Addresses.STORAGE_BYTES));
              }
              return withOverlapped(call, block, beginning);
            });
    return done ? 0 : SOCKET_ERROR;
  }

  // Receive

  int receive(
      SOCKET s,
      WSABUF[] array,
      int count,
      int[] received,
      int[] flags,
      Sender from,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    Buffers buffers = Buffers.of(array, count);
    boolean uncounted = overlapped == null && isAbsent(received);
    if (buffers == null || isAbsent(flags) || uncounted) {
      return caller.refuse(WSAEFAULT);
    }
    Block block = new Block();
    buffers.layOut(block, false);
    block.image().putInt(Block.FLAGS_AT, flags[0]);
    boolean sized = from != null && from.isSized();
    int lengthAt = sized ? block.put(Addresses.integer(from.room()), Integer.BYTES) : 0;
    int fromAt = from != null && from.address != null ? block.room(Addresses.STORAGE_BYTES) : 0;
    Beginning beginning =
        new Beginning(
            s,
            from == null ? "WSARecv" : "WSARecvFrom",
            overlapped,
            routine,
            false,
            (memory, n, ok) -> {
              buffers.copy(memory, n);
              report(received, n);
              if (overlapped == null) {
                flags[0] = memory.getInt(Block.FLAGS_AT);
              }
              takeSender(memory, from, fromAt, lengthAt);
              if (ok && n == 0 && !buffers.isEmpty()) {
                caller.handles.socket(s).ifPresent(OverlappedTransfers::endOfStream);
              }
            });
    boolean done =
        overlappedCaller.begin(
            block,
            beginning,
            () -> {
              Invocation call = Invocation.winsock(beginning.call());
              withBuffers(call, s, buffers, count, block).with(block.address(Block.FLAGS_AT));
              if (from != null) {
                call.with(fromAt == 0 ? 0 : block.address(fromAt));
                call.with(lengthAt == 0 ? 0 : block.address(lengthAt));
              }
              return withOverlapped(call, block, beginning);
            });
    return done ? 0 : SOCKET_ERROR;
  }

  private Invocation withBuffers(
      Invocation call, SOCKET s, Buffers buffers, int count, Block block) {
    buffers.point(block);
    call.with(caller.address(s)).with(buffers.address(block)).with(count);
    return call.with(block.address(Block.NUMBER_AT));
  }

  private Invocation withOverlapped(Invocation call, Block block, Beginning beginning) {
    call.with(beginning.overlapped() == null ? 0 : block.address());
    return call.with(beginning.routine() == null ? 0 : caller.dll.completion());
  }

  private static void takeSender(ByteBuffer memory, Sender from, int fromAt, int lengthAt) {
    if (lengthAt != 0) {
      from.length[0] = memory.getInt(lengthAt);
    }
    if (fromAt != 0) {
      Addresses.read(memory.slice(fromAt, Addresses.STORAGE_BYTES), from.address);
    }
  }

  private static void endOfStream(KnownSocket socket) {
    if (socket.isStream() && socket.state == State.CONNECTED) {
      socket.state = State.PEER_CLOSED;
    }
  }

  // What became of it

  /** WSAGetOverlappedResult. */
  boolean result(SOCKET s, WSAOVERLAPPED overlapped, int[] transferred, boolean wait, int[] flags) {
    if (overlapped == null || isAbsent(transferred) || isAbsent(flags)) {
      caller.refuse(WSAEFAULT);
      return false;
    }
    Invocation call = Invocation.winsock("WSAGetOverlappedResult").with(caller.address(s));
    int countAt = call.put(Addresses.integer(transferred[0]), Integer.BYTES);
    int flagsAt = call.put(Addresses.integer(flags[0]), Integer.BYTES);
    Answer answer =
        overlappedCaller.ask(
            overlapped, call, () -> call.withOffset(countAt).with(wait).withOffset(flagsAt));
    operations.refresh();
    if (answer.faulted()) {
      return false;
    }
    transferred[0] = answer.memory().getInt(countAt);
    flags[0] = answer.memory().getInt(flagsAt);
    return answer.integer() != 0;
  }

  /** CancelIoEx. */
  boolean cancel(HANDLE h, WSAOVERLAPPED overlapped) {
    Invocation call = new Invocation(Dll.KERNEL, "CancelIoEx").with(caller.address(h));
    Answer answer = overlappedCaller.ask(overlapped, call, () -> call);
    return !answer.faulted() && answer.integer() != 0;
  }

  private static boolean isAbsent(int[] number) {
    return number == null || number.length == 0;
  }

  private static void report(int[] number, int count) {
    if (!isAbsent(number)) {
      number[0] = count;
    }
  }
}
