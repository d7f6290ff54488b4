package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOPROTOOPT;
import static org.wsalab.winsock.WinSock2.IPPROTO_IPV6;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_BROADCAST;
import static org.wsalab.winsock.WinSock2.SO_DONTLINGER;
import static org.wsalab.winsock.WinSock2.SO_EXCLUSIVEADDRUSE;
import static org.wsalab.winsock.WinSock2.SO_KEEPALIVE;
import static org.wsalab.winsock.WinSock2.SO_LINGER;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;
import static org.wsalab.winsock.WinSock2.SO_RCVBUF;
import static org.wsalab.winsock.WinSock2.SO_RCVTIMEO;
import static org.wsalab.winsock.WinSock2.SO_REUSEADDR;
import static org.wsalab.winsock.WinSock2.SO_SNDBUF;
import static org.wsalab.winsock.WinSock2.SO_SNDTIMEO;
import static org.wsalab.winsock.WinSock2.TCP_NODELAY;
import static org.wsalab.winsock.Ws2tcpip.IPV6_V6ONLY;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wsalab.winsock.linger;

/**
 * The options of one socket that a program can set; those that only report are the calls' matter.
 */
final class Options {
  /** What Windows gives a socket to begin with. */
  private static final int DEFAULT_BUFFER_BYTES = 65536;

  private Endpoint endpoint;
  private final Map<Long, Integer> changed = new LinkedHashMap<>();
  private final Map<Long, Integer> values = new LinkedHashMap<>();

  /** Never changed in place: an accepted socket begins with the one of the listening socket. */
  private linger lingering = new linger();

  Options(Endpoint endpoint, boolean stream, boolean ipv6) {
    this.endpoint = endpoint;
    know(SOL_SOCKET, SO_REUSEADDR, 0);
    know(SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 0);
    know(SOL_SOCKET, SO_SNDBUF, DEFAULT_BUFFER_BYTES);
    know(SOL_SOCKET, SO_RCVBUF, DEFAULT_BUFFER_BYTES);
    know(SOL_SOCKET, SO_SNDTIMEO, 0);
    know(SOL_SOCKET, SO_RCVTIMEO, 0);
    if (ipv6) {
      know(IPPROTO_IPV6, IPV6_V6ONLY, 1);
    }
    if (stream) {
      know(SOL_SOCKET, SO_KEEPALIVE, 0);
      know(SOL_SOCKET, SO_OOBINLINE, 0);
      know(SOL_SOCKET, SO_DONTLINGER, 1);
      know(IPPROTO_TCP, TCP_NODELAY, 0);
    } else {
      know(SOL_SOCKET, SO_BROADCAST, 0);
    }
  }

  /** Takes over what an accepted socket inherits from the listening one. */
  void inherit(Options listening) {
    values.putAll(listening.values);
    lingering = listening.lingering;
  }

  boolean receivesUrgentInline() {
    return values.getOrDefault(key(SOL_SOCKET, SO_OOBINLINE), 0) != 0;
  }

  /** SO_RCVTIMEO in milliseconds; 0 is no limit. */
  int receiveTimeoutMs() {
    return values.get(key(SOL_SOCKET, SO_RCVTIMEO));
  }

  /** SO_SNDTIMEO in milliseconds; 0 is no limit. */
  int sendTimeoutMs() {
    return values.get(key(SOL_SOCKET, SO_SNDTIMEO));
  }

  linger linger() {
    return lingering;
  }

  /** setsockopt, for what can be set. */
  void set(int level, int name, byte[] value, int length) {
    if (level == SOL_SOCKET && name == SO_LINGER) {
      setLinger(value, length);
      return;
    }
    Integer old = values.get(key(level, name));
    WinsockFailure.require(old != null, WSAENOPROTOOPT);
    int wanted = integer(value, length);
    if (isFlag(level, name)) {
      wanted = wanted == 0 ? 0 : 1;
    }
    requireNotBoth(level, name, wanted);
    if (level == SOL_SOCKET && name == SO_DONTLINGER) {
      lingering = new linger(wanted == 0 ? 1 : 0, lingering.l_linger);
    } else {
      WinsockFailure.check(endpoint.setOption(level, name, wanted));
    }
    values.put(key(level, name), wanted);
    changed.put(key(level, name), wanted);
  }

  /** The socket goes on with another endpoint, which is told what was set. */
  void moveTo(Endpoint other) {
    endpoint = other;
    changed.forEach((key, value) -> other.setOption((int) (key >> 32), key.intValue(), value));
  }

  /** getsockopt, for what can be set: the bytes of the value. */
  byte[] get(int level, int name) {
    if (level == SOL_SOCKET && name == SO_LINGER) {
      requireLingers();
      ByteBuffer pair = ByteBuffer.allocate(linger.SIZE).order(ByteOrder.LITTLE_ENDIAN);
      return pair.putShort((short) lingering.l_onoff).putShort((short) lingering.l_linger).array();
    }
    Integer value = values.get(key(level, name));
    WinsockFailure.require(value != null, WSAENOPROTOOPT);
    return bytes(value);
  }

  static byte[] bytes(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private void setLinger(byte[] value, int length) {
    requireLingers();
    WinsockFailure.require(length >= linger.SIZE, WSAEFAULT);
    ByteBuffer pair = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
    lingering =
        new linger(Short.toUnsignedInt(pair.getShort()), Short.toUnsignedInt(pair.getShort()));
    values.put(key(SOL_SOCKET, SO_DONTLINGER), lingering.l_onoff == 0 ? 1 : 0);
  }

  private void requireLingers() {
    WinsockFailure.require(values.containsKey(key(SOL_SOCKET, SO_DONTLINGER)), WSAENOPROTOOPT);
  }

  /** SO_REUSEADDR and SO_EXCLUSIVEADDRUSE exclude each other. */
  private void requireNotBoth(int level, int name, int wanted) {
    if (level == SOL_SOCKET && wanted != 0) {
      boolean exclusive = values.get(key(SOL_SOCKET, SO_EXCLUSIVEADDRUSE)) != 0;
      boolean reuse = values.get(key(SOL_SOCKET, SO_REUSEADDR)) != 0;
      WinsockFailure.require(!(name == SO_REUSEADDR && exclusive), WSAEINVAL);
      WinsockFailure.require(!(name == SO_EXCLUSIVEADDRUSE && reuse), WSAEINVAL);
    }
  }

  private static boolean isFlag(int level, int name) {
    return level != SOL_SOCKET
        || name != SO_SNDBUF && name != SO_RCVBUF && name != SO_SNDTIMEO && name != SO_RCVTIMEO;
  }

  /** Winsock takes one byte for a BOOL too; less than four for a number is WSAEFAULT. */
  private static int integer(byte[] value, int length) {
    if (length == 1) {
      return value[0];
    }
    WinsockFailure.require(length >= 4, WSAEFAULT);
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private void know(int level, int name, int value) {
    values.put(key(level, name), value);
  }

  private static long key(int level, int name) {
    return (long) level << 32 | name & 0xFFFFFFFFL;
  }
}
