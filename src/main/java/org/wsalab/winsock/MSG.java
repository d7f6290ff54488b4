package org.wsalab.winsock;

/** A message from the queue of a thread. */
public final class MSG {
  /** The window that it was posted to; null for a message to the thread. */
  public HANDLE hwnd;

  /** Which message: WM_USER and up for a program's own. */
  public int message;

  /** For a message of WSAAsyncSelect the value of the socket's handle. */
  public long wParam;

  /** For a message of WSAAsyncSelect its network event and error: WSAGETSELECTEVENT. */
  public long lParam;

  /** The network event of this message, of WSAAsyncSelect. */
  public int event() {
    return WSAGETSELECTEVENT(lParam);
  }

  /** The error code of this message, of WSAAsyncSelect. */
  public int error() {
    return WSAGETSELECTERROR(lParam);
  }

  /** The network event of a message of WSAAsyncSelect. */
  public static int WSAGETSELECTEVENT(long lParam) {
    return (int) lParam & 0xFFFF;
  }

  /** The error code of a message of WSAAsyncSelect. */
  public static int WSAGETSELECTERROR(long lParam) {
    return (int) (lParam >>> 16) & 0xFFFF;
  }

  /** The lParam of a message of WSAAsyncSelect. */
  public static long WSAMAKESELECTREPLY(int event, int error) {
    return event & 0xFFFF | (error & 0xFFFFL) << 16;
  }

  @Override
  public String toString() {
    return message == 0 ? "no message" : "message 0x" + Integer.toHexString(message);
  }
}
