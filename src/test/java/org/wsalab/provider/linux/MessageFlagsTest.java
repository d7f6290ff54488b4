package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinSock2.FIONREAD;
import static org.wsalab.winsock.WinSock2.MSG_DONTROUTE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PARTIAL;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;
import static org.wsalab.winsock.WinSock2.MSG_WAITALL;
import static org.wsalab.winsock.WinSock2.SD_SEND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;

/** The flags of send and recv. */
class MessageFlagsTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  void a_peek_leaves_what_it_shows() {
    Connection pair = net.connection();
    net.send(pair.client(), "abc");

    assertThat(net.recv(pair.server(), 2, MSG_PEEK)).isEqualTo("ab");
    assertThat(net.recv(pair.server(), 10, MSG_PEEK)).isEqualTo("abc");
    assertThat(net.recv(pair.server(), 10)).isEqualTo("abc");
  }

  @Test
  void wait_for_all_blocks_until_the_buffer_is_full() {
    Connection pair = net.connection();
    Background<String> receive =
        Background.asleep(net, () -> net.recv(pair.server(), 6, MSG_WAITALL));
    net.send(pair.client(), "abc");
    receive.awaitAsleep();
    net.send(pair.client(), "defg");

    assertThat(receive.result()).isEqualTo("abcdef");
    assertThat(net.recv(pair.server(), 10)).isEqualTo("g");
  }

  @Test
  void wait_for_all_gives_what_there_is_at_the_end_of_the_stream() {
    Connection pair = net.connection();
    Background<String> receive =
        Background.asleep(net, () -> net.recv(pair.server(), 6, MSG_WAITALL));
    net.send(pair.client(), "abc");
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));

    assertThat(receive.result()).isEqualTo("abc");
  }

  @Test
  void wait_for_all_goes_with_no_other_flag_and_only_with_blocking_streams() {
    Connection pair = net.connection();
    net.send(pair.client(), "ab");

    refused(pair.server(), MSG_WAITALL | MSG_PEEK);
    refused(pair.server(), MSG_WAITALL | MSG_OOB);
    refused(net.boundUdp(), MSG_WAITALL);
    refused(net.nonBlocking(pair.server()), MSG_WAITALL);
    assertThat(net.recv(pair.server(), 10)).as("nothing was taken").isEqualTo("ab");
  }

  @Test
  void what_is_sent_without_routing_arrives() {
    Connection pair = net.connection();
    assertThat(net.ws.send(pair.client(), Text.bytes("near"), 4, MSG_DONTROUTE)).isEqualTo(4);

    assertThat(net.recv(pair.server(), 10)).isEqualTo("near");
  }

  @Test
  void unknown_flags_are_not_supported() {
    Connection pair = net.connection();
    refused(pair.server(), MSG_PARTIAL);
    refused(pair.server(), 1 << 30);

    net.fails(net.ws.send(pair.client(), new byte[4], 4, MSG_PEEK), WSAEOPNOTSUPP);
    net.fails(net.ws.send(pair.client(), new byte[4], 4, 1 << 30), WSAEOPNOTSUPP);
    assertThat(unread(pair.server())).isZero();
  }

  private void refused(SOCKET s, int flags) {
    net.fails(net.ws.recv(s, new byte[4], 4, flags), WSAEOPNOTSUPP);
  }

  private int unread(SOCKET s) {
    int[] count = {-1};
    net.succeeds(net.ws.ioctlsocket(s, FIONREAD, count));
    return count[0];
  }
}
