package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.emulated.Endpoint.NO_HINT;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLHUP;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_RCVBUF;
import static org.wsalab.winsock.WinSock2.SO_SNDBUF;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** What an edge says is believed where nothing else can have become true meanwhile. */
@OnLinux
class EstablishedConnectionTest {
  private static final int BUFFER_BYTES = 65536;

  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private LinuxEndpoint endpoint;
  private ReceivingSide receiving;
  private SendingSide sending;
  private EstablishedConnection connection;

  @BeforeEach
  void begin() {
    endpoint = pair.receiver;
    endpoint.setOption(SOL_SOCKET, SO_SNDBUF, BUFFER_BYTES);
    pair.sender.setOption(SOL_SOCKET, SO_RCVBUF, BUFFER_BYTES);
    receiving = new ReceivingSide(endpoint);
    sending = new SendingSide(endpoint);
    connection = new EstablishedConnection(endpoint.kernel, receiving, sending);
  }

  @Test
  void an_edge_that_says_only_that_there_is_space_costs_no_system_call() {
    assertThat(systemCalls(POLLOUT)).isZero();
    assertThat(systemCalls(NO_HINT)).isOne();
  }

  /** All that the edge of data costs is the count of the bytes. */
  @Test
  void an_edge_of_data_is_as_good_as_asking() {
    EndpointPair.send(pair.sender, endpoint, "x");

    assertThat(systemCalls(POLLIN)).isOne();
    assertThat(pair.toldReceiver.told).containsExactly("data");
  }

  @Test
  @Tag("WRITE-2")
  void space_that_an_edge_told_of_before_a_send_found_none_is_asked_for_again() {
    fill();

    assertThat(connection.observe(POLLOUT)).isZero();
    assertThat(pair.toldReceiver.told).isEmpty();
  }

  @Test
  void what_broke_the_connection_is_told_and_nothing_else() {
    EndpointPair.send(pair.sender, endpoint, "lost");
    resets();

    assertThat(connection.observe(NO_HINT)).isEqualTo(Errno.ECONNRESET);
    assertThat(pair.toldReceiver.told).isEmpty();
  }

  @Test
  void a_connection_whose_error_a_call_has_taken_is_reset_all_the_same() {
    resets();
    assertThat(endpoint.kernel.takeError()).isEqualTo(Errno.ECONNRESET);

    assertThat(connection.observe(NO_HINT)).isEqualTo(Errno.ECONNRESET);
  }

  @Test
  @Tag("CLOSE-6")
  void a_connection_that_both_sides_have_ended_is_hung_up_and_not_broken() {
    assertThat(sending.shutdown()).isZero();
    assertThat(pair.sender.kernel.shutdown()).isZero();
    spinUntil(() -> (endpoint.kernel.poll(0) & POLLHUP) != 0);

    assertThat(connection.observe(NO_HINT)).isZero();
    assertThat(pair.toldReceiver.told).containsExactly("end");
  }

  @Test
  void what_is_ready_is_asked_of_the_kernel() {
    assertThat(connection.ready()).isEqualTo(FD_WRITE);
    EndpointPair.send(pair.sender, endpoint, "x");
    assertThat(connection.ready()).isEqualTo(FD_READ | FD_WRITE);
    fill();
    assertThat(connection.ready()).isEqualTo(FD_READ);
  }

  /** The kernel has none of it any more. */
  @Test
  @Tag("OOB-1")
  void what_was_fetched_early_is_ready_too() {
    assertThat(pair.sender.send(new byte[] {'x', '!'}, 0, 2, MSG_OOB, null, true)).isEqualTo(2);
    spinUntil(() -> (endpoint.kernel.poll(POLLPRI) & POLLPRI) != 0);
    assertThat(connection.observe(NO_HINT)).isZero();

    assertThat(endpoint.kernel.ask(LibC.FIONREAD)).isZero();
    assertThat(connection.ready()).isEqualTo(FD_READ | FD_OOB | FD_WRITE);
    assertThat(pair.toldReceiver.told).containsExactly("data", "urgent");
  }

  private long systemCalls(int hint) {
    long before = LibC.calls();
    assertThat(connection.observe(hint)).isZero();
    return LibC.calls() - before;
  }

  /** Nobody receives, and the buffers do not grow: there is no space from then on. */
  private void fill() {
    byte[] part = new byte[BUFFER_BYTES];
    for (int result = 0; result >= 0; ) {
      result = sending.send(part, 0, part.length, 0, false);
      assertThat(result).isNotZero();
    }
  }

  private void resets() {
    pair.sender.close(true, 0);
    pair.isClosed(pair.sender);
    spinUntil(() -> (endpoint.kernel.poll(0) & POLLHUP) != 0);
  }
}
