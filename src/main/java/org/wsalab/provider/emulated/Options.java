package org.wsalab.provider.emulated;

import static org.wsalab.provider.emulated.Option.SO_DONTLINGER;
import static org.wsalab.provider.emulated.Option.SO_EXCLUSIVEADDRUSE;
import static org.wsalab.provider.emulated.Option.SO_OOBINLINE;
import static org.wsalab.provider.emulated.Option.SO_RCVTIMEO;
import static org.wsalab.provider.emulated.Option.SO_REUSEADDR;
import static org.wsalab.provider.emulated.Option.SO_SNDTIMEO;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOPROTOOPT;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_LINGER;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wsalab.winsock.linger;

/**
 * The options of one socket that a program can set; those that only report are the calls' matter.
 */
final class Options {
  private Endpoint endpoint;
  private final Map<Option, Integer> values = new EnumMap<>(Option.class);
  private final Set<Option> changed = EnumSet.noneOf(Option.class);

  /** Never changed in place: an accepted socket begins with the one of the listening socket. */
  private linger lingering = new linger();

  Options(Endpoint endpoint, boolean stream, boolean ipv6) {
    this.endpoint = endpoint;
    for (Option option : Option.values()) {
      if (option.isOf(stream, ipv6)) {
        values.put(option, option.initial);
      }
    }
  }

  /** Takes over what an accepted socket inherits from the listening one. */
  void inherit(Options listening) {
    values.putAll(listening.values);
    lingering = listening.lingering;
  }

  boolean receivesUrgentInline() {
    return values.getOrDefault(SO_OOBINLINE, 0) != 0;
  }

  /** SO_RCVTIMEO in milliseconds; 0 is no limit. */
  int receiveTimeoutMs() {
    return values.get(SO_RCVTIMEO);
  }

  /** SO_SNDTIMEO in milliseconds; 0 is no limit. */
  int sendTimeoutMs() {
    return values.get(SO_SNDTIMEO);
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
    Option option = option(level, name);
    int wanted = integer(value, length);
    if (option.isFlag()) {
      wanted = wanted == 0 ? 0 : 1;
    }
    requireNotBoth(option, wanted);
    if (option == SO_DONTLINGER) {
      lingering = new linger(wanted == 0 ? 1 : 0, lingering.l_linger);
    } else {
      WinsockFailure.check(endpoint.setOption(level, name, wanted));
      changed.add(option);
    }
    values.put(option, wanted);
  }

  /** The socket goes on with another endpoint, which is told what was set. */
  void moveTo(Endpoint other) {
    endpoint = other;
    for (Option option : changed) {
      other.setOption(option.level, option.number, values.get(option));
    }
  }

  /** getsockopt, for what can be set: the bytes of the value. */
  byte[] get(int level, int name) {
    if (level == SOL_SOCKET && name == SO_LINGER) {
      requireLingers();
      ByteBuffer pair = ByteBuffer.allocate(linger.SIZE).order(ByteOrder.LITTLE_ENDIAN);
      return pair.putShort((short) lingering.l_onoff).putShort((short) lingering.l_linger).array();
    }
    return bytes(values.get(option(level, name)));
  }

  static byte[] bytes(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  /** The option that a program names, which the socket has. */
  private Option option(int level, int name) {
    return Option.of(level, name)
        .filter(values::containsKey)
        .orElseThrow(() -> new WinsockFailure(WSAENOPROTOOPT));
  }

  private void setLinger(byte[] value, int length) {
    requireLingers();
    WinsockFailure.require(length >= linger.SIZE, WSAEFAULT);
    ByteBuffer pair = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
    lingering =
        new linger(Short.toUnsignedInt(pair.getShort()), Short.toUnsignedInt(pair.getShort()));
    values.put(SO_DONTLINGER, lingering.l_onoff == 0 ? 1 : 0);
  }

  private void requireLingers() {
    WinsockFailure.require(values.containsKey(SO_DONTLINGER), WSAENOPROTOOPT);
  }

  /** SO_REUSEADDR and SO_EXCLUSIVEADDRUSE exclude each other. */
  private void requireNotBoth(Option option, int wanted) {
    boolean exclusive = values.get(SO_EXCLUSIVEADDRUSE) != 0;
    boolean reuse = values.get(SO_REUSEADDR) != 0;
    boolean both = option == SO_REUSEADDR && exclusive || option == SO_EXCLUSIVEADDRUSE && reuse;
    WinsockFailure.require(wanted == 0 || !both, WSAEINVAL);
  }

  /** Winsock takes one byte for a BOOL too; less than four for a number is WSAEFAULT. */
  private static int integer(byte[] value, int length) {
    if (length == 1) {
      return value[0];
    }
    WinsockFailure.require(length >= 4, WSAEFAULT);
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }
}
