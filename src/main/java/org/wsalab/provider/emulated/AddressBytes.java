package org.wsalab.provider.emulated;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** Addresses as Windows lays them out. */
final class AddressBytes {
  private AddressBytes() {}

  /** Writes an address into a buffer that has room for it. */
  static void write(sockaddr address, byte[] buffer, int offset) {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, offset, address.sizeof());
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) address.sa_family());
    if (address instanceof sockaddr_in in) {
      bytes.putShort((short) in.sin_port).putInt(in.sin_addr.s_addr).putLong(0);
    } else if (address instanceof sockaddr_in6 in6) {
      bytes.putShort((short) in6.sin6_port).putInt(in6.sin6_flowinfo);
      bytes.put(in6.sin6_addr.s6_addr).putInt(in6.sin6_scope_id);
    }
  }
}
