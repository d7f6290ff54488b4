package org.wsalab.agreement;

import static org.wsalab.winsock.WinBase.HWND_MESSAGE;
import static org.wsalab.winsock.WinBase.PM_REMOVE;
import static org.wsalab.winsock.WinBase.WM_USER;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;

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

  String take(Op op) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= op.n() % 3; i++) {
      MSG message = new MSG();
      if (ws.PeekMessage(message, null, 0, 0, PM_REMOVE) == 0) {
        return text.isEmpty() ? "(no message)" : text.toString();
      }
      text.append(text(message));
    }
    return text.toString();
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
