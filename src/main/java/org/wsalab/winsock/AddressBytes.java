package org.wsalab.winsock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Addresses as Windows lays them out. */
public final class AddressBytes {
  private AddressBytes() {}

  /** The bytes of an address. */
  public static byte[] of(sockaddr address) {
    byte[] bytes = new byte[address.sizeof()];
    write(address, bytes, 0);
    return bytes;
  }

  /** Writes an address into a buffer that has room for it. */
  public static void write(sockaddr address, byte[] buffer, int offset) {
    ByteBuffer bytes = little(buffer, offset, address.sizeof());
    bytes.putShort((short) address.sa_family());
    if (address instanceof sockaddr_in in) {
      bytes.putShort((short) in.sin_port).putInt(in.sin_addr.s_addr).putLong(0);
    } else if (address instanceof sockaddr_in6 in6) {
      bytes.putShort((short) in6.sin6_port).putInt(in6.sin6_flowinfo);
      bytes.put(in6.sin6_addr.s6_addr).putInt(in6.sin6_scope_id);
    }
  }

  /**
   * Reads an address of the same structure.
   *
   * @return whether the bytes are of its family; if not it stays as it is
   */
  public static boolean read(byte[] buffer, sockaddr address) {
    ByteBuffer bytes = little(buffer, 0, address.sizeof());
    int family = Short.toUnsignedInt(bytes.getShort());
    if (address instanceof sockaddr_in in && family == WinSock2.AF_INET) {
      in.sin_family = family;
      in.sin_port = Short.toUnsignedInt(bytes.getShort());
      in.sin_addr.s_addr = bytes.getInt();
      return true;
    }
    if (address instanceof sockaddr_in6 in6 && family == WinSock2.AF_INET6) {
      in6.sin6_family = family;
      in6.sin6_port = Short.toUnsignedInt(bytes.getShort());
      in6.sin6_flowinfo = bytes.getInt();
      bytes.get(in6.sin6_addr.s6_addr);
      in6.sin6_scope_id = bytes.getInt();
      return true;
    }
    return false;
  }

  private static ByteBuffer little(byte[] buffer, int offset, int length) {
    return ByteBuffer.wrap(buffer, offset, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
