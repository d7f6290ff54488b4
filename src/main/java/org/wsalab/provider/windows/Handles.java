package org.wsalab.provider.windows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/**
 * The handles of a session. Windows gives the value of a closed handle to the next object; a
 * session never does. So a handle's value here is that of Windows the first time, and afterwards
 * the same with a number above it that Windows does not see.
 *
 * <p>A value that is not open here stays wrong over there: it goes as one that no process has, and
 * not as it is, since the host has handles of its own.
 */
final class Handles {
  /** Beyond every table of handles. */
  private static final long WRONG = 0x7FFF_FFF0L;

  /** The pseudo handle of the calling thread, whichever it is. */
  static final long CURRENT_THREAD = -2;

  private static final int GENERATION_SHIFT = 40;

  private final Map<Long, KnownSocket> sockets = new LinkedHashMap<>();
  private final Map<Long, KnownEvent> events = new LinkedHashMap<>();
  private final Map<Long, KnownObject> others = new LinkedHashMap<>();
  private final Map<Long, Long> generations = new HashMap<>();
  private int socketsMade;
  private int eventsMade;
  private int threadsMade;
  private int windowsMade;

  /** The value over there; 0, -1 and -2, which mean something, go as they are. */
  synchronized long address(HANDLE h) {
    long value = h == null ? 0 : h.value();
    if (sockets.containsKey(value)) {
      return sockets.get(value).address;
    } else if (events.containsKey(value)) {
      return events.get(value).address;
    } else if (others.containsKey(value)) {
      return others.get(value).address();
    }
    return value == 0 || value == -1 || value == CURRENT_THREAD ? value : WRONG;
  }

  /** Issues a socket's handle. */
  synchronized KnownSocket addSocket(
      long address, int family, int type, Function<KnownSocket, String> description) {
    KnownSocket socket = new KnownSocket(address, "socket#" + ++socketsMade, family, type);
    long value = issue(address);
    socket.issuedAs(new SOCKET(value, socket.name, () -> description.apply(socket)));
    sockets.put(value, socket);
    return socket;
  }

  /** Issues an event object's handle. */
  synchronized KnownEvent addEvent(long address, Function<KnownEvent, String> description) {
    KnownEvent event = new KnownEvent(address, "event#" + ++eventsMade);
    long value = issue(address);
    event.issuedAs(new WSAEVENT(value, event.name, () -> description.apply(event)));
    events.put(value, event);
    return event;
  }

  /** Issues the handle of a thread. */
  synchronized KnownObject addThread(long address) {
    return add(address, "thread#" + ++threadsMade, false);
  }

  /** Issues a window. */
  synchronized KnownObject addWindow(long address) {
    return add(address, "window#" + ++windowsMade, true);
  }

  private KnownObject add(long address, String name, boolean isWindow) {
    HANDLE handle = new HANDLE(issue(address), name);
    KnownObject object = new KnownObject(address, handle, isWindow);
    others.put(handle.value(), object);
    return object;
  }

  /** The handle of a window over there; a bare one when the session has not issued it. */
  synchronized HANDLE window(long address) {
    KnownObject window = others.get(issuedAs(address));
    return window == null ? HANDLE.of(address) : window.handle();
  }

  /** The value that a value over there was issued as the last time. */
  synchronized long issuedAs(long address) {
    return address | Math.max(0, generations.getOrDefault(address, 1L) - 1) << GENERATION_SHIFT;
  }

  private long issue(long address) {
    long generation = generations.merge(address, 1L, Long::sum) - 1;
    return address | generation << GENERATION_SHIFT;
  }

  /** A handle is closed, whatever it names. */
  synchronized void remove(HANDLE h) {
    sockets.remove(h.value());
    events.remove(h.value());
    others.remove(h.value());
  }

  /** The last WSACleanup closes every socket. */
  synchronized void removeSockets() {
    sockets.clear();
  }

  synchronized Optional<KnownSocket> socket(HANDLE h) {
    return h == null ? Optional.empty() : Optional.ofNullable(sockets.get(h.value()));
  }

  synchronized Optional<KnownEvent> event(HANDLE h) {
    return h == null ? Optional.empty() : Optional.ofNullable(events.get(h.value()));
  }

  /** All that are open, in the order of their making. */
  synchronized List<KnownSocket> sockets() {
    return new ArrayList<>(sockets.values());
  }

  /** All that are open, in the order of their making. */
  synchronized List<KnownEvent> events() {
    return new ArrayList<>(events.values());
  }

  /** Threads that have handles, in the order of their making. */
  synchronized List<KnownObject> threads() {
    return others.values().stream().filter(object -> !object.isWindow()).toList();
  }

  synchronized boolean isOpen(KnownSocket socket) {
    return sockets.get(socket.handle().value()) == socket;
  }

  synchronized boolean isOpen(KnownEvent event) {
    return events.get(event.handle().value()) == event;
  }
}
