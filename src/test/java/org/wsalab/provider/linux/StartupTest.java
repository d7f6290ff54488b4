package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEAFNOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSANOTINITIALISED;
import static org.wsalab.winsock.WinError.WSAVERNOTSUPPORTED;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;

/** WSAStartup, WSACleanup and the last error. */
class StartupTest {
  /** Starts Winsock once. */
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @CsvSource({
    "0x0202, 0x0202",
    "0x0102, 0x0102",
    "0x0002, 0x0002",
    "0x0101, 0x0101",
    "0x0001, 0x0001",
    "0x0302, 0x0202",
    "0x0003, 0x0202",
    "0x0901, 0x0101"
  })
  void the_version_is_the_one_asked_for_or_the_highest(String asked, String given) {
    WSADATA data = new WSADATA();
    assertThat(net.ws.WSAStartup(Integer.decode(asked), data)).isZero();

    assertThat(data.wVersion).isEqualTo(Integer.decode(given));
    assertThat(data.wHighVersion).isEqualTo(0x0202);
  }

  @Test
  void version_0_is_not_supported_and_there_must_be_room_for_the_answer() {
    assertThat(net.ws.WSAStartup(0, new WSADATA())).isEqualTo(WSAVERNOTSUPPORTED);
    assertThat(net.ws.WSAStartup(0x0202, null)).isEqualTo(WSAEFAULT);
    net.succeeds(net.ws.WSACleanup());

    assertThat(net.ws.WSACleanup()).as("neither counted as a start").isEqualTo(-1);
  }

  @Test
  void only_as_many_cleanups_as_startups_end_the_use() {
    net.ws.WSAStartup(0x0202, new WSADATA());
    net.succeeds(net.ws.WSACleanup());
    SOCKET s = net.tcp();
    net.succeeds(net.ws.WSACleanup());

    net.fails(net.ws.closesocket(s), WSANOTINITIALISED);
    net.fails(net.ws.socket(AF_INET, SOCK_STREAM, 0), WSANOTINITIALISED);
    net.fails(net.ws.WSACleanup(), WSANOTINITIALISED);
  }

  @Test
  void the_last_cleanup_closes_every_socket_and_no_event() {
    net.connection();
    SOCKET s = net.boundUdp();
    WSAEVENT event = net.event();
    Background<Integer> receive = Background.asleep(net, () -> net.ws.recv(s, new byte[1], 1, 0));
    net.succeeds(net.ws.WSACleanup());
    assertThat(receive.result()).isEqualTo(-1);
    assertThat(receive.error()).startsWith("WSAEINTR");
    assertThat(net.stack.snapshot().sockets()).isEmpty();

    net.ws.WSAStartup(0x0202, new WSADATA());
    assertThat(net.ws.WSASetEvent(event)).isTrue();
    assertThat(net.isSignaled(event)).isTrue();
  }

  @Test
  void cleanups_at_once_never_count_below_zero() {
    for (int round = 0; round < 200; round++) {
      List<Background<Integer>> cleanups = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        cleanups.add(Background.call(net, () -> net.ws.WSACleanup()));
      }
      assertThat(cleanups.stream().filter(cleanup -> cleanup.result() == 0)).hasSize(1);
      net.fails(net.ws.socket(AF_INET, SOCK_STREAM, 0), WSANOTINITIALISED);
      assertThat(net.ws.WSAStartup(0x0202, new WSADATA())).isZero();
      net.succeeds(net.ws.closesocket(net.tcp()));
    }
  }

  @Test
  void each_thread_has_its_last_error_for_itself() {
    net.fails(net.ws.socket(99, 99, 99), WSAEAFNOSUPPORT);
    Background<Integer> other = Background.call(net, () -> net.ws.WSAGetLastError());
    assertThat(other.result()).isZero();

    net.ws.WSASetLastError(12345);
    assertThat(net.ws.WSAGetLastError()).isEqualTo(12345);
    net.succeeds(net.ws.closesocket(net.tcp()));
    assertThat(net.ws.WSAGetLastError()).as("success leaves it alone").isEqualTo(12345);
  }
}
