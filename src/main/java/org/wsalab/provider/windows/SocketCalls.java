package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FROM_PROTOCOL_INFO;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.IPPROTO_UDP;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.Function;
import org.wsalab.provider.windows.KnownSocket.State;
import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.sockaddr;

/** The calls from a socket's making to its end. */
final class SocketCalls {
  private static final long INVALID = -1;

  // WSAPROTOCOL_INFOW
  static final int PROTOCOL_INFO_BYTES = 628;
  static final int ADDRESS_FAMILY_AT = 76;
  static final int SOCKET_TYPE_AT = 88;
  static final int PROTOCOL_AT = 92;

  private final Caller caller;
  private final Function<KnownSocket, String> description;

  SocketCalls(Caller caller, Function<KnownSocket, String> description) {
    this.caller = caller;
    this.description = description;
  }

  SOCKET socket(int af, int type, int protocol) {
    Invocation call = Invocation.winsock("socket").with(af).with(type).with(protocol);
    return issued(caller.make(call), af, type, protocol);
  }

  SOCKET socket(int af, int type, int protocol, WSAPROTOCOL_INFO info, int group, int flags) {
    Invocation call = Invocation.winsock("WSASocketW").with(af).with(type).with(protocol);
    if (info == null) {
      Answer answer = caller.make(call.withNull().with(group).with(flags));
      return issued(answer, af, type, protocol);
    }
    call.withOffset(call.putIn(bytes(info), PROTOCOL_INFO_BYTES)).with(group).with(flags);
    return issued(
        caller.make(call),
        af == FROM_PROTOCOL_INFO ? info.iAddressFamily : af,
        type == FROM_PROTOCOL_INFO ? info.iSocketType : type,
        protocol == FROM_PROTOCOL_INFO ? info.iProtocol : protocol);
  }

  private static byte[] bytes(WSAPROTOCOL_INFO info) {
    ByteBuffer bytes = ByteBuffer.allocate(PROTOCOL_INFO_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(ADDRESS_FAMILY_AT, info.iAddressFamily);
    bytes.putInt(SOCKET_TYPE_AT, info.iSocketType);
    bytes.putInt(PROTOCOL_AT, info.iProtocol);
    return bytes.array();
  }

  private SOCKET issued(Answer answer, int af, int type, int protocol) {
    if (answer.value() == INVALID || answer.faulted()) {
      return INVALID_SOCKET;
    }
    int realType = type != 0 ? type : protocol == IPPROTO_UDP ? SOCK_DGRAM : SOCK_STREAM;
    int family = af == AF_INET6 ? AF_INET6 : AF_INET;
    return caller.handles.addSocket(answer.value(), family, realType, description).handle();
  }

  int bind(SOCKET s, sockaddr name, int namelen) {
    int result = caller.count(withName(Invocation.winsock("bind"), s, name, namelen));
    if (result == 0) {
      caller.handles.socket(s).ifPresent(socket -> socket.state = State.BOUND);
    }
    return result;
  }

  int listen(SOCKET s, int backlog) {
    Invocation call = Invocation.winsock("listen").with(caller.address(s)).with(backlog);
    int result = caller.count(call);
    if (result == 0) {
      caller.handles.socket(s).ifPresent(socket -> socket.state = State.LISTENING);
    }
    return result;
  }

  int connect(SOCKET s, sockaddr name, int namelen) {
    return connected(s, caller.count(withName(Invocation.winsock("connect"), s, name, namelen)));
  }

  /** Data and quality of service of a connection are used by no protocol of the lab. */
  int connectWithData(SOCKET s, sockaddr name, int namelen) {
    Invocation call = withName(Invocation.winsock("WSAConnect"), s, name, namelen);
    return connected(s, caller.count(call.withNull().withNull().withNull().withNull()));
  }

  private int connected(SOCKET s, int result) {
    if (result == 0) {
      caller.handles.socket(s).ifPresent(socket -> socket.state = State.CONNECTED);
    } else if (caller.lastError() == WSAEWOULDBLOCK) {
      caller.handles.socket(s).ifPresent(socket -> socket.state = State.CONNECTING);
    }
    return result;
  }

  private Invocation withName(Invocation call, SOCKET s, sockaddr name, int namelen) {
    call.with(caller.address(s));
    if (name == null) {
      call.withNull();
    } else {
      call.withOffset(call.putIn(Addresses.bytes(name), Addresses.STORAGE_BYTES));
    }
    return call.with(Math.min(namelen, Addresses.STORAGE_BYTES));
  }

  SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen) {
    Invocation call = Invocation.winsock("accept");
    Addresses.Out out = new Addresses.Out(call, addr, addrlen);
    return accepted(s, out, caller.make(out.with(call.with(caller.address(s)))));
  }

  SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen, ConditionProc condition, long data) {
    Invocation call = Invocation.winsock("WSAAccept");
    Addresses.Out out = new Addresses.Out(call, addr, addrlen);
    out.with(call.with(caller.address(s))).with(condition == null ? 0 : caller.dll.condition());
    if (condition != null) {
      call.asking((peer, handed) -> condition.decide(Addresses.of(peer), handed));
    }
    return accepted(s, out, caller.make(call.with(data)));
  }

  private SOCKET accepted(SOCKET s, Addresses.Out out, Answer answer) {
    if (answer.value() == INVALID || answer.faulted()) {
      return INVALID_SOCKET;
    }
    out.take(answer);
    Optional<KnownSocket> listening = caller.handles.socket(s); // unless closed meanwhile
    int family = listening.map(socket -> socket.family).orElse(AF_INET);
    KnownSocket socket = caller.handles.addSocket(answer.value(), family, SOCK_STREAM, description);
    listening.ifPresent(socket::inherit);
    return socket.handle();
  }

  int shutdown(SOCKET s, int how) {
    return caller.count(Invocation.winsock("shutdown").with(caller.address(s)).with(how));
  }

  int close(SOCKET s) {
    int result = caller.count(Invocation.winsock("closesocket").with(caller.address(s)));
    if (result == 0) {
      caller.handles.remove(s);
    }
    return result;
  }

  int local(SOCKET s, sockaddr name, int[] namelen) {
    return name("getsockname", s, name, namelen);
  }

  int peer(SOCKET s, sockaddr name, int[] namelen) {
    return name("getpeername", s, name, namelen);
  }

  private int name(String function, SOCKET s, sockaddr name, int[] namelen) {
    Invocation call = Invocation.winsock(function);
    Addresses.Out out = new Addresses.Out(call, name, namelen);
    Answer answer = caller.make(out.with(call.with(caller.address(s))));
    if (answer.faulted() || answer.integer() != 0) {
      return -1;
    }
    out.take(answer);
    return 0;
  }
}
