package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.ERROR_NOT_SUPPORTED;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSA_INVALID_HANDLE;
import static org.wsalab.winsock.WinError.WSA_INVALID_PARAMETER;
import static org.wsalab.winsock.WinSock2.WSA_MAXIMUM_WAIT_EVENTS;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_EVENT_0;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_IO_COMPLETION;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_TIMEOUT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.wsalab.notification.Wait;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WSAEVENT;

/** The calls on event objects and the waits: EVT and WAIT. */
final class EventCalls {
  private final Core core;
  private final Handles handles;
  private final Waits waits;

  EventCalls(Core core, Handles handles, Waits waits) {
    this.core = core;
    this.handles = handles;
    this.waits = waits;
  }

  /** EVT-1. */
  WSAEVENT create() {
    return handles.addEvent(core, true, false).handle;
  }

  /** Sessions have no named objects: a name is refused rather than ignored. */
  WSAEVENT create(boolean manualReset, boolean signaled, String name) {
    WinsockFailure.require(name == null, ERROR_NOT_SUPPORTED);
    return handles.addEvent(core, manualReset, signaled).handle;
  }

  /** EVT-2. */
  boolean close(HANDLE h) {
    Event event = event(h);
    WinsockFailure.require(handles.remove(h), WSA_INVALID_HANDLE);
    event.close();
    return true;
  }

  /** EVT-3, WAIT-14. */
  boolean set(HANDLE h) {
    Event event = event(h);
    event.touch(true);
    synchronized (core) {
      event.object.signal("WSASetEvent");
    }
    return true;
  }

  /** EVT-3, EVT-4. */
  boolean reset(HANDLE h) {
    Event event = event(h);
    event.touch(true);
    synchronized (core) {
      event.object.reset("WSAResetEvent");
    }
    return true;
  }

  /** WSAWaitForMultipleEvents. */
  int wait(int count, HANDLE[] array, boolean all, int timeout, boolean alertable) {
    boolean fits = count >= 1 && count <= WSA_MAXIMUM_WAIT_EVENTS;
    WinsockFailure.require(fits, WSA_INVALID_PARAMETER); // WAIT-8
    WinsockFailure.require(array != null && array.length >= count, WSAEFAULT);
    List<Event> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(event(array[i])); // WAIT-9
    }
    boolean twice = all && new HashSet<>(events).size() < count;
    WinsockFailure.require(!twice, WSA_INVALID_PARAMETER); // WAIT-10
    return wait(events, all, timeout, alertable, "WSAWaitForMultipleEvents");
  }

  /** WaitForSingleObject. */
  int wait(HANDLE h, int timeout) {
    return wait(List.of(event(h)), false, timeout, false, "WaitForSingleObject");
  }

  private int wait(List<Event> events, boolean all, int timeout, boolean alertable, String call) {
    Wait wait = waits.await(events, all, Integer.toUnsignedLong(timeout), alertable, call);
    return switch (wait.state()) {
      case SATISFIED -> WSA_WAIT_EVENT_0 + wait.index();
      case ALERTED -> {
        core.threads.current().runApcs(); // WAIT-11
        yield WSA_WAIT_IO_COMPLETION;
      }
      case ABANDONED -> throw new WinsockFailure(WSA_INVALID_HANDLE);
      case CANCELLED -> WSA_WAIT_TIMEOUT;
      case PENDING -> throw new IllegalStateException("internal bug: the wait was left undecided");
    };
  }

  private Event event(HANDLE h) {
    return handles.event(h).orElseThrow(() -> new WinsockFailure(WSA_INVALID_HANDLE));
  }
}
