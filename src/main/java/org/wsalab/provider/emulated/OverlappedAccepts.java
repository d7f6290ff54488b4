package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.ERROR_INVALID_PARAMETER;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinError.WSA_IO_PENDING;
import static org.wsalab.winsock.WinError.WSA_OPERATION_ABORTED;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.function.IntSupplier;
import org.wsalab.notification.OperationQueue;
import org.wsalab.provider.emulated.OverlappedCalls.Beginning;
import org.wsalab.winsock.AddressBytes;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.sockaddr;

/** AcceptEx: OVL-12, OVL-13 and ACC-5. */
final class OverlappedAccepts {
  /** How much longer than its structure the place of an address has to be. */
  private static final int ADDRESS_MARGIN = 16;

  private final Handles handles;
  private final OverlappedCalls overlappeds;

  OverlappedAccepts(Handles handles, OverlappedCalls overlappeds) {
    this.handles = handles;
    this.overlappeds = overlappeds;
  }

  /** Where AcceptEx writes: the first data, and behind it the two addresses. */
  private record Output(byte[] buffer, int dataLength, int localLength, int remoteLength) {
    void require(Socket socket) {
      int needed = socket.newAddress().sizeof() + ADDRESS_MARGIN;
      boolean addresses = localLength >= needed && remoteLength >= needed;
      long length = (long) dataLength + localLength + remoteLength;
      boolean fits = buffer != null && dataLength >= 0 && length <= buffer.length;
      WinsockFailure.require(addresses && fits, WSAEFAULT);
    }

    void write(Socket accepted) {
      sockaddr address = accepted.newAddress();
      if (accepted.endpoint.local(address) >= 0) {
        AddressBytes.write(address, buffer, dataLength);
      }
      if (accepted.endpoint.peer(address) >= 0) {
        AddressBytes.write(address, buffer, dataLength + localLength);
      }
    }
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
    Socket listening = handles.socket(l);
    Socket accepting = handles.socket(s);
    WinsockFailure.require(overlapped != null, ERROR_INVALID_PARAMETER);
    Output output = new Output(buffer, dataLength, localLength, remoteLength);
    output.require(listening);
    Beginning beginning = overlappeds.prepare(listening, "AcceptEx", overlapped, null);
    listening.takeInNews();
    synchronized (listening) {
      listening.requireOpen();
      WinsockFailure.require(listening.state == SocketState.LISTENING, WSAEINVAL);
      reserve(listening, accepting);
      boolean pending = true;
      try {
        IntSupplier attempt = () -> tryAccept(listening, accepting, output, beginning);
        int count = overlappeds.begin(listening, FD_ACCEPT, beginning, attempt);
        pending = false;
        OutNumber.set(received, count);
      } catch (WinsockFailure failure) {
        pending = failure.code() == WSA_IO_PENDING;
        throw failure;
      } finally {
        if (!pending) {
          accepting.service.acceptingFor = null;
        }
        boolean more = !listening.operations.has(FD_ACCEPT) && listening.hasConnection();
        listening.reenable(FD_ACCEPT, "AcceptEx", more); // ACC-1
      }
    }
    return true;
  }

  /** A socket can wait for one connection at a time, and only as good as new. */
  private static void reserve(Socket listening, Socket accepting) {
    synchronized (accepting) {
      accepting.requireOpen();
      boolean fits = accepting.isStream() && accepting.family == listening.family;
      boolean free = accepting.state == SocketState.UNBOUND && !accepting.isKeptForAccept();
      WinsockFailure.require(fits && free && accepting != listening, WSAEINVAL); // OVL-12
      accepting.service.acceptingFor = listening;
    }
  }

  /** An attempt, under the monitor of the listening socket; it takes the other's behind it. */
  private int tryAccept(Socket listening, Socket accepting, Output output, Beginning beginning) {
    if (accepting.state == SocketState.CLOSED) {
      return -WSA_OPERATION_ABORTED;
    }
    Transport.Opened opened =
        listening.deferred.isEmpty()
            ? listening.endpoint.accept()
            : Transport.Opened.of(listening.deferred.removeFirst());
    if (opened.error() != 0) {
      return -opened.error();
    }
    synchronized (accepting) {
      if (accepting.state == SocketState.CLOSED) {
        opened.endpoint().close(true, 0);
        return -WSA_OPERATION_ABORTED;
      }
      accepting.adopt(opened.endpoint());
      accepting.state = SocketState.CONNECTED;
      accepting.contextMissing = true; // OVL-13
      accepting.indicate(FD_WRITE, 0); // WRITE-1
      output.write(accepting);
      if (output.dataLength == 0) {
        accepting.service.acceptingFor = null;
        accepting.observe();
        return 0;
      }
      return firstData(listening, accepting, output, beginning);
    }
  }

  /** The operation goes on at the accepted socket until there is data (OVL-12). */
  private static int firstData(
      Socket listening, Socket accepting, Output output, Beginning beginning) {
    IntSupplier receive = () -> receive(accepting, output);
    accepting.observe();
    int count = PendingOperations.attempt(receive);
    if (count != -WSAEWOULDBLOCK) {
      accepting.service.acceptingFor = null;
      accepting.service.recordWhatIsLeft(FD_READ);
      return count;
    }
    listening.service.handedOn.add(accepting);
    accepting.operations.add(FD_READ, beginning, receive);
    accepting.watchForOperation(beginning.watch().get());
    accepting.observe();
    return OperationQueue.HANDED_ON;
  }

  private static int receive(Socket accepting, Output output) {
    TransferCalls.requireReceives(accepting, false);
    int result = accepting.endpoint.receive(output.buffer, 0, output.dataLength, 0, null);
    if (result == -WSAEWOULDBLOCK && accepting.endpoint.dataWaiting()) {
      result = accepting.endpoint.receive(output.buffer, 0, output.dataLength, 0, null);
    }
    return result;
  }
}
