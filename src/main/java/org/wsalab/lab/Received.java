package org.wsalab.lab;

import java.nio.charset.StandardCharsets;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.sockaddr;

/**
 * What a receive returned.
 *
 * @param n the result of the call: a count, 0, or SOCKET_ERROR
 * @param bytes what came, as many as {@code n} says
 * @param error the error code when {@code n} is SOCKET_ERROR, else 0
 * @param stream whether 0 is the end of a stream, as opposed to an empty datagram
 * @param from the sender, where it was asked for and is known, else null
 */
public record Received(int n, byte[] bytes, int error, boolean stream, sockaddr from) {

  /** What came, read as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether the stream has ended. */
  public boolean ended() {
    return n == 0 && stream;
  }

  /** {@code 3 bytes "abc"}, {@code 0 (end of stream)} or {@code SOCKET_ERROR, WSAE...}. */
  @Override
  public String toString() {
    if (n == WinSock2.SOCKET_ERROR) {
      return "SOCKET_ERROR, " + ErrorCode.text(error);
    } else if (ended()) {
      return "0 (end of stream)";
    }
    String what = n + (n == 1 ? " byte " : " bytes ") + Quoted.bytes(bytes, n);
    return from == null ? what : what + " from " + from;
  }
}
