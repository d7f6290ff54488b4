package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.winsock.sockaddr;

/**
 * The changes that one socket has asked to be told of by WSAIoctl and that have not come yet
 * (CHG-1). Used under the socket's monitor.
 */
final class ChangeRequests {
  private final List<Request> open = new ArrayList<>();

  /** One request, or several that ask for the same before it has come. */
  static final class Request {
    private final int bit;
    private final sockaddr destination;

    /** The interface that led to the destination when this was asked for. */
    private final String source;

    private boolean answered;

    private Request(int bit, sockaddr destination, String source) {
      this.bit = bit;
      this.destination = destination;
      this.source = source;
    }

    /** What an operation that waits for the change attempts. */
    int attempt() {
      return answered ? 0 : -WSAEWOULDBLOCK;
    }

    private boolean isFor(int otherBit, sockaddr other) {
      return bit == otherBit && (destination == null || destination.host().equals(other.host()));
    }

    private boolean hasCome(int changed, Endpoint endpoint) {
      boolean known = bit == changed;
      return known && (destination == null || !endpoint.sourceFor(destination).equals(source));
    }
  }

  /**
   * Asks for the next change.
   *
   * @param bit FD_ADDRESS_LIST_CHANGE or FD_ROUTING_INTERFACE_CHANGE
   * @param destination of the route; null with FD_ADDRESS_LIST_CHANGE
   */
  Request add(Endpoint endpoint, int bit, sockaddr destination) {
    for (Request each : open) {
      if (each.isFor(bit, destination)) {
        return each;
      }
    }
    String source = bit == FD_ROUTING_INTERFACE_CHANGE ? endpoint.sourceFor(destination) : "";
    Request request = new Request(bit, destination, source);
    open.add(request);
    return request;
  }

  /** Something of a kind has changed; says whether that answers a request, which is then over. */
  boolean answer(int bit, Endpoint endpoint) {
    List<Request> come = open.stream().filter(each -> each.hasCome(bit, endpoint)).toList();
    come.forEach(each -> each.answered = true);
    return open.removeAll(come);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }
}
