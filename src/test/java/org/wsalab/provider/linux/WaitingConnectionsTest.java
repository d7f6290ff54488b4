package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.nameOf;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsalab.OnLinux;
import org.wsalab.winsock.sockaddr;

/** Connections that come while nobody looks are told of once, and counted until they are taken. */
@OnLinux
class WaitingConnectionsTest {
  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private final FakeIndications told = new FakeIndications();
  private LinuxEndpoint listening;
  private WaitingConnections waiting;
  private TcpInfo info;
  private KernelSocket taken;

  @BeforeEach
  void listen() {
    listening = pair.open(told);
    assertThat(listening.bind(Loopback.v4(0))).isZero();
    info = new TcpInfo(listening.kernel);
    waiting = new WaitingConnections(listening, info);
    assertThat(listening.kernel.listen(WaitingConnections.kernelBacklog(2))).isZero();
    waiting.begin();
  }

  @AfterEach
  void close() {
    if (taken != null) {
      taken.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "5, 4", "0, 0", "-5, 4", "2147483647, 2147483646"})
  void linux_is_told_one_less_than_is_to_wait(int backlog, int kernelBacklog) {
    assertThat(WaitingConnections.kernelBacklog(backlog)).isEqualTo(kernelBacklog);
  }

  @Test
  void each_is_told_of_once() {
    arrives(1);
    waiting.observe();
    waiting.observe();
    assertThat(told.told).containsExactly("connection");
    arrives(2);
    waiting.observe();
    assertThat(told.told).containsExactly("connection", "connection");
  }

  @Test
  void one_that_is_taken_before_anybody_has_looked_is_told_of_too() {
    arrives(1);
    accept();

    assertThat(told.told).containsExactly("connection");
    waiting.observe();
    assertThat(told.told).hasSize(1);
  }

  /** The number of those that wait is the same before and after. */
  @Test
  void one_that_comes_when_another_was_taken_is_told_of() {
    arrives(1);
    waiting.observe();
    accept();
    arrives(1);
    waiting.observe();

    assertThat(told.told).containsExactly("connection", "connection");
  }

  @Test
  void who_it_is_from_comes_with_it() {
    LinuxEndpoint client = arrives(1);

    assertThat(accept()).hasToString(nameOf(client).toString());
    assertThat(waiting.accept(listening.newAddress())).isEqualTo(-WSAEWOULDBLOCK);
  }

  @Test
  void as_many_as_winsock_was_told_can_wait() {
    arrives(1);
    assertThat(waiting.isFull()).isFalse();
    arrives(2);
    assertThat(waiting.isFull()).isTrue();
  }

  /** The backlog has not changed since the socket listens. */
  @Test
  void whether_there_is_room_is_one_question_to_the_kernel() {
    long calls = LibC.calls();
    waiting.isFull();

    assertThat(LibC.calls() - calls).isOne();
  }

  /** One more connects; so many wait then. */
  private LinuxEndpoint arrives(int waitingThen) {
    LinuxEndpoint client = pair.open(new FakeIndications());
    client.kernel.connect(nameOf(listening));
    spinUntil(() -> info.waiting() == waitingThen);
    return client;
  }

  private sockaddr accept() {
    sockaddr from = listening.newAddress();
    taken = new KernelSocket(waiting.accept(from));
    assertThat(taken.fd).isPositive();
    return from;
  }
}
