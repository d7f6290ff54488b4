package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.Ws2tcpip.INET6_ADDRSTRLEN;

import java.nio.charset.StandardCharsets;
import org.wsalab.winsock.in6_addr;
import org.wsalab.winsock.in_addr;

/** Addresses as text: inet_pton and inet_ntop. */
final class TextCalls {
  private static final int ADDRESS_BYTES_MAX = 16;

  private final Caller caller;

  TextCalls(Caller caller) {
    this.caller = caller;
  }

  int parse(int family, String text, Object target) {
    if (target != null && isOther(family, target)) {
      return caller.refuse(WSAEFAULT);
    }
    Invocation call = Invocation.winsock("inet_pton").with(family);
    if (text == null) {
      call.withNull();
    } else {
      byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
      call.withOffset(call.putIn(bytes, bytes.length));
    }
    int at = call.room(ADDRESS_BYTES_MAX);
    Answer answer = caller.make(target == null ? call.withNull() : call.withOffset(at));
    if (answer.faulted()) {
      return -1;
    }
    if (answer.integer() == 1 && target instanceof in_addr ipv4) {
      ipv4.s_addr = answer.memory().getInt(at);
    } else if (answer.integer() == 1 && target instanceof in6_addr ipv6) {
      answer.memory().get(at, ipv6.s6_addr);
    }
    return answer.integer();
  }

  String format(int family, Object address) {
    if (address != null && isOther(family, address)) {
      caller.refuse(WSAEFAULT);
      return null;
    }
    Invocation call = Invocation.winsock("inet_ntop").with(family);
    if (address == null) {
      call.withNull();
    } else {
      call.withOffset(call.putIn(bytes(address), ADDRESS_BYTES_MAX));
    }
    int at = call.room(INET6_ADDRSTRLEN);
    Answer answer = caller.make(call.withOffset(at).with(INET6_ADDRSTRLEN));
    if (answer.faulted() || answer.value() == 0) {
      return null;
    }
    String text = new String(answer.bytes(at, INET6_ADDRSTRLEN), StandardCharsets.US_ASCII);
    return text.substring(0, text.indexOf('\0'));
  }

  /** A structure of another family than the call is told has another size. */
  private static boolean isOther(int family, Object address) {
    return family == AF_INET && !(address instanceof in_addr)
        || family == AF_INET6 && !(address instanceof in6_addr);
  }

  private static byte[] bytes(Object address) {
    byte[] bytes = new byte[ADDRESS_BYTES_MAX];
    if (address instanceof in_addr ipv4) {
      System.arraycopy(Addresses.integer(ipv4.s_addr), 0, bytes, 0, Integer.BYTES);
    } else if (address instanceof in6_addr ipv6) {
      System.arraycopy(ipv6.s6_addr, 0, bytes, 0, bytes.length);
    }
    return bytes;
  }
}
