package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAEHOSTDOWN;
import static org.wsalab.winsock.WinError.WSAEHOSTUNREACH;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSAENETUNREACH;
import static org.wsalab.winsock.WinError.WSAENOPROTOOPT;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The errors of the kernel as Winsock's. */
class ErrnoTest {
  /** What the kernel makes of the ICMP messages that say a destination is unreachable. */
  private static final Map<Integer, Integer> FROM_ROUTERS =
      Map.of(
          64, WSAEHOSTUNREACH,
          90, WSAEMSGSIZE,
          92, WSAENOPROTOOPT,
          95, WSAEOPNOTSUPP,
          101, WSAENETUNREACH,
          111, WSAECONNREFUSED,
          112, WSAEHOSTDOWN,
          113, WSAEHOSTUNREACH);

  @TestFactory
  Iterable<DynamicTest> what_a_router_says_has_a_code_of_winsock() {
    return new TreeMap<>(FROM_ROUTERS)
        .entrySet().stream()
            .map(
                each ->
                    DynamicTest.dynamicTest(
                        "errno " + each.getKey(),
                        () ->
                            assertThat(Errno.toWinsock(each.getKey())).isEqualTo(each.getValue())))
            .toList();
  }
}
