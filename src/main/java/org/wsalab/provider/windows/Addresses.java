package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinSock2.AF_INET6;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** Addresses as C has them in memory. */
final class Addresses {
  /** SOCKADDR_STORAGE: room for an address of any family. */
  static final int STORAGE_BYTES = 128;

  private Addresses() {}

  /** The bytes of an address, with zeros behind them. */
  static byte[] bytes(sockaddr address) {
    ByteBuffer bytes = ByteBuffer.allocate(STORAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    if (address instanceof sockaddr_in ipv4) {
      bytes.putShort((short) ipv4.sin_family).putShort((short) ipv4.sin_port);
      bytes.putInt(ipv4.sin_addr.s_addr);
    } else if (address instanceof sockaddr_in6 ipv6) {
      bytes.putShort((short) ipv6.sin6_family).putShort((short) ipv6.sin6_port);
      bytes.putInt(ipv6.sin6_flowinfo).put(ipv6.sin6_addr.s6_addr).putInt(ipv6.sin6_scope_id);
    }
    return bytes.array();
  }

  /** Fills an address from bytes; one of the other family stays as it is. */
  static void read(ByteBuffer source, sockaddr address) {
    ByteBuffer bytes = source.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < address.sizeof()) {
      return;
    }
    int family = Short.toUnsignedInt(bytes.getShort());
    if (address instanceof sockaddr_in ipv4 && family != AF_INET6) {
      ipv4.sin_family = family;
      ipv4.sin_port = Short.toUnsignedInt(bytes.getShort());
      ipv4.sin_addr.s_addr = bytes.getInt();
    } else if (address instanceof sockaddr_in6 ipv6 && family == AF_INET6) {
      ipv6.sin6_family = family;
      ipv6.sin6_port = Short.toUnsignedInt(bytes.getShort());
      ipv6.sin6_flowinfo = bytes.getInt();
      bytes.get(ipv6.sin6_addr.s6_addr);
      ipv6.sin6_scope_id = bytes.getInt();
    }
  }

  /** An address of the family that the bytes say. */
  static sockaddr of(byte[] source) {
    boolean ipv6 = source.length >= sockaddr_in6.SIZE && source[0] == AF_INET6;
    sockaddr address = ipv6 ? new sockaddr_in6() : new sockaddr_in();
    read(ByteBuffer.wrap(source), address);
    return address;
  }

  /** The out parameters of a call that tells an address; both may be absent. */
  static final class Out {
    private final sockaddr address;
    private final int[] length;
    private final int addressAt;
    private final int lengthAt;

    /** Sets memory aside for them. */
    Out(Invocation call, sockaddr address, int[] length) {
      this.address = address;
      this.length = length == null || length.length == 0 ? null : length;
      addressAt = address == null ? -1 : call.room(STORAGE_BYTES);
      lengthAt = this.length == null ? -1 : call.put(integer(room()), Integer.BYTES);
    }

    /** As much as the caller says, but never more than its structure has. */
    private int room() {
      return address == null ? length[0] : Math.min(length[0], address.sizeof());
    }

    /** Adds both as arguments. */
    Invocation with(Invocation call) {
      pointer(call, addressAt);
      return pointer(call, lengthAt);
    }

    /** Fills in what the call has written. */
    void take(Answer answer) {
      if (length != null) {
        length[0] = answer.memory().getInt(lengthAt);
      }
      if (address != null) {
        read(answer.memory().slice(addressAt, STORAGE_BYTES), address);
      }
    }

    private static Invocation pointer(Invocation call, int offset) {
      return offset < 0 ? call.withNull() : call.withOffset(offset);
    }
  }

  /** An int as bytes. */
  static byte[] integer(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
