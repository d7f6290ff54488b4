package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;

import java.nio.charset.StandardCharsets;
import org.wsalab.winsock.WSADATA;

/** WSAStartup and WSACleanup, and how often a session has begun. */
final class StartupCalls {
  // WSADATA of 64 bits
  static final int DATA_BYTES = 408;
  static final int DESCRIPTION_AT = 16;
  static final int DESCRIPTION_BYTES = 257;
  static final int STATUS_AT = DESCRIPTION_AT + DESCRIPTION_BYTES;
  static final int STATUS_BYTES = 129;

  private final Caller caller;
  private int started;

  StartupCalls(Caller caller) {
    this.caller = caller;
  }

  int startup(int version, WSADATA data) {
    Invocation call = Invocation.winsock("WSAStartup").with(version);
    int at = call.room(DATA_BYTES);
    Answer answer = caller.make(data == null ? call.withNull() : call.withOffset(at));
    if (answer.faulted()) {
      return WSAEFAULT;
    }
    if (answer.integer() == 0) {
      begun();
      fill(data, answer, at);
    }
    return answer.integer();
  }

  private static void fill(WSADATA data, Answer answer, int at) {
    data.wVersion = Short.toUnsignedInt(answer.memory().getShort(at));
    data.wHighVersion = Short.toUnsignedInt(answer.memory().getShort(at + 2));
    data.iMaxSockets = Short.toUnsignedInt(answer.memory().getShort(at + 4));
    data.iMaxUdpDg = Short.toUnsignedInt(answer.memory().getShort(at + 6));
    data.szDescription = text(answer.bytes(at + DESCRIPTION_AT, DESCRIPTION_BYTES));
    data.szSystemStatus = text(answer.bytes(at + STATUS_AT, STATUS_BYTES));
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  int cleanup() {
    int result = caller.count(Invocation.winsock("WSACleanup"));
    if (result == 0 && ended() == 0) {
      caller.handles.removeSockets();
    }
    return result;
  }

  /** Undoes what is left, aside. */
  void cleanupAll() {
    while (ended() >= 0) {
      caller.dll.callAside(Invocation.winsock("WSACleanup"));
    }
  }

  private synchronized void begun() {
    started++;
  }

  /** How often it has still begun, or -1 when it had not at all. */
  private synchronized int ended() {
    return started == 0 ? -1 : --started;
  }
}
