package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WinBase;

/**
 * WSAAsyncSelect, windows and messages. Each thread of the lab has one of its own over there, and
 * so a message queue of its own.
 */
final class MessageCalls {
  /** MSG. */
  static final int MESSAGE_BYTES = 48;

  static final int NUMBER_AT = 8;
  static final int WPARAM_AT = 16;
  static final int LPARAM_AT = 24;

  /** A class that every Windows has. */
  private static final byte[] CLASS = "STATIC\0".getBytes(StandardCharsets.UTF_16LE);

  private final Caller caller;
  private final Set<Posting> postings = ConcurrentHashMap.newKeySet();

  /** That messages of this number to this window are about sockets. */
  private record Posting(long window, int message) {}

  MessageCalls(Caller caller) {
    this.caller = caller;
  }

  int select(SOCKET s, HANDLE window, int message, int mask) {
    Invocation call = Invocation.winsock("WSAAsyncSelect");
    call.with(caller.address(s)).with(caller.address(window)).with(message).with(mask);
    int result = caller.count(call);
    if (result == 0) {
      postings.add(new Posting(caller.address(window), message));
      String name = window == null ? "" : window.name();
      caller.handles.socket(s).ifPresent(socket -> socket.selected(name, mask));
    }
    return result;
  }

  // Windows

  /** A message-only window, whatever the program asks for. */
  HANDLE create() {
    Invocation call = user("CreateWindowExW").with(0);
    call.withOffset(call.putIn(CLASS, CLASS.length)).withNull();
    for (int i = 0; i < 5; i++) {
      call.with(0); // style, place and size
    }
    call.with(WinBase.HWND_MESSAGE.value()).withNull().withNull().withNull();
    Answer answer = caller.make(call);
    return answer.value() == 0 || answer.faulted()
        ? null
        : caller.handles.addWindow(answer.value()).handle();
  }

  boolean destroy(HANDLE window) {
    boolean destroyed = caller.succeeds(user("DestroyWindow").with(caller.address(window)));
    if (destroyed) {
      caller.handles.remove(window);
    }
    return destroyed;
  }

  // Messages

  boolean post(HANDLE window, int message, long wParam, long lParam) {
    Invocation call = user("PostMessageW").with(caller.address(window)).with(message);
    return caller.succeeds(call.with(wParam).with(lParam));
  }

  int peek(MSG target, HANDLE window, int min, int max, int flags) {
    return next("PeekMessageW", target, window, min, max, flags);
  }

  int get(MSG target, HANDLE window, int min, int max) {
    return next("GetMessageW", target, window, min, max, 0);
  }

  /** GetMessage has no flags, and does not look at what stands in their place. */
  private int next(String name, MSG target, HANDLE window, int min, int max, int flags) {
    int failed = name.equals("GetMessageW") ? -1 : 0;
    if (target == null) {
      caller.refuse(WSAEFAULT);
      return failed;
    }
    Invocation call = user(name);
    int at = call.room(MESSAGE_BYTES);
    call.withOffset(at).with(caller.address(window)).with(min).with(max).with(flags);
    Answer answer = caller.make(call);
    if (answer.faulted()) {
      return failed;
    }
    if (answer.integer() > 0) {
      read(answer.memory().slice(at, MESSAGE_BYTES).order(answer.memory().order()), target);
    }
    return answer.integer();
  }

  private void read(ByteBuffer message, MSG target) {
    long window = message.getLong(0);
    target.hwnd = window == 0 ? null : caller.handles.window(window);
    target.message = message.getInt(NUMBER_AT);
    long wParam = message.getLong(WPARAM_AT);
    boolean ofSocket = postings.contains(new Posting(window, target.message));
    target.wParam = ofSocket ? caller.handles.issuedAs(wParam) : wParam;
    target.lParam = message.getLong(LPARAM_AT);
  }

  private static Invocation user(String name) {
    return new Invocation(Dll.USER, name);
  }
}
