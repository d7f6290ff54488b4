package org.wsalab.lab;

import static org.wsalab.winsock.WinError.*;
import static org.wsalab.winsock.WinSock2.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.notification.EventObject;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.notification.SocketRecord;
import org.wsalab.notification.Wait;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.timeval;

/** The calls of the fake: events, waits without time, and streams within one host. */
final class FakeWinsock implements Winsock {
  private final FakeStack stack;
  private final Settings settings;
  private final Map<Long, FakeSocket> sockets = new LinkedHashMap<>();
  private final Map<WSAEVENT, EventObject> events = new LinkedHashMap<>();
  private final ThreadLocal<Integer> lastError = ThreadLocal.withInitial(() -> 0);
  private boolean started;
  private int made;
  private int nextPort = 5001;

  FakeWinsock(FakeStack stack, Settings settings) {
    this.stack = stack;
    this.settings = settings;
  }

  synchronized Snapshot snapshot() {
    List<EventLine> lines = new ArrayList<>();
    for (Map.Entry<WSAEVENT, EventObject> each : events.entrySet()) {
      EventObject event = each.getValue();
      List<String> associated =
          sockets.values().stream()
              .filter(socket -> socket.record.target().equals(event.name()))
              .map(socket -> socket.name)
              .toList();
      String name = event.name();
      lines.add(
          new EventLine(each.getKey(), name, event.signaled(), event.manualReset(), associated));
    }
    return new Snapshot(sockets.values().stream().map(FakeSocket::line).toList(), lines);
  }

  private <T> T fail(int error, T result) {
    lastError.set(error);
    return result;
  }

  private FakeSocket find(SOCKET s) {
    return s == null ? null : sockets.get(s.value());
  }

  private FakeSocket make() {
    String name = "socket#" + ++made;
    SocketRecord record = new SocketRecord(name, settings.profile(), settings.observer());
    FakeSocket socket = new FakeSocket(name, 100 + made, record);
    sockets.put(socket.handle.value(), socket);
    return socket;
  }

  @Override
  public synchronized int WSAStartup(int wVersionRequested, WSADATA lpWSAData) {
    started = true;
    if (lpWSAData == null) {
      return WSAEFAULT;
    }
    lpWSAData.szDescription = "fake";
    return 0;
  }

  @Override
  public synchronized int WSACleanup() {
    started = false;
    return 0;
  }

  @Override
  public int WSAGetLastError() {
    return lastError.get();
  }

  @Override
  public void WSASetLastError(int iError) {
    lastError.set(iError);
  }

  @Override
  public WSAEVENT WSACreateEvent() {
    return CreateEvent(null, true, false, null);
  }

  @Override
  public synchronized WSAEVENT CreateEvent(
      Object attributes, boolean manualReset, boolean initialState, String name) {
    if (name != null) {
      return fail(ERROR_NOT_SUPPORTED, WSA_INVALID_EVENT);
    }
    String called = "event#" + (events.size() + 1);
    EventObject event = new EventObject(called, manualReset, initialState, settings.observer());
    WSAEVENT handle = new WSAEVENT(500 + events.size(), called, event::toString);
    events.put(handle, event);
    return handle;
  }

  @Override
  public synchronized boolean WSACloseEvent(HANDLE hEvent) {
    EventObject event = events.remove(hEvent);
    if (event == null) {
      return fail(WSA_INVALID_HANDLE, false);
    }
    event.close();
    notifyAll();
    return true;
  }

  @Override
  public synchronized boolean WSASetEvent(HANDLE hEvent) {
    EventObject event = events.get(hEvent);
    if (event == null) {
      return fail(WSA_INVALID_HANDLE, false);
    }
    event.signal("WSASetEvent");
    notifyAll();
    return true;
  }

  @Override
  public synchronized boolean WSAResetEvent(HANDLE hEvent) {
    EventObject event = events.get(hEvent);
    if (event == null) {
      return fail(WSA_INVALID_HANDLE, false);
    }
    event.reset("WSAResetEvent");
    return true;
  }

