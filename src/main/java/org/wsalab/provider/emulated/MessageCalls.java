package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.ERROR_INVALID_PARAMETER;
import static org.wsalab.winsock.WinError.ERROR_INVALID_WINDOW_HANDLE;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wsalab.notification.Mailbox;
import org.wsalab.notification.MessageQueue.Message;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WinBase;

/** WSAAsyncSelect, and the queues that its messages go to: MSG and SEL-13. */
final class MessageCalls {
  private final Core core;
  private final Handles handles;
  private final Waits waits;

  MessageCalls(Core core, Handles handles, Waits waits) {
    this.core = core;
    this.handles = handles;
    this.waits = waits;
  }

  /** Where the messages of one socket go, and as which message. */
  record Posting(Core core, Socket socket, Window window, int message) implements Mailbox {
    @Override
    public String name() {
      return window.name;
    }

    @Override
    public void post(int bit, int error) {
      long reply = MSG.WSAMAKESELECTREPLY(bit, error);
      long s = socket.handle.value();
      window.owner.messages.post(new Message(window.handle.value(), message, s, reply));
    }

    /** The same for an accepted socket (MSG-7). */
    Posting of(Socket accepted) {
      return new Posting(core, accepted, window, message);
    }
  }

  /** WSAAsyncSelect. */
  int select(SOCKET s, HANDLE h, int message, int mask) {
    Socket socket = handles.socket(s);
    WinsockFailure.require((mask & ~FD_ALL_EVENTS) == 0, WSAEINVAL);
    Optional<Window> window = handles.window(h);
    WinsockFailure.require(mask == 0 || window.isPresent() && message != 0, WSAEINVAL); // MSG-8
    synchronized (socket) {
      socket.requireOpen();
      socket.nonBlocking = true; // MSG-3
      Posting posting = mask == 0 ? null : new Posting(core, socket, window.get(), message);
      socket.posting = posting;
      socket.watch(posting == null ? null : posting.window.owner.watchForMessages());
      socket.observe();
      NetworkEvents holding = Holding.of(socket, core.profile);
      synchronized (core) {
        socket.record.select(posting, mask, holding);
      }
    }
    return 0;
  }

  // Windows

  HANDLE createWindow() {
    return handles.addWindow(core.threads.current()).handle;
  }

  boolean destroyWindow(HANDLE h) {
    Window window = window(h);
    boolean own = window.owner == core.threads.current();
    WinsockFailure.require(own && handles.remove(h), ERROR_INVALID_WINDOW_HANDLE);
    synchronized (core) {
      window.owner.messages.forget(h.value());
    }
    return true;
  }

  private Window window(HANDLE h) {
    return handles.window(h).orElseThrow(() -> new WinsockFailure(ERROR_INVALID_WINDOW_HANDLE));
  }

  // Messages

  boolean post(HANDLE h, int message, long wParam, long lParam) {
    Window window = window(h);
    window.owner.touch();
    synchronized (core) {
      window.owner.messages.post(new Message(h.value(), message, wParam, lParam));
    }
    return true;
  }

  /** PeekMessage (MSG-6). */
  int peek(MSG target, HANDLE h, int min, int max, int flags) {
    WinsockFailure.require(target != null, WSAEFAULT);
    WinsockFailure.require((flags & ~WinBase.PM_REMOVE) == 0, ERROR_INVALID_PARAMETER);
    Predicate<Message> fits = filter(h, min, max);
    ThreadState thread = core.threads.current();
    core.sleep(null, watches(thread), List.of(), 0); // takes in what is known
    return take(thread, fits, flags == WinBase.PM_REMOVE, target) ? 1 : 0;
  }

  /** GetMessage (MSG-6). */
  int get(MSG target, HANDLE h, int min, int max) {
    WinsockFailure.require(target != null, WSAEFAULT);
    Predicate<Message> fits = filter(h, min, max);
    ThreadState thread = core.threads.current();
    ThreadParker parker = core.parkers.borrow();
    wakeBy(thread, parker::unpark);
    core.waitsFor("a message");
    try {
      while (!take(thread, fits, true, target)) {
        waits.requireMaySleep("GetMessage");
        long forEver = waits.left(Long.MAX_VALUE);
        core.sleep(parker, watches(thread), List.of(), forEver);
      }
    } finally {
      wakeBy(thread, null);
      core.parkers.giveBack(parker);
    }
    return 1;
  }

  private void wakeBy(ThreadState thread, Runnable wake) {
    synchronized (core) {
      thread.messages.wakeBy(wake);
    }
  }

  private boolean take(ThreadState thread, Predicate<Message> fits, boolean remove, MSG target) {
    Optional<Message> found;
    thread.touch();
    synchronized (core) {
      found = thread.messages.next(fits, remove);
    }
    found.ifPresent(message -> write(message, target));
    return found.isPresent();
  }

  private void write(Message message, MSG target) {
    HANDLE window = HANDLE.of(message.window());
    target.hwnd = handles.window(window).map(known -> known.handle).orElse(window);
    target.message = message.message();
    target.wParam = message.wParam();
    target.lParam = message.lParam();
  }

  private Predicate<Message> filter(HANDLE h, int min, int max) {
    Window window = h == null || h.value() == 0 ? null : window(h);
    boolean all = min == 0 && max == 0;
    return message ->
        (window == null || message.window() == window.handle.value())
            && (all || message.message() >= min && message.message() <= max);
  }

  private static List<Watch> watches(ThreadState thread) {
    Watch watch = thread.messageWatch();
    return watch == null ? List.of() : List.of(watch);
  }
}
