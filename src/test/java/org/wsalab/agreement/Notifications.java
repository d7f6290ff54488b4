package org.wsalab.agreement;

import java.util.Arrays;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;

/** The calls on event objects, and what is between them and the sockets. */
final class Notifications {
  private static final int ALL_FIRST_SIX = 0x3F;

  private final Places places;
  private final Winsock ws;

  Notifications(Places places) {
    this.places = places;
    this.ws = places.ws;
  }

  /** The event object of a place: half of them are manual-reset. */
  void create(int place) {
    boolean manual = place % 2 == 0;
    WSAEVENT made = manual ? ws.WSACreateEvent() : ws.CreateEvent(null, false, false, null);
    places.put(place, made);
  }

  String select(Op op) {
    int place = places.aim(op.a(), Aims::any);
    if (places.isFull(places.line(place))) {
      return Places.MORE;
    }
    SOCKET s = places.socket(place);
    int mask = op.n() % 4 == 0 ? ALL_FIRST_SIX : op.n() & ALL_FIRST_SIX;
    return places.status(ws.WSAEventSelect(s, places.event(op.b()), mask));
  }

  String enumerate(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::hasSelected);
    SocketLine line = places.line(place);
    if (places.isFull(line)) {
      return Places.MORE;
    }
    SOCKET s = places.socket(place);
    WSAEVENT e = op.n() % 2 == 1 ? null : places.event(op.b());
    WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
    int result = ws.WSAEnumNetworkEvents(s, e, happened);
    return places.status(result) + " " + happened;
  }

  String waitFor(Op op) {
    if (op.n() % 5 == 0) {
      return String.valueOf(ws.WaitForSingleObject(places.event(op.b()), 0));
    }
    int count = 1 + op.n() % Places.EVENTS;
    HANDLE[] array = Arrays.copyOf(places.events(), count, HANDLE[].class);
    boolean all = op.b() % 2 == 1;
    return String.valueOf(ws.WSAWaitForMultipleEvents(count, array, all, 0, false));
  }

  String close(Op op) {
    String closed = String.valueOf(ws.WSACloseEvent(places.event(op.b())));
    create(op.b() % Places.EVENTS);
    return closed;
  }
}
