package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAENOTSOCK;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;

/**
 * The open handles of a session, sockets and events together. Values are multiples of four, as on
 * Windows, and are never issued twice.
 */
final class Handles {
  private static final long FIRST = 0x100;
  private static final long STEP = 4;

  private final Map<HANDLE, Object> open = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong(FIRST);
  private final AtomicInteger socketNumber = new AtomicInteger();
  private final AtomicInteger eventNumber = new AtomicInteger();
  private final AtomicInteger threadNumber = new AtomicInteger();
  private final AtomicInteger windowNumber = new AtomicInteger();
  private final Core core;
  private volatile boolean ended;

  Handles(Core core) {
    this.core = core;
  }

  /** A socket with a handle that names nothing until {@link #add}. */
  Socket newSocket(Core core, int family, int type, Endpoint endpoint) {
    long value = next.getAndAdd(STEP);
    return new Socket(core, family, type, value, socketNumber.incrementAndGet(), endpoint);
  }

  /** Opens the handle of a socket that is ready to be used; false once the session has ended. */
  boolean add(Socket socket) {
    open.put(socket.handle, socket);
    return !ended || !remove(socket.handle);
  }

  Event addEvent(Core core, boolean manualReset, boolean signaled) {
    long value = next.getAndAdd(STEP);
    Event event = new Event(core, value, eventNumber.incrementAndGet(), manualReset, signaled);
    open.put(event.handle, event);
    return event;
  }

  /** A further handle of a thread. */
  HANDLE addThread(ThreadState state) {
    String name = "thread#" + threadNumber.incrementAndGet();
    String thread = state.thread.getName();
    HANDLE handle = new HANDLE(next.getAndAdd(STEP), name, () -> name + " " + thread);
    open.put(handle, state);
    return handle;
  }

  Window addWindow(ThreadState owner) {
    long value = next.getAndAdd(STEP);
    Window window = new Window(value, windowNumber.incrementAndGet(), owner);
    open.put(window.handle, window);
    return window;
  }

  /** The window of a handle, if it is an open one. */
  Optional<Window> window(HANDLE h) {
    Object found = h == null ? null : open.get(h);
    return found instanceof Window window ? Optional.of(window) : Optional.empty();
  }

  /** The thread of a handle, if it is an open one. */
  Optional<ThreadState> thread(HANDLE h) {
    Object found = h == null ? null : open.get(h);
    return found instanceof ThreadState state ? Optional.of(state) : Optional.empty();
  }

  /** Lets no socket be opened from now on, at the end of the session. */
  void end() {
    ended = true;
  }

  /** The socket of a handle, or WSAENOTSOCK. */
  Socket socket(SOCKET s) {
    Optional<Socket> found = find(s);
    if (found.isEmpty()) {
      touchClosed(s, false);
    }
    WinsockFailure.require(found.isPresent(), WSAENOTSOCK);
    found.get().touch();
    return found.get();
  }

  /** The socket of a handle, if it is an open one. */
  Optional<Socket> find(SOCKET s) {
    Object found = s == null ? null : open.get(s);
    return found instanceof Socket socket ? Optional.of(socket) : Optional.empty();
  }

  /** The event of a handle, if it is an open one. */
  Optional<Event> event(HANDLE h) {
    Object found = h == null ? null : open.get(h);
    if (found instanceof Event event) {
      event.touch(false);
      return Optional.of(event);
    }
    touchClosed(h, false);
    return Optional.empty();
  }

  /**
   * That a handle is closed is something a later call depends on, when nothing is left behind it.
   * The number is made of the handle's value, and from the far end of the numbers.
   */
  private void touchClosed(HANDLE h, boolean write) {
    if (h != null) {
      core.touch((int) ~(h.value() / STEP), write);
    }
  }

  /** Takes a handle away; false when somebody else has done so already. */
  boolean remove(HANDLE h) {
    touchClosed(h, true);
    return open.remove(h) != null;
  }

  /** The open sockets, the oldest first. */
  List<Socket> sockets() {
    return ofKind(Socket.class);
  }

  /** The open events, the oldest first. */
  List<Event> events() {
    return ofKind(Event.class);
  }

  private <T> List<T> ofKind(Class<T> kind) {
    return open.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingLong(HANDLE::value)))
        .map(Map.Entry::getValue)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
