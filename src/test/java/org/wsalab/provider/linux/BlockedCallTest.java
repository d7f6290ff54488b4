package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.wsalab.provider.linux.BlockedCall.Begun;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/** What other threads can do to a call that blocks: each way ends it, and says so. */
class BlockedCallTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SLEEP")
  @Tag("SEL-11")
  void closing_what_it_blocks_upon_ends_it_with_its_error(BlockedCall call) {
    Begun begun = call.in(net);
    Background<Integer> blocked = Background.asleep(net, begun.call());
    close(begun.handle());

    fails(blocked, call.errorWhenClosed());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SLEEP")
  void closing_ends_it_in_every_thread(BlockedCall call) {
    Begun begun = call.in(net);
    List<Background<Integer>> all = new ArrayList<>();
    all.add(Background.asleep(net, begun.call()));
    if (call != BlockedCall.CONNECT) { // which one thread at a time can make
      all.add(Background.asleep(net, begun.call()));
      all.add(Background.asleep(net, begun.call()));
    }
    close(begun.handle());

    assertThat(all).allSatisfy(blocked -> fails(blocked, call.errorWhenClosed()));
  }

  @ParameterizedTest
  @EnumSource
  void an_interruption_ends_it_with_an_exception_and_leaves_its_handle_open(BlockedCall call) {
    Begun begun = call.in(net);
    Background<Integer> blocked = Background.asleep(net, begun.call());
    net.stack.interrupt(blocked.thread());

    assertThat(blocked.thrown()).isInstanceOf(CallInterruptedException.class);
    if (begun.handle() != null) {
      close(begun.handle());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SLEEP")
  void the_end_of_the_session_ends_it_with_its_error(BlockedCall call) {
    Background<Integer> blocked = Background.asleep(net, call.in(net).call());
    net.stack.close();

    fails(blocked, call.errorWhenClosed());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_NONE,
      names = {"WAIT_.*", "SLEEP"})
  void the_last_cleanup_ends_it_with_its_error(BlockedCall call) {
    Background<Integer> blocked = Background.asleep(net, call.in(net).call());
    net.succeeds(net.ws.WSACleanup());

    fails(blocked, call.errorWhenClosed());
  }

  @Test
  void the_end_of_the_session_ends_a_sleep_with_an_exception() {
    Background<Integer> sleep = Background.asleep(net, BlockedCall.SLEEP.in(net).call());
    net.stack.close();

    assertThat(sleep.thrown()).isInstanceOf(CallInterruptedException.class);
  }

  @Test
  void nobody_sleeps_in_a_session_that_has_ended() {
    net.stack.close();
    Background<Integer> sleep = Background.call(net, BlockedCall.SLEEP.in(net).call());

    assertThat(sleep.thrown()).isInstanceOf(CallInterruptedException.class);
  }

  @Test
  void nobody_waits_in_a_session_that_has_ended() {
    net.stack.close();
    HANDLE event = net.ws.CreateEvent(null, true, false, null);
    Background<Integer> wait =
        Background.call(net, () -> net.ws.WaitForSingleObject(event, WSA_INFINITE));

    assertThat(wait.thrown()).isInstanceOf(CallInterruptedException.class);
  }

  private void close(HANDLE h) {
    if (h instanceof SOCKET s) {
      net.succeeds(net.ws.closesocket(s));
    } else {
      assertThat(net.ws.WSACloseEvent((WSAEVENT) h)).isTrue();
    }
  }

  private static void fails(Background<Integer> blocked, int error) {
    assertThat(blocked.result()).isEqualTo(-1);
    assertThat(blocked.error()).isEqualTo(ErrorCode.text(error));
  }
}
