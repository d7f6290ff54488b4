package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;
import static org.wsalab.winsock.WinSock2.WSA_INVALID_EVENT;
import static org.wsalab.winsock.WinSock2.WSA_MAXIMUM_WAIT_EVENTS;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_FAILED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Observer;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** The calls on event objects, the waits, WSAEventSelect and WSAEnumNetworkEvents. */
final class EventCalls {
  /** WSANETWORKEVENTS: a long and ten ints. */
  static final int NETWORK_EVENTS_BYTES = 44;

  private final Caller caller;
  private final Operations operations;
  private final Routines routines;
  private final Observer observer;
  private final Function<KnownEvent, String> description;

  EventCalls(
      Caller caller,
      Operations operations,
      Routines routines,
      Observer observer,
      Function<KnownEvent, String> description) {
    this.caller = caller;
    this.operations = operations;
    this.routines = routines;
    this.observer = observer;
    this.description = description;
  }

  WSAEVENT create() {
    return issued(caller.make(Invocation.winsock("WSACreateEvent")));
  }

  WSAEVENT create(boolean manualReset, boolean signaled, String name) {
    Invocation call = new Invocation(Dll.KERNEL, "CreateEventW");
    call.withNull().with(manualReset).with(signaled);
    if (name == null) {
      return issued(caller.make(call.withNull()));
    }
    byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    return issued(caller.make(call.withOffset(call.putIn(text, text.length))));
  }

  private WSAEVENT issued(Answer answer) {
    return answer.value() == 0 || answer.faulted()
        ? WSA_INVALID_EVENT
        : caller.handles.addEvent(answer.value(), description).handle();
  }

  boolean close(HANDLE h) {
    boolean closed = caller.succeeds(Invocation.winsock("WSACloseEvent").with(caller.address(h)));
    if (closed) {
      caller.handles.remove(h);
    }
    return closed;
  }

  boolean set(HANDLE h) {
    return caller.succeeds(Invocation.winsock("WSASetEvent").with(caller.address(h)));
  }

  boolean reset(HANDLE h) {
    return caller.succeeds(Invocation.winsock("WSAResetEvent").with(caller.address(h)));
  }

  int select(SOCKET s, HANDLE h, int mask) {
    Invocation call = Invocation.winsock("WSAEventSelect");
    int result = caller.count(call.with(caller.address(s)).with(caller.address(h)).with(mask));
    if (result == 0) {
      String event = caller.handles.event(h).map(known -> known.name).orElse("");
      caller.handles.socket(s).ifPresent(socket -> socket.selected(event, mask));
    }
    return result;
  }

  int enumerate(SOCKET s, HANDLE h, WSANETWORKEVENTS out) {
    Invocation call = Invocation.winsock("WSAEnumNetworkEvents");
    call.with(caller.address(s)).with(caller.address(h));
    if (out == null) {
      return caller.count(call.withNull());
    }
    ByteBuffer before = ByteBuffer.allocate(NETWORK_EVENTS_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    before.putInt(out.lNetworkEvents);
    for (int error : out.iErrorCode) {
      before.putInt(error);
    }
    int at = call.put(before.array(), before.capacity());
    Answer answer = caller.make(call.withOffset(at));
    if (answer.faulted()) {
      return SOCKET_ERROR;
    }
    out.lNetworkEvents = answer.memory().getInt(at);
    for (int bit = 0; bit < out.iErrorCode.length; bit++) {
      out.iErrorCode[bit] = answer.memory().getInt(at + Integer.BYTES * (1 + bit));
    }
    return answer.integer();
  }

  /** WSAWaitForMultipleEvents. An array that is shorter than it is said to be is not read. */
  int wait(int count, HANDLE[] events, boolean all, int timeout, boolean alertable) {
    boolean taken = count >= 1 && count <= WSA_MAXIMUM_WAIT_EVENTS;
    if (taken && events != null && events.length < count) {
      return caller.refuse(WSAEFAULT);
    }
    Invocation call = Invocation.winsock("WSAWaitForMultipleEvents").with(count);
    List<HANDLE> waited =
        events == null || !taken ? List.of() : Arrays.asList(events).subList(0, count);
    if (events == null) {
      call.withNull();
    } else {
      byte[] addresses = addresses(events);
      call.withOffset(call.putIn(addresses, addresses.length));
    }
    call.with(all).with(timeout).with(alertable);
    return wait(call, waited, all, timeout, alertable);
  }

  /** WaitForSingleObject. */
  int wait(HANDLE h, int timeout) {
    Invocation call = new Invocation(Dll.KERNEL, "WaitForSingleObject");
    call.with(caller.address(h)).with(timeout);
    return wait(call, Arrays.asList(h), false, timeout, false);
  }

  /**
   * The DLL tells nobody that a thread sleeps; a wait that does not return says it all the same.
   */
  private int wait(
      Invocation call, List<HANDLE> events, boolean all, int timeout, boolean alertable) {
    if (timeout != 0) {
      List<String> names = events.stream().map(h -> h == null ? "NULL" : h.name()).toList();
      call.whenBlocked(() -> observer.happened(new Happening.WaitBegan(names, all)));
    }
    int result = alertable ? routines.wait(call, WSA_WAIT_FAILED) : waited(call);
    operations.refresh(); // what it waited for may be the end of one
    return result;
  }

  private int waited(Invocation call) {
    Answer answer = caller.make(call);
    return answer.faulted() ? WSA_WAIT_FAILED : answer.integer();
  }

  private byte[] addresses(HANDLE[] handles) {
    int room = Math.max(handles.length, WSA_MAXIMUM_WAIT_EVENTS + 1);
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * room).order(ByteOrder.LITTLE_ENDIAN);
    for (HANDLE h : handles) {
      bytes.putLong(caller.address(h));
    }
    return bytes.array();
  }
}
