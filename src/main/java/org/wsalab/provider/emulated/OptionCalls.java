package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOPROTOOPT;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FIONBIO;
import static org.wsalab.winsock.WinSock2.FIONREAD;
import static org.wsalab.winsock.WinSock2.IPPROTO_IPV6;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SIOCATMARK;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_ACCEPTCONN;
import static org.wsalab.winsock.WinSock2.SO_ERROR;
import static org.wsalab.winsock.WinSock2.SO_TYPE;
import static org.wsalab.winsock.WinSock2.SO_UPDATE_ACCEPT_CONTEXT;
import static org.wsalab.winsock.WinSock2.SO_UPDATE_CONNECT_CONTEXT;
import static org.wsalab.winsock.Ws2tcpip.IPV6_V6ONLY;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wsalab.winsock.SOCKET;

/** The calls on how a socket behaves: ioctlsocket, setsockopt, getsockopt. */
final class OptionCalls {
  private final Handles handles;
  private final Core core;

  OptionCalls(Core core, Handles handles) {
    this.core = core;
    this.handles = handles;
  }

  int ioctl(SOCKET s, int command, int[] argument) {
    Socket socket = handles.socket(s);
    WinsockFailure.require(argument != null && argument.length > 0, WSAEFAULT);
    synchronized (socket) {
      socket.requireOpen();
      socket.observe();
      switch (command) {
        case FIONBIO -> setNonBlocking(socket, argument[0] != 0);
        case FIONREAD -> argument[0] = WinsockFailure.check(socket.endpoint.unread());
        case SIOCATMARK -> {
          WinsockFailure.require(socket.isStream(), WSAEINVAL);
          // TRUE means that no urgent data is waiting: the other way round than BSD
          argument[0] = (socket.endpoint.ready() & FD_OOB) == 0 ? 1 : 0;
        }
        default -> throw new WinsockFailure(WSAEOPNOTSUPP);
      }
    }
    return 0;
  }

  /** SEL-4. */
  private void setNonBlocking(Socket socket, boolean nonBlocking) {
    synchronized (core) {
      WinsockFailure.require(nonBlocking || socket.record.mask() == 0, WSAEINVAL);
    }
    socket.nonBlocking = nonBlocking;
  }

  int set(SOCKET s, int level, int name, byte[] value, int length) {
    Socket socket = handles.socket(s);
    if (level == SOL_SOCKET && isContext(name)) {
      updateContext(socket, name, value, length);
      return 0;
    }
    WinsockFailure.require(value != null && length > 0 && length <= value.length, WSAEFAULT);
    synchronized (socket) {
      socket.requireOpen();
      requireLevel(level);
      boolean late = level == IPPROTO_IPV6 && name == IPV6_V6ONLY && socket.family == AF_INET6;
      WinsockFailure.require(!late || socket.state == SocketState.UNBOUND, WSAEINVAL);
      socket.options.set(level, name, value, length);
    }
    return 0;
  }

  private static boolean isContext(int name) {
    return name == SO_UPDATE_ACCEPT_CONTEXT || name == SO_UPDATE_CONNECT_CONTEXT;
  }

  /** A socket connected by AcceptEx or ConnectEx gets to know it (OVL-13). */
  private void updateContext(Socket socket, int name, byte[] value, int length) {
    if (name == SO_UPDATE_ACCEPT_CONTEXT) {
      boolean handle = value != null && length >= Long.BYTES && length <= value.length;
      WinsockFailure.require(handle, WSAEFAULT);
      long listening = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
      handles.socket(SOCKET.of(listening));
    }
    synchronized (socket) {
      socket.requireOpen();
      WinsockFailure.require(socket.state == SocketState.CONNECTED, WSAENOTCONN);
      socket.contextMissing = false;
    }
  }

  int get(SOCKET s, int level, int name, byte[] value, int[] length) {
    Socket socket = handles.socket(s);
    boolean room = value != null && length != null && length.length > 0;
    WinsockFailure.require(room && length[0] > 0 && length[0] <= value.length, WSAEFAULT);
    byte[] bytes;
    synchronized (socket) {
      socket.requireOpen();
      requireLevel(level);
      socket.observe();
      bytes = level == SOL_SOCKET ? socketOption(socket, name) : socket.options.get(level, name);
    }
    WinsockFailure.require(length[0] >= bytes.length, WSAEFAULT);
    System.arraycopy(bytes, 0, value, 0, bytes.length);
    length[0] = bytes.length;
    return 0;
  }

  private static byte[] socketOption(Socket socket, int name) {
    return switch (name) {
      case SO_TYPE -> Options.bytes(socket.type);
      case SO_ACCEPTCONN -> {
        WinsockFailure.require(socket.isStream(), WSAENOPROTOOPT);
        yield Options.bytes(socket.state == SocketState.LISTENING ? 1 : 0);
      }
      case SO_ERROR -> {
        int error = socket.connectError;
        socket.connectError = 0;
        yield Options.bytes(error);
      }
      default -> socket.options.get(SOL_SOCKET, name);
    };
  }

  private static void requireLevel(int level) {
    boolean known = level == SOL_SOCKET || level == IPPROTO_TCP || level == IPPROTO_IPV6;
    WinsockFailure.require(known, WSAEINVAL);
  }
}
