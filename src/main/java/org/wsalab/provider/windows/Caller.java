package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

import org.wsalab.winsock.HANDLE;

/**
 * Makes calls and keeps what they say of the last error, which is the DLL's own word: it is asked
 * right after each call in the thread of the call.
 */
final class Caller {
  final Dll dll;
  final Handles handles;
  private final ThreadLocal<Integer> lastError = ThreadLocal.withInitial(() -> 0);

  Caller(Dll dll, Handles handles) {
    this.dll = dll;
    this.handles = handles;
  }

  /** A handle's value over there. */
  long address(HANDLE h) {
    return handles.address(h);
  }

  /** Makes a call. An address that is none is WSAEFAULT, as where the DLL notices. */
  Answer make(Invocation call) {
    Answer answer = dll.call(call);
    lastError.set(answer.wsaLastError());
    if (answer.faulted()) {
      refuse(WSAEFAULT);
    }
    return answer;
  }

  /** Makes a call that returns 0 or a count, or -1. */
  int count(Invocation call) {
    Answer answer = make(call);
    return answer.faulted() ? SOCKET_ERROR : answer.integer();
  }

  /** Makes a call that returns a BOOL. */
  boolean succeeds(Invocation call) {
    Answer answer = make(call);
    return !answer.faulted() && answer.integer() != 0;
  }

  int lastError() {
    return lastError.get();
  }

  /** Sets the last error on both sides. */
  void setLastError(int error) {
    lastError.set(dll.call(Invocation.winsock("WSASetLastError").with(error)).wsaLastError());
  }

  /** Refuses what the DLL must not see, as it would crash or read what is not there. */
  int refuse(int error) {
    setLastError(error);
    return SOCKET_ERROR;
  }
}