  @Override
  public synchronized int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(started ? WSAENOTSOCK : WSANOTINITIALISED, SOCKET_ERROR);
    }
    socket.blocking = false;
    socket.record.select(events.get(hEventObject), lNetworkEvents, NetworkEvents.NONE);
    notifyAll();
    return 0;
  }

  @Override
  public synchronized int WSAEnumNetworkEvents(SOCKET s, HANDLE event, WSANETWORKEVENTS out) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(started ? WSAENOTSOCK : WSANOTINITIALISED, SOCKET_ERROR);
    } else if (out == null) {
      return fail(WSAEFAULT, SOCKET_ERROR);
    }
    socket.record.enumerate(events.get(event)).copyTo(out);
    return 0;
  }

  @Override
  public synchronized int WSAWaitForMultipleEvents(
      int cEvents, HANDLE[] lphEvents, boolean fWaitAll, int dwTimeout, boolean fAlertable) {
    if (cEvents < 1 || cEvents > 64 || lphEvents == null) {
      return fail(WSA_INVALID_PARAMETER, WSA_WAIT_FAILED);
    }
    List<EventObject> found = new ArrayList<>();
    for (int i = 0; i < cEvents; i++) {
      if (!events.containsKey(lphEvents[i])) {
        return fail(WSA_INVALID_HANDLE, WSA_WAIT_FAILED);
      }
      found.add(events.get(lphEvents[i]));
    }
    Wait wait = new Wait(found, fWaitAll, this::notifyAll, settings.observer());
    if (wait.begin() == Wait.State.PENDING && dwTimeout != WSA_INFINITE) {
      return wait.cancel() == Wait.State.SATISFIED ? wait.index() : WSA_WAIT_TIMEOUT;
    } else if (wait.state() == Wait.State.PENDING) {
      wait.sleeps();
    }
    while (wait.state() == Wait.State.PENDING) {
      stack.sleep("WSAWaitForMultipleEvents");
    }
    return wait.state() == Wait.State.SATISFIED
        ? wait.index()
        : fail(WSA_INVALID_HANDLE, WSA_WAIT_FAILED);
  }

  @Override
  public int WaitForSingleObject(HANDLE hHandle, int dwMilliseconds) {
    return WSAWaitForMultipleEvents(1, new HANDLE[] {hHandle}, false, dwMilliseconds, false);
  }

  @Override
  public void Sleep(int dwMilliseconds) {
    // time does not pass here
  }

  @Override
  public synchronized SOCKET socket(int af, int type, int protocol) {
    return started ? make().handle : fail(WSANOTINITIALISED, INVALID_SOCKET);
  }

  @Override
  public SOCKET WSASocket(
      int af, int type, int protocol, WSAPROTOCOL_INFO lpProtocolInfo, int g, int dwFlags) {
    return socket(af, type, protocol);
  }

  @Override
  public synchronized int bind(SOCKET s, sockaddr name, int namelen) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(WSAENOTSOCK, SOCKET_ERROR);
    } else if (name == null) {
      return fail(WSAEFAULT, SOCKET_ERROR);
    }
    socket.port = name.port() == 0 ? nextPort++ : name.port();
    socket.state = "bound";
    return 0;
  }

  @Override
  public synchronized int listen(SOCKET s, int backlog) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(WSAENOTSOCK, SOCKET_ERROR);
    }
    socket.state = "listening";
    return 0;
  }

  @Override
  public synchronized SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen) {
    FakeSocket listening = find(s);
    if (listening == null) {
      return fail(WSAENOTSOCK, INVALID_SOCKET);
    } else if (listening.backlog.isEmpty()) {
      return fail(WSAEWOULDBLOCK, INVALID_SOCKET);
    }
    listening.record.reenable(FD_ACCEPT, "accept");
    FakeSocket accepted = listening.backlog.remove();
    accepted.blocking = listening.blocking;
    accepted.record.inherit(listening.record, null);
    accepted.record.indicate(FD_WRITE, 0);
    sockets.put(accepted.handle.value(), accepted);
    notifyAll();
    return accepted.handle;
  }

  @Override
  public SOCKET WSAAccept(
      SOCKET s, sockaddr addr, int[] addrlen, ConditionProc lpfnCondition, long dwCallbackData) {
    if (lpfnCondition != null) {
      lpfnCondition.decide(new sockaddr_in(), dwCallbackData);
    }
    return accept(s, addr, addrlen);
  }

  @Override
  public synchronized int connect(SOCKET s, sockaddr name, int namelen) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(WSAENOTSOCK, SOCKET_ERROR);
    } else if (name == null) {
      return fail(WSAEFAULT, SOCKET_ERROR);
    }
    for (FakeSocket listening : List.copyOf(sockets.values())) {
      if (listening.state.equals("listening") && listening.port == name.port()) {
        meet(socket, listening);
        return socket.blocking ? 0 : fail(WSAEWOULDBLOCK, SOCKET_ERROR);
      }
    }
    return fail(WSAECONNREFUSED, SOCKET_ERROR);
  }

  private void meet(FakeSocket socket, FakeSocket listening) {
    FakeSocket accepted = make();
    sockets.remove(accepted.handle.value());
    socket.port = socket.port == 0 ? nextPort++ : socket.port;
    accepted.port = listening.port;
    accepted.state = socket.state = "connected";
    accepted.peer = socket;
    socket.peer = accepted;
    listening.backlog.add(accepted);
    listening.record.indicate(FD_ACCEPT, 0);
    socket.record.indicate(FD_CONNECT, 0);
    socket.record.indicate(FD_WRITE, 0);
    notifyAll();
  }

  @Override
  public int WSAConnect(
      SOCKET s,
      sockaddr name,
      int namelen,
      WSABUF lpCallerData,
      WSABUF lpCalleeData,
      Object lpSQOS,
      Object lpGQOS) {
    return connect(s, name, namelen);
  }

  @Override
  public synchronized int send(SOCKET s, byte[] buf, int len, int flags) {
    FakeSocket socket = find(s);
    if (socket == null || socket.peer == null) {
      return fail(socket == null ? WSAENOTSOCK : WSAENOTCONN, SOCKET_ERROR);
    } else if (buf == null || len < 0 || len > buf.length) {
      return fail(WSAEFAULT, SOCKET_ERROR);
    }
    socket.peer.inbox.write(buf, 0, len);
    socket.peer.record.indicate(FD_READ, 0);
    notifyAll();
    return len;
  }

  @Override
  public synchronized int recv(SOCKET s, byte[] buf, int len, int flags) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(WSAENOTSOCK, SOCKET_ERROR);
    } else if (buf == null || len < 0 || len > buf.length) {
      return fail(WSAEFAULT, SOCKET_ERROR);
    }
    socket.record.reenable(FD_READ, "recv");
    while (socket.inbox.size() == 0 && !socket.ended) {
      if (!socket.blocking) {
        return fail(WSAEWOULDBLOCK, SOCKET_ERROR);
      }
      stack.sleep("recv");
    }
    byte[] all = socket.inbox.toByteArray();
    int n = Math.min(len, all.length);
    System.arraycopy(all, 0, buf, 0, n);
    socket.inbox.reset();
    socket.inbox.write(all, n, all.length - n);
    if (n < all.length) {
      socket.record.indicate(FD_READ, 0);
    }
    return n;
  }

  @Override
  public int sendto(SOCKET s, byte[] buf, int len, int flags, sockaddr to, int tolen) {
    return send(s, buf, len, flags);
  }

  @Override
  public int recvfrom(SOCKET s, byte[] buf, int len, int flags, sockaddr from, int[] fromlen) {
    return recv(s, buf, len, flags);
  }

  @Override
  public synchronized int shutdown(SOCKET s, int how) {
    FakeSocket socket = find(s);
    if (socket == null || socket.peer == null) {
      return fail(socket == null ? WSAENOTSOCK : WSAENOTCONN, SOCKET_ERROR);
    }
    end(socket);
    return 0;
  }

  private void end(FakeSocket socket) {
    if (socket.peer != null && !socket.peer.ended) {
      socket.peer.ended = true;
      socket.peer.record.indicateEndOfStream(socket.peer.inbox.size() > 0);
      notifyAll();
    }
  }

  @Override
  public synchronized int closesocket(SOCKET s) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(WSAENOTSOCK, SOCKET_ERROR);
    }
    end(socket);
    socket.state = "closed";
    socket.record.detach();
    sockets.remove(s.value());
    return 0;
  }

  @Override
  public synchronized int getsockname(SOCKET s, sockaddr name, int[] namelen) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(WSAENOTSOCK, SOCKET_ERROR);
    }
    return address(name, socket.port);
  }

  @Override
  public synchronized int getpeername(SOCKET s, sockaddr name, int[] namelen) {
    FakeSocket socket = find(s);
    if (socket == null || socket.peer == null) {
      return fail(socket == null ? WSAENOTSOCK : WSAENOTCONN, SOCKET_ERROR);
    }
    return address(name, socket.peer.port);
  }

  private int address(sockaddr name, int port) {
    if (port == 0 || !(name instanceof sockaddr_in ipv4)) {
      return fail(port == 0 ? WSAEINVAL : WSAEFAULT, SOCKET_ERROR);
    }
    ipv4.sin_addr.s_addr = ByteOrder.htonl(INADDR_LOOPBACK);
    ipv4.sin_port = ByteOrder.htons(port);
    return 0;
  }

  @Override
  public synchronized int ioctlsocket(SOCKET s, int cmd, int[] argp) {
    FakeSocket socket = find(s);
    if (socket == null) {
      return fail(WSAENOTSOCK, SOCKET_ERROR);
    }
    switch (cmd) {
      case FIONBIO -> socket.blocking = argp[0] == 0;
      case FIONREAD -> argp[0] = socket.inbox.size();
      default -> {
        return fail(WSAEINVAL, SOCKET_ERROR);
      }
    }
    return 0;
  }

  @Override
  public int setsockopt(SOCKET s, int level, int optname, byte[] optval, int optlen) {
    return optval == null ? fail(WSAEFAULT, SOCKET_ERROR) : 0;
  }

  @Override
  public int getsockopt(SOCKET s, int level, int optname, byte[] optval, int[] optlen) {
    optval[0] = SOCK_STREAM;
    return 0;
  }

  @Override
  public synchronized int select(
      int nfds, fd_set readfds, fd_set writefds, fd_set exceptfds, timeval timeout) {
    List<SOCKET> ready = new ArrayList<>();
    for (SOCKET s : readfds.sockets()) {
      if (find(s).inbox.size() > 0) {
        ready.add(s);
      }
    }
    readfds.assign(ready);
    return ready.size();
  }

  @Override
  public int inet_pton(int Family, String pszAddrString, Object pAddrBuf) {
    return Family == AF_INET ? 0 : fail(WSAEAFNOSUPPORT, -1);
  }

  @Override
  public String inet_ntop(int Family, Object pAddr) {
    return Family == AF_INET ? "127.0.0.1" : fail(WSAEAFNOSUPPORT, null);
  }
}
