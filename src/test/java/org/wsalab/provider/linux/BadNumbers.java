package org.wsalab.provider.linux;

import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Random;
import org.wsalab.winsock.Form;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Ws2tcpip;

/** Integers for each kind of parameter: what a call knows, and what it does not. */
final class BadNumbers {
  private static final int[] WRONG = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7777, -77};
  private static final int[] NUMBERS = {0, 1, 2, 3, 4, 8, 16, 28, 64, 65, 512, 65536};

  private static final Map<Kind, int[]> KNOWN =
      Map.ofEntries(
          Map.entry(Kind.FAMILY, new int[] {WinSock2.AF_INET, WinSock2.AF_INET6, 0, 3}),
          Map.entry(Kind.TYPE, new int[] {WinSock2.SOCK_STREAM, WinSock2.SOCK_DGRAM, 0, 3, 5}),
          Map.entry(Kind.PROTOCOL, new int[] {0, 6, 17, 1, 255}),
          Map.entry(Kind.HOW, new int[] {0, 1, 2, 3}),
          Map.entry(
              Kind.MESSAGE_FLAGS, new int[] {0, 0, 0, 1, 2, 3, 4, 8, 10, 15, 0x8000, 1 << 20}),
          Map.entry(Kind.NETWORK_EVENTS, new int[] {0, 1, 2, 63, 1023, 1024, 0x10001}),
          Map.entry(Kind.MILLISECONDS, new int[] {0, 0, 0, 1, 2}),
          Map.entry(Kind.VERSION, new int[] {0x0202, 0x0101, 0, 0x0200, 0x10000, 3}),
          Map.entry(Kind.SOCKET_FLAGS, new int[] {0, 1, 0x80, 0x81}),
          Map.entry(Kind.BACKLOG, new int[] {0, 1, 5, WinSock2.SOMAXCONN, -200}),
          Map.entry(Kind.LEVEL, new int[] {WinSock2.SOL_SOCKET, WinSock2.SOL_SOCKET, 6, 41, 0, 17}),
          Map.entry(Kind.OPTION, options()),
          Map.entry(
              Kind.IOCTL,
              new int[] {
                WinSock2.FIONBIO,
                WinSock2.FIONREAD,
                WinSock2.SIOCATMARK,
                0,
                WinSock2.SIO_ADDRESS_LIST_CHANGE,
                WinSock2.SIO_ROUTING_INTERFACE_CHANGE,
                WinSock2.SIO_GET_EXTENSION_FUNCTION_POINTER
              }));

  private final Random random;

  BadNumbers(Random random) {
    this.random = random;
  }

  int of(Parameter parameter) {
    Form form = parameter.getAnnotation(Form.class);
    int[] known = form == null ? NUMBERS : KNOWN.getOrDefault(form.value(), NUMBERS);
    return one(random.nextInt(4) == 0 ? WRONG : known);
  }

  /** One element that tells a length: null, none, too small, right, too large. */
  int[] length() {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> new int[0];
      default -> new int[] {one(random.nextInt(3) == 0 ? WRONG : NUMBERS)};
    };
  }

  private int one(int[] from) {
    return from[random.nextInt(from.length)];
  }

  private static int[] options() {
    return new int[] {
      WinSock2.SO_ACCEPTCONN,
      WinSock2.SO_REUSEADDR,
      WinSock2.SO_EXCLUSIVEADDRUSE,
      WinSock2.SO_KEEPALIVE,
      WinSock2.SO_BROADCAST,
      WinSock2.SO_LINGER,
      WinSock2.SO_DONTLINGER,
      WinSock2.SO_OOBINLINE,
      WinSock2.SO_SNDBUF,
      WinSock2.SO_RCVBUF,
      WinSock2.SO_SNDTIMEO,
      WinSock2.SO_RCVTIMEO,
      WinSock2.SO_ERROR,
      WinSock2.SO_TYPE,
      WinSock2.TCP_NODELAY,
      Ws2tcpip.IPV6_V6ONLY
    };
  }
}
