package org.wsalab.winsock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constants whose values a program may rely on, as the headers of Windows have them. */
class ConstantsTest {
  private static final List<Class<?>> HEADERS =
      List.of(WinSock2.class, Ws2tcpip.class, WinBase.class);

  @ParameterizedTest
  @CsvSource({
    "FD_READ, 1, 0",
    "FD_WRITE, 2, 1",
    "FD_OOB, 4, 2",
    "FD_ACCEPT, 8, 3",
    "FD_CONNECT, 16, 4",
    "FD_CLOSE, 32, 5",
    "FD_QOS, 64, 6",
    "FD_GROUP_QOS, 128, 7",
    "FD_ROUTING_INTERFACE_CHANGE, 256, 8",
    "FD_ADDRESS_LIST_CHANGE, 512, 9",
  })
  void a_network_event_has_its_bit_and_its_index(String name, int bit, int index)
      throws ReflectiveOperationException {
    assertThat(constant(name)).isEqualTo(bit);
    assertThat(constant(name + "_BIT")).isEqualTo(index);
  }

  @ParameterizedTest
  @CsvSource({
    "FD_MAX_EVENTS, 10",
    "FD_ALL_EVENTS, 1023",
    "WSA_MAXIMUM_WAIT_EVENTS, 64",
    "WSA_WAIT_EVENT_0, 0",
    "WSA_WAIT_IO_COMPLETION, 0xC0",
    "WSA_WAIT_TIMEOUT, 258",
    "WSA_WAIT_FAILED, -1",
    "WSA_INFINITE, -1",
    "INFINITE, -1",
    "WAIT_OBJECT_0, 0",
    "WAIT_IO_COMPLETION, 0xC0",
    "WAIT_TIMEOUT, 258",
    "WAIT_FAILED, -1",
    "MAXIMUM_WAIT_OBJECTS, 64",
    "SOCKET_ERROR, -1",
    "AF_UNSPEC, 0",
    "AF_INET, 2",
    "AF_INET6, 23",
    "SOCK_STREAM, 1",
    "SOCK_DGRAM, 2",
    "IPPROTO_TCP, 6",
    "IPPROTO_UDP, 17",
    "IPPROTO_IPV6, 41",
    "INADDR_LOOPBACK, 0x7F000001",
    "SOMAXCONN, 0x7FFFFFFF",
    "SD_RECEIVE, 0",
    "SD_SEND, 1",
    "SD_BOTH, 2",
    "MSG_OOB, 1",
    "MSG_PEEK, 2",
    "MSG_WAITALL, 8",
    "MSG_PARTIAL, 0x8000",
    "FIONREAD, 0x4004667F",
    "FIONBIO, -2147195266",
    "SIOCATMARK, 0x40047307",
    "SOL_SOCKET, 0xFFFF",
    "SO_ACCEPTCONN, 2",
    "SO_REUSEADDR, 4",
    "SO_KEEPALIVE, 8",
    "SO_BROADCAST, 0x20",
    "SO_LINGER, 0x80",
    "SO_OOBINLINE, 0x100",
    "SO_DONTLINGER, -129",
    "SO_EXCLUSIVEADDRUSE, -5",
    "SO_SNDBUF, 0x1001",
    "SO_RCVBUF, 0x1002",
    "SO_SNDTIMEO, 0x1005",
    "SO_RCVTIMEO, 0x1006",
    "SO_ERROR, 0x1007",
    "SO_TYPE, 0x1008",
    "TCP_NODELAY, 1",
    "IPV6_V6ONLY, 27",
    "INET_ADDRSTRLEN, 22",
    "INET6_ADDRSTRLEN, 65",
    "FD_SETSIZE, 64",
    "CF_ACCEPT, 0",
    "CF_REJECT, 1",
    "CF_DEFER, 2",
    "WSA_FLAG_OVERLAPPED, 1",
    "WSA_FLAG_NO_HANDLE_INHERIT, 0x80",
  })
  void a_constant_has_its_value_on_windows(String name, String value)
      throws ReflectiveOperationException {
    assertThat(constant(name)).isEqualTo(Integer.decode(value));
  }

  @Test
  void the_handles_that_are_none_have_their_values() {
    assertThat(WinSock2.WSA_INVALID_EVENT.value()).isZero();
    assertThat(WinSock2.INVALID_SOCKET.value()).isEqualTo(~0L);
    assertThat(WinSock2.WSA_INVALID_EVENT).hasToString("WSA_INVALID_EVENT");
    assertThat(WinSock2.INVALID_SOCKET).hasToString("INVALID_SOCKET");
    assertThat(WinBase.NULL).isNull();
    assertThat(WinBase.TRUE).isTrue();
    assertThat(WinBase.FALSE).isFalse();
  }

  @Test
  void the_structures_whose_length_is_passed_have_their_size_on_windows() {
    assertThat(new sockaddr_in().sizeof()).isEqualTo(16);
    assertThat(new sockaddr_in6().sizeof()).isEqualTo(28);
    assertThat(linger.SIZE).isEqualTo(4);
    assertThat(new WSANETWORKEVENTS().iErrorCode).hasSize(10);
  }

  private static int constant(String name) throws ReflectiveOperationException {
    for (Class<?> header : HEADERS) {
      try {
        return header.getField(name).getInt(null);
      } catch (NoSuchFieldException e) {
        continue; // another header's
      }
    }
    throw new NoSuchFieldException(name);
  }
}
