package org.wsalab.winsock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of constants by value. */
class SymbolsTest {

  @ParameterizedTest
  @CsvSource({
    "AF_, 2, AF_INET",
    "AF_, 23, AF_INET6",
    "SOCK_, 1, SOCK_STREAM",
    "IPPROTO_, 17, IPPROTO_UDP",
    "SD_, 1, SD_SEND",
    "SO_, 128, SO_LINGER",
    "SO_, -129, SO_DONTLINGER",
    "SO_, -5, SO_EXCLUSIVEADDRUSE",
    "SO_, 65535, 65535",
    "TCP_, 1, TCP_NODELAY",
    "IPV6_, 27, IPV6_V6ONLY",
    "FIO, 0x4004667F, FIONREAD",
    "AF_, 99, 99",
    "AF_, -1, -1",
  })
  void a_value_has_the_name_of_its_prefix_or_stays_a_number(
      String prefix, String value, String name) {
    assertThat(Symbols.name(prefix, Integer.decode(value))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, FD_READ",
    "33, FD_READ|FD_CLOSE",
    "0x400, 0x400",
    "0x401, FD_READ|0x400",
    "-2147483648, 0x80000000",
    "1023, FD_READ|FD_WRITE|FD_OOB|FD_ACCEPT|FD_CONNECT|FD_CLOSE|FD_QOS|FD_GROUP_QOS"
        + "|FD_ROUTING_INTERFACE_CHANGE|FD_ADDRESS_LIST_CHANGE",
    "64, FD_QOS",
  })
  void a_set_of_network_events_reads_as_its_names_and_what_has_none_in_hex(
      String mask, String text) {
    assertThat(Symbols.networkEvents(Integer.decode(mask))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "MSG_, 0, 0",
    "MSG_, 3, MSG_OOB|MSG_PEEK",
    "MSG_, 0x8010, MSG_PARTIAL|0x10",
    "WSA_FLAG_, 0x81, WSA_FLAG_OVERLAPPED|WSA_FLAG_NO_HANDLE_INHERIT",
  })
  void flags_of_another_prefix_read_alike(String prefix, String flags, String text) {
    assertThat(Symbols.flags(prefix, Integer.decode(flags))).isEqualTo(text);
  }
}
