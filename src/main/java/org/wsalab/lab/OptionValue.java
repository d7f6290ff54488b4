package org.wsalab.lab;

import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_ERROR;
import static org.wsalab.winsock.WinSock2.SO_LINGER;
import static org.wsalab.winsock.WinSock2.SO_TYPE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.linger;

/** The values of socket options, which travel as bytes in little-endian order. */
final class OptionValue {
  private OptionValue() {}

  /** An int or a BOOL. */
  static byte[] of(int value) {
    return little(Integer.BYTES).putInt(value).array();
  }

  /** A struct linger. */
  static byte[] of(linger value) {
    short onoff = (short) value.l_onoff;
    return little(linger.SIZE).putShort(onoff).putShort((short) value.l_linger).array();
  }

  /** A handle. */
  static byte[] of(SOCKET value) {
    return little(Long.BYTES).putLong(value.value()).array();
  }

  /** The bytes as a number; 1 to 4 of them, the lowest first. */
  static int number(byte[] bytes) {
    int value = 0;
    for (int i = Math.min(bytes.length, Integer.BYTES) - 1; i >= 0; i--) {
      value = value << Byte.SIZE | bytes[i] & 0xFF;
    }
    return value;
  }

  /** The value of an option in words. */
  static String text(int level, int option, byte[] bytes) {
    if (level == SOL_SOCKET && option == SO_LINGER && bytes.length == linger.SIZE) {
      int both = number(bytes);
      return "{" + new linger(both & 0xFFFF, both >>> Short.SIZE) + "}";
    } else if (level == SOL_SOCKET && option == SO_ERROR) {
      return Numbers.text(Kind.ERROR, number(bytes));
    } else if (level == SOL_SOCKET && option == SO_TYPE) {
      return Numbers.text(Kind.TYPE, number(bytes));
    }
    return bytes.length <= Integer.BYTES
        ? Integer.toString(number(bytes))
        : Quoted.bytes(bytes, bytes.length);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
