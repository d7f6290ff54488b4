package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;
import static org.wsalab.winsock.WinSock2.FIONBIO;
import static org.wsalab.winsock.WinSock2.SIO_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.SIO_GET_EXTENSION_FUNCTION_POINTER;
import static org.wsalab.winsock.WinSock2.SIO_ROUTING_INTERFACE_CHANGE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.wsalab.provider.emulated.OverlappedCalls.Beginning;
import org.wsalab.winsock.AddressBytes;
import org.wsalab.winsock.MSWSock;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.sockaddr;

/** WSAIoctl: notifications of change (CHG-1), extensions, and what ioctlsocket can too. */
final class IoctlCalls {
  private static final String CALL = "WSAIoctl";
  private static final List<byte[]> EXTENSIONS =
      List.of(MSWSock.WSAID_ACCEPTEX(), MSWSock.WSAID_CONNECTEX(), MSWSock.WSAID_DISCONNECTEX());

  private final Handles handles;
  private final OptionCalls options;
  private final OverlappedCalls overlappeds;
  private final Blocking blocking;

  IoctlCalls(Handles handles, OptionCalls options, OverlappedCalls overlappeds, Blocking blocking) {
    this.handles = handles;
    this.options = options;
    this.overlappeds = overlappeds;
    this.blocking = blocking;
  }

  /** A buffer of the caller; {@code room} is what it may hold. */
  private record Buffer(byte[] bytes, int room) {
    void require(int size) {
      int length = bytes == null ? 0 : bytes.length;
      WinsockFailure.require(room >= size && room <= length, WSAEFAULT);
    }

    ByteBuffer view() {
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  int ioctl(
      SOCKET s,
      int code,
      byte[] in,
      int inLength,
      byte[] out,
      int outLength,
      int[] returned,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    Socket socket = handles.socket(s);
    boolean room = OutNumber.isRoom(returned);
    WinsockFailure.require(overlapped != null || room, WSAEFAULT);
    int count =
        switch (code) {
          case SIO_GET_EXTENSION_FUNCTION_POINTER ->
              extension(new Buffer(in, inLength), new Buffer(out, outLength));
          case SIO_ROUTING_INTERFACE_CHANGE -> {
            sockaddr destination = destination(socket, new Buffer(in, inLength));
            yield change(socket, FD_ROUTING_INTERFACE_CHANGE, destination, overlapped, routine);
          }
          case SIO_ADDRESS_LIST_CHANGE ->
              change(socket, FD_ADDRESS_LIST_CHANGE, null, overlapped, routine);
          default -> plain(s, code, new Buffer(in, inLength), new Buffer(out, outLength));
        };
    OutNumber.set(returned, count);
    return 0;
  }

  /** What the lab has is there under its own name: the pointer only says that it is. */
  private static int extension(Buffer in, Buffer out) {
    in.require(MSWSock.GUID_BYTES);
    out.require(Long.BYTES);
    byte[] guid = Arrays.copyOf(in.bytes, MSWSock.GUID_BYTES);
    boolean known = EXTENSIONS.stream().anyMatch(each -> Arrays.equals(each, guid));
    WinsockFailure.require(known, WSAEINVAL);
    out.view().putLong(1);
    return Long.BYTES;
  }

  private int plain(SOCKET s, int code, Buffer in, Buffer out) {
    int[] argument = {0};
    if (code == FIONBIO) {
      in.require(Integer.BYTES);
      argument[0] = in.view().getInt();
      return options.ioctl(s, code, argument);
    }
    out.require(Integer.BYTES);
    options.ioctl(s, code, argument);
    out.view().putInt(argument[0]);
    return Integer.BYTES;
  }

  private static sockaddr destination(Socket socket, Buffer in) {
    sockaddr destination = socket.newAddress();
    in.require(destination.sizeof());
    WinsockFailure.require(AddressBytes.read(in.bytes, destination), WSAEINVAL);
    return destination;
  }

  /** Each call asks for one change, and lets one be recorded (CHG-1). */
  private int change(
      Socket socket,
      int bit,
      sockaddr destination,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    if (overlapped != null) {
      Beginning beginning = overlappeds.prepare(socket, CALL, overlapped, routine);
      synchronized (socket) {
        ChangeRequests.Request request = ask(socket, bit, destination);
        return overlappeds.begin(socket, bit, beginning, request::attempt);
      }
    }
    ChangeRequests.Request request;
    synchronized (socket) {
      request = ask(socket, bit, destination);
    }
    return blocking.until(socket, bit, 0, CALL, request::attempt);
  }

  /** Takes in first what has changed already, which was not asked for. */
  private static ChangeRequests.Request ask(Socket socket, int bit, sockaddr destination) {
    socket.requireOpen();
    socket.observe();
    return socket.ask(bit, destination, CALL);
  }
}
