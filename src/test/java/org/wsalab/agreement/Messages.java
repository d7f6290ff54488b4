package org.wsalab.agreement;

import static org.wsalab.winsock.WinBase.HWND_MESSAGE;
import static org.wsalab.winsock.WinBase.PM_NOREMOVE;
import static org.wsalab.winsock.WinBase.PM_REMOVE;
import static org.wsalab.winsock.WinBase.WM_USER;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;

/** Network events as messages. */
final class Messages {
  private final Places places;
  private final Winsock ws;
  private HANDLE window;
  private int taken;

  Messages(Places places) {
    this.places = places;
    this.ws = places.ws;
  }

  /** Makes the window. */
  void begin() {
    window = ws.CreateWindowEx(0, "STATIC", "", 0, 0, 0, 0, 0, HWND_MESSAGE, null, null, null);
  }

  String select(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isConnected);
    if (places.isFull(places.line(place))) {
      return Places.MORE;
    }
    SOCKET s = places.socket(place);
    int mask = op.n() % 4 == 0 ? 0 : op.n() % 3 == 0 ? FD_ALL_EVENTS : op.n();
    return places.status(ws.WSAAsyncSelect(s, window, WM_USER + op.b(), mask));
  }

  /**
   * All that are there, socket by socket: which of two sockets learns first that they are connected
   * is up to who looks at which first, and a network has no clock that they share.
   */
  String take() {
    List<MSG> messages = new ArrayList<>();
    MSG message = new MSG();
    while (isMore(message)) {
      messages.add(message);
      message = new MSG();
    }
    messages.sort(Comparator.comparing(each -> each.wParam));
    Set<String> told = new LinkedHashSet<>();
    StringBuilder text = new StringBuilder();
    for (MSG each : messages) {
      boolean first = told.add(text(each));
      text.append(first || !places.cameInPieces(each.wParam) ? text(each) : "");
    }
    return text.isEmpty() ? "(no message)" : text.toString();
  }

  /** Every other message is taken as a program's message loop takes it. */
  private boolean isMore(MSG message) {
    taken++;
    if (taken % 2 == 0) {
      return ws.PeekMessage(message, null, 0, 0, PM_REMOVE) != 0;
    }
    return ws.PeekMessage(message, null, 0, 0, PM_NOREMOVE) != 0
        && ws.GetMessage(message, null, 0, 0) != 0;
  }

  private static String text(MSG message) {
    return message.message
        + " "
        + message.wParam
        + " "
        + message.event()
        + " "
        + ErrorCode.text(message.error())
        + "; ";
  }
}
