package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.junit.jupiter.api.Test;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;

class HandlesTest {
  private final Handles handles = new Handles();

  @Test
  void handle_has_the_value_that_windows_gave_it() {
    SOCKET s = socket(0x40);
    assertThat(s.value()).isEqualTo(0x40);
    assertThat(handles.address(s)).isEqualTo(0x40);
  }

  @Test
  void value_that_windows_gives_again_is_another_handle() {
    SOCKET first = socket(0x40);
    handles.remove(first);
    SOCKET second = socket(0x40);

    assertThat(second).isNotEqualTo(first);
    assertThat(handles.address(second)).isEqualTo(0x40);
    assertThat(handles.address(first)).isNotEqualTo(0x40);
  }

  @Test
  void value_that_was_never_issued_does_not_reach_what_the_host_has_open() {
    assertThat(handles.address(HANDLE.of(0x40))).isGreaterThan(0xFFFFFF);
  }

  @Test
  void null_and_the_invalid_handle_go_as_they_are() {
    assertThat(handles.address(null)).isZero();
    assertThat(handles.address(HANDLE.of(0))).isZero();
    assertThat(handles.address(INVALID_SOCKET)).isEqualTo(-1);
  }

  private SOCKET socket(long address) {
    return handles.addSocket(address, AF_INET, SOCK_STREAM, socket -> socket.name).handle();
  }
}
