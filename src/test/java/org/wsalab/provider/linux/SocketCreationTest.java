package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FROM_PROTOCOL_INFO;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.IPPROTO_UDP;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.WSA_FLAG_OVERLAPPED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.in6_addr;
import org.wsalab.winsock.in_addr;

/** socket, WSASocket, handles, and addresses as text. */
class SocketCreationTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @CsvSource({
    "2, 1, 0, tcp",
    "2, 1, 6, tcp",
    "2, 2, 0, udp",
    "2, 2, 17, udp",
    "23, 1, 6, tcp6",
    "23, 2, 17, udp6",
    "2, 0, 6, tcp",
    "2, 0, 17, udp"
  })
  void family_type_and_protocol_make_a_socket(int af, int type, int protocol, String kind) {
    SOCKET s = net.ws.socket(af, type, protocol);

    assertThat(net.stack.protocol(s)).contains(kind);
    assertThat(net.stack.protocol(net.ws.WSASocket(af, type, protocol, null, 0, 1))).contains(kind);
  }

  @Test
  void the_structure_fills_in_for_from_protocol_info() {
    WSAPROTOCOL_INFO info = new WSAPROTOCOL_INFO();
    info.iAddressFamily = AF_INET6;
    info.iSocketType = SOCK_DGRAM;
    info.iProtocol = IPPROTO_UDP;
    int from = FROM_PROTOCOL_INFO;

    SOCKET all = net.ws.WSASocket(from, from, from, info, 0, WSA_FLAG_OVERLAPPED);
    assertThat(net.stack.protocol(all)).contains("udp6");
    SOCKET family = net.ws.WSASocket(from, SOCK_STREAM, IPPROTO_TCP, info, 0, 0);
    assertThat(net.stack.protocol(family)).contains("tcp6");
  }

  @Test
  void no_handle_is_ever_issued_twice() {
    SOCKET first = net.tcp();
    long event = net.event().value();
    net.succeeds(net.ws.closesocket(first));

    SOCKET second = net.tcp();
    assertThat(second.value()).isGreaterThan(event).isGreaterThan(first.value());
    assertThat(second).isNotEqualTo(INVALID_SOCKET).isNotEqualTo(first);
  }

  @Test
  void addresses_go_from_text_and_back() {
    in_addr v4 = new in_addr();
    in6_addr v6 = new in6_addr();
    assertThat(net.ws.inet_pton(AF_INET, "192.0.2.33", v4)).isEqualTo(1);
    assertThat(net.ws.inet_pton(AF_INET6, "2001:DB8:0:0::1", v6)).isEqualTo(1);

    assertThat(net.ws.inet_ntop(AF_INET, v4)).isEqualTo("192.0.2.33");
    assertThat(net.ws.inet_ntop(AF_INET6, v6)).isEqualTo("2001:db8::1");
  }

  @Test
  void a_text_that_is_no_address_gives_0_and_changes_nothing() {
    in_addr v4 = new in_addr();
    v4.s_addr = 77;
    for (String text : new String[] {"", "1.2.3", "1.2.3.256", "localhost", "::1", "1.2.3.4 "}) {
      assertThat(net.ws.inet_pton(AF_INET, text, v4)).as(text).isZero();
    }
    assertThat(v4.s_addr).isEqualTo(77);
    for (String text : new String[] {"", ":", ":::", "1::2::3", "g::", "1.2.3.4", "::1%lo"}) {
      assertThat(net.ws.inet_pton(AF_INET6, text, new in6_addr())).as(text).isZero();
    }
  }
}
