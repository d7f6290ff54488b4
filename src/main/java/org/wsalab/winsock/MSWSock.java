package org.wsalab.winsock;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The identifiers of mswsock.h by which SIO_GET_EXTENSION_FUNCTION_POINTER names an extension. Each
 * call gives a fresh array, in the layout of a GUID in memory.
 */
public final class MSWSock {
  /** The size of a GUID. */
  public static final int GUID_BYTES = 16;

  private MSWSock() {}

  /** AcceptEx. */
  public static byte[] WSAID_ACCEPTEX() {
    return guid(0xB5367DF1, 0xCBAC, 0x11CF, 0x95CA00805F48A192L);
  }

  /** ConnectEx. */
  public static byte[] WSAID_CONNECTEX() {
    return guid(0x25A207B9, 0xDDF3, 0x4660, 0x8EE976E58C74063EL);
  }

  /** DisconnectEx. */
  public static byte[] WSAID_DISCONNECTEX() {
    return guid(0x7FDA2E11, 0x8630, 0x436F, 0xA031F536A6EEC157L);
  }

  private static byte[] guid(int first, int second, int third, long rest) {
    ByteBuffer bytes = ByteBuffer.allocate(GUID_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(first).putShort((short) second).putShort((short) third);
    return bytes.order(ByteOrder.BIG_ENDIAN).putLong(rest).array();
  }
}
