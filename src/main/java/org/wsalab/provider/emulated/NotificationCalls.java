package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;

import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** WSAEventSelect and WSAEnumNetworkEvents: SEL and ENUM. */
final class NotificationCalls {
  private final Core core;
  private final Handles handles;

  NotificationCalls(Core core, Handles handles) {
    this.core = core;
    this.handles = handles;
  }

  /** Returns at once, whatever the state of the socket (SEL-1). */
  int select(SOCKET s, HANDLE h, int mask) {
    Socket socket = handles.socket(s); // SEL-12
    WinsockFailure.require((mask & ~FD_ALL_EVENTS) == 0, WSAEINVAL);
    Event event = mask == 0 ? null : event(h); // SEL-6
    synchronized (socket) {
      socket.requireOpen();
      socket.nonBlocking = true; // SEL-3
      socket.posting = null; // SEL-13
      socket.watch(event == null ? null : event.watchForAssociation());
      socket.event = event;
      if (event != null) {
        event.touch(true);
      }
      socket.observe(); // SEL-7
      NetworkEvents holding = Holding.of(socket, core.profile);
      synchronized (core) {
        socket.record.select(event == null ? null : event.object, mask, holding);
      }
    }
    return 0;
  }

  int enumerate(SOCKET s, HANDLE h, WSANETWORKEVENTS out) {
    Socket socket = handles.socket(s);
    WinsockFailure.require(out != null, WSAEFAULT); // ENUM-4, ENUM-6
    Event event = h == null || h.value() == 0 ? null : event(h); // ENUM-2
    NetworkEvents reported;
    if (event != null) {
      event.touch(true);
    }
    socket.takeInNews();
    synchronized (socket) {
      socket.requireOpen();
      synchronized (core) {
        reported = socket.record.enumerate(event == null ? null : event.object); // ENUM-1
      }
    }
    reported.copyTo(out);
    return 0;
  }

  private Event event(HANDLE h) {
    return handles.event(h).orElseThrow(() -> new WinsockFailure(WSAEINVAL));
  }
}
