package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.junit.jupiter.api.Test;
import org.wsalab.winsock.Winsock;

class LabTest {
  @Test
  void a_session_is_started_unless_told_otherwise() {
    try (Lab lab = FakeProvider.open()) {
      assertThat(lab.journal().last(1).get(0).what())
          .hasToString("WSAStartup(0x0202, lpWSAData) = 0");
    }
  }

  @Test
  void a_call_is_written_down_with_arguments_and_result() {
    try (Lab lab = FakeProvider.open()) {
      Winsock winsock = lab.winsock();
      winsock.socket(AF_INET, SOCK_STREAM, 0);
      assertThat(lab.journal().last(1).get(0).what())
          .hasToString("socket(AF_INET, SOCK_STREAM, 0) = socket#1");
    }
  }
}
