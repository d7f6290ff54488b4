package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.LibC.POLLERR;
import static org.wsalab.provider.linux.LibC.POLLHUP;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.provider.linux.LibC.POLLRDHUP;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wsalab.OnLinux;
import org.wsalab.provider.emulated.Endpoint;
import org.wsalab.winsock.sockaddr;

/** An edge can be told long after it was collected, when all is different. */
@OnLinux
class StaleEdgeTest {
  private final LinuxTransport transport = new LinuxTransport();
  private final FakeIndications told = new FakeIndications();
  private final Endpoint listening = open(new FakeIndications());
  private final Endpoint client = open(told);

  @BeforeEach
  void connect() {
    sockaddr name = Loopback.v4(0);
    assertThat(listening.bind(name)).isZero();
    assertThat(listening.listen(5)).isZero();
    listening.local(name);
    client.connect(name);
    client.observe();
    assertThat(told.told).containsExactly("connect 0");
  }

  @AfterEach
  void close() {
    client.close(true, 0);
    listening.close(true, 0);
    transport.close();
  }

  @Test
  void the_hang_up_of_a_socket_not_yet_connected_is_no_reset() {
    client.observe(POLLOUT | POLLHUP);

    assertThat(told.told).containsExactly("connect 0");
  }

  @Test
  void the_end_of_a_failed_attempt_is_no_end_of_the_stream() {
    client.observe(POLLIN | POLLOUT | POLLERR | POLLHUP | POLLRDHUP);

    assertThat(told.told).containsExactly("connect 0");
  }

  @Test
  void data_and_urgent_data_that_were_received_since_do_not_arrive_again() {
    client.observe(POLLIN | POLLPRI);

    assertThat(told.told).containsExactly("connect 0");
  }

  private Endpoint open(FakeIndications indications) {
    Endpoint endpoint = transport.open(AF_INET, SOCK_STREAM).endpoint();
    endpoint.setIndications(indications);
    return endpoint;
  }
}
