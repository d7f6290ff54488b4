package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAETIMEDOUT;
import static org.wsalab.winsock.WinSock2.MSG_WAITALL;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_RCVTIMEO;
import static org.wsalab.winsock.WinSock2.SO_SNDTIMEO;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WinSock2;

/** SO_RCVTIMEO and SO_SNDTIMEO. */
class TimeoutTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  void a_receive_gives_up_when_its_time_is_over() {
    Connection pair = net.connection();
    limit(pair.server(), SO_RCVTIMEO, 1);

    net.fails(net.ws.recv(pair.server(), new byte[1], 1, 0), WSAETIMEDOUT);
    net.send(pair.client(), "still connected");
    assertThat(net.recv(pair.server(), 100)).isEqualTo("still connected");
  }

  @Test
  void a_receive_of_a_datagram_gives_up_too() {
    SOCKET s = net.boundUdp();
    limit(s, SO_RCVTIMEO, 1);

    net.fails(net.ws.recv(s, new byte[1], 1, 0), WSAETIMEDOUT);
  }

  @Test
  void a_receive_that_waits_for_all_gives_up_too() {
    Connection pair = net.connection();
    limit(pair.server(), SO_RCVTIMEO, 1);
    net.send(pair.client(), "x");

    net.fails(net.ws.recv(pair.server(), new byte[2], 2, MSG_WAITALL), WSAETIMEDOUT);
  }

  @Test
  void a_send_gives_up_when_its_time_is_over() {
    Connection pair = net.connection();
    limit(pair.client(), SO_SNDTIMEO, 1);
    byte[] large = new byte[24 << 20];

    net.fails(net.ws.send(pair.client(), large, large.length, 0), WSAETIMEDOUT);
  }

  @Test
  void no_limit_is_0_and_infinite_and_very_long_is_very_long() {
    for (int ms : new int[] {0, WinSock2.WSA_INFINITE, Integer.MIN_VALUE}) {
      Connection pair = net.connection();
      limit(pair.server(), SO_RCVTIMEO, ms);
      Background<String> receive = Background.asleep(net, () -> net.recv(pair.server(), 10));
      net.send(pair.client(), "late");

      assertThat(receive.result()).isEqualTo("late");
    }
  }

  private void limit(SOCKET s, int option, int ms) {
    byte[] value = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(ms).array();
    net.succeeds(net.ws.setsockopt(s, SOL_SOCKET, option, value, 4));
  }
}
