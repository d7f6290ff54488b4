package org.wsalab.provider.linux;

import java.nio.ByteBuffer;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** Addresses as the kernel lays them out, at the beginning of a thread's scratch memory. */
final class KernelAddress {
  /** Where the address stands. */
  static final int ADDRESS = 0;

  /** Where its length stands, for calls that write one. */
  static final int LENGTH = 128;

  private static final int ROOM = 128;

  private KernelAddress() {}

  /** Writes an address and returns its length. */
  static int put(Scratch scratch, sockaddr address) {
    ByteBuffer memory = scratch.memory();
    if (address instanceof sockaddr_in in) {
      memory.putShort(ADDRESS, (short) WinSock2.AF_INET);
      memory.putShort(ADDRESS + 2, (short) in.sin_port);
      memory.putInt(ADDRESS + 4, in.sin_addr.s_addr);
      memory.putLong(ADDRESS + 8, 0);
      return sockaddr_in.SIZE;
    }
    sockaddr_in6 in6 = (sockaddr_in6) address;
    memory.putShort(ADDRESS, (short) LibC.AF_INET6);
    memory.putShort(ADDRESS + 2, (short) in6.sin6_port);
    memory.putInt(ADDRESS + 4, in6.sin6_flowinfo);
    memory.put(ADDRESS + 8, in6.sin6_addr.s6_addr);
    memory.putInt(ADDRESS + 24, in6.sin6_scope_id);
    return sockaddr_in6.SIZE;
  }

  /** Makes room for the kernel to write an address, and gives the address of the length. */
  static long expect(Scratch scratch) {
    return scratch.integer(LENGTH, ROOM);
  }

  /** Reads what the kernel wrote. */
  static void take(Scratch scratch, sockaddr address) {
    ByteBuffer memory = scratch.memory();
    if (address instanceof sockaddr_in in) {
      in.sin_family = WinSock2.AF_INET;
      in.sin_port = Short.toUnsignedInt(memory.getShort(ADDRESS + 2));
      in.sin_addr.s_addr = memory.getInt(ADDRESS + 4);
    } else if (address instanceof sockaddr_in6 in6) {
      in6.sin6_family = WinSock2.AF_INET6;
      in6.sin6_port = Short.toUnsignedInt(memory.getShort(ADDRESS + 2));
      in6.sin6_flowinfo = memory.getInt(ADDRESS + 4);
      memory.get(ADDRESS + 8, in6.sin6_addr.s6_addr);
      in6.sin6_scope_id = memory.getInt(ADDRESS + 24);
    }
  }

  static boolean isLoopback(sockaddr address) {
    return address.host().startsWith("127.") || address.host().equals("::1");
  }

  /** Copies an address into another of the same family. */
  static void copy(sockaddr from, sockaddr to) {
    Scratch scratch = Scratch.get();
    put(scratch, from);
    take(scratch, to);
  }
}
