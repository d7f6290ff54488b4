package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSANOTINITIALISED;
import static org.wsalab.winsock.WinError.WSAVERNOTSUPPORTED;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.wsalab.winsock.WSADATA;

/**
 * What every call passes on its way in and out: whether Winsock was started, a turn where threads
 * take turns, and at the end the value that C returns for a failure and the thread's last error.
 */
final class CallGate {
  private static final int VERSION_2_2 = 0x0202;

  private final Core core;
  private final LastError lastError = new LastError();

  /** How often WSAStartup was called and not undone. */
  private final AtomicInteger started = new AtomicInteger();

  /** Stands for whether WSAStartup has been called. */
  private final int startedObject;

  CallGate(Core core) {
    this.core = core;
    startedObject = core.newObject();
  }

  /** Makes a call that needs WSAStartup, as those of ws2_32.dll do. */
  <T> T call(String call, T failed, Supplier<T> body) {
    core.touch(startedObject, false);
    if (started.get() == 0) {
      lastError.set(WSANOTINITIALISED);
      return failed;
    }
    return kernel(call, failed, body);
  }

  /** Makes a call that works before WSAStartup too. */
  <T> T kernel(String call, T failed, Supplier<T> body) {
    if (!core.takesTurns) {
      return atOnce(call, failed, body);
    }
    core.turns.enter(call);
    try {
      return atOnce(call, failed, body);
    } finally {
      core.turns.exit();
    }
  }

  private <T> T atOnce(String call, T failed, Supplier<T> body) {
    core.calls.increment();
    Waits.requireNotInterrupted(call);
    try {
      return body.get();
    } catch (WinsockFailure failure) {
      lastError.set(failure.code());
      return failed;
    }
  }

  /** WSAStartup, which returns its error. */
  int startup(int requested, WSADATA data) {
    if ((requested & 0xFF) == 0) {
      return WSAVERNOTSUPPORTED;
    }
    if (data == null) {
      return WSAEFAULT;
    }
    started.incrementAndGet();
    data.wVersion = supported(requested);
    data.wHighVersion = VERSION_2_2;
    data.szDescription = "wsalab";
    data.szSystemStatus = "Running";
    return 0;
  }

  /**
   * The version asked for where it is one of 1.0, 1.1, 2.0 to 2.2; the highest for anything above.
   */
  private static int supported(int requested) {
    int major = requested & 0xFF;
    int minor = requested >> 8 & 0xFF;
    if (major > 2 || major == 2 && minor >= 2) {
      return VERSION_2_2;
    }
    return major == 1 ? 1 | Math.min(minor, 1) << 8 : requested & 0xFFFF;
  }

  /** WSACleanup; the last one closes every socket. */
  int cleanup(Runnable closeAll) {
    int before = started.getAndUpdate(count -> Math.max(count - 1, 0));
    WinsockFailure.require(before > 0, WSANOTINITIALISED); // another thread was faster
    core.touch(startedObject, true);
    if (before == 1) {
      closeAll.run();
    }
    return 0;
  }

  /** Lets nothing be called any more that needs WSAStartup, at the end of the session. */
  void end() {
    started.set(0);
  }

  int lastError() {
    return lastError.get();
  }

  void setLastError(int code) {
    lastError.set(code);
  }
}
