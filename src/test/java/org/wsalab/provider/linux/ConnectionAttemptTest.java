package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.ConnectionAttempt.UNDER_WAY;
import static org.wsalab.provider.linux.EndpointPair.nameOf;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;
import org.wsalab.winsock.sockaddr;

/** How an attempt to connect ends, and what it leaves. */
@OnLinux
class ConnectionAttemptTest {
  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private LinuxEndpoint endpoint;
  private ConnectionAttempt attempt;

  @BeforeEach
  void begin() {
    endpoint = pair.open(new FakeIndications());
    attempt = new ConnectionAttempt(endpoint);
  }

  @Test
  void it_succeeds_where_somebody_listens() {
    assertThat(endOf(nameOf(pair.listening))).isZero();
  }

  @Test
  void it_is_refused_where_nobody_does_and_leaves_the_socket_its_address() {
    LinuxEndpoint silent = pair.open(new FakeIndications());
    assertThat(silent.bind(Loopback.v4(0))).isZero();

    assertThat(endOf(nameOf(silent))).isEqualTo(WSAECONNREFUSED);
    sockaddr given = endpoint.boundTo;
    assertThat(given.port()).isPositive();
    attempt.keepAddress();
    assertThat(nameOf(endpoint)).hasToString(given.toString());
    assertThat(endOf(nameOf(pair.listening))).isZero();
  }

  /** Such a port Linux gives up when the attempt fails. */
  @Test
  void a_port_of_linux_own_choice_is_the_sockets_again_after_a_refusal() {
    LinuxEndpoint silent = pair.open(new FakeIndications());
    assertThat(silent.bind(Loopback.v4(0))).isZero();
    assertThat(endpoint.kernel.bind(Loopback.v4(0))).isZero();
    endpoint.boundTo = nameOf(endpoint);

    assertThat(endOf(nameOf(silent))).isEqualTo(WSAECONNREFUSED);
    attempt.keepAddress();
    KernelSocket other = pair.open(new FakeIndications()).kernel;
    assertThat(other.bind(endpoint.boundTo)).isEqualTo(-WSAEADDRINUSE);
  }

  /** Linux would connect the socket to itself. */
  @Test
  void to_the_socket_itself_it_is_refused_at_once() {
    assertThat(endpoint.bind(Loopback.v4(0))).isZero();

    assertThat(attempt.begin(nameOf(endpoint))).isEqualTo(WSAECONNREFUSED);
    assertThat(endpoint.kernel.peer(endpoint.newAddress())).isNegative();
  }

  @Test
  void where_no_further_connection_can_wait_it_is_refused_at_once() {
    LinuxEndpoint full = pair.open(new FakeIndications());
    assertThat(full.bind(Loopback.v4(0))).isZero();
    assertThat(full.listen(1)).isZero();
    assertThat(endOf(nameOf(full))).isZero();
    spinUntil(((StreamEndpoint) full)::isBacklogFull);

    ConnectionAttempt second = new ConnectionAttempt(pair.open(new FakeIndications()));
    assertThat(second.begin(nameOf(full))).isEqualTo(WSAECONNREFUSED);
  }

  private int endOf(sockaddr address) {
    int[] end = {attempt.begin(address)};
    spinUntil(() -> end[0] != UNDER_WAY || (end[0] = attempt.observe()) != UNDER_WAY);
    return end[0];
  }
}
