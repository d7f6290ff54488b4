package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT_BIT;
import static org.wsalab.winsock.WinSock2.FD_GROUP_QOS;
import static org.wsalab.winsock.WinSock2.FD_MAX_EVENTS;
import static org.wsalab.winsock.WinSock2.FD_QOS;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_READ_BIT;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sets of network events with their error codes. */
class NetworkEventsTest {

  @Test
  void a_set_knows_its_bits_and_the_error_of_each() {
    NetworkEvents events = NetworkEvents.of(FD_READ).with(FD_CLOSE, WSAECONNABORTED);
    assertThat(events.bits()).isEqualTo(FD_READ | FD_CLOSE);
    assertThat(events.has(FD_READ)).isTrue();
    assertThat(events.has(FD_CLOSE)).isTrue();
    assertThat(events.has(FD_WRITE)).isFalse();
    assertThat(events.error(FD_READ)).isZero();
    assertThat(events.error(FD_CLOSE)).isEqualTo(WSAECONNABORTED);
  }

  @Test
  void a_set_does_not_change_with_what_it_was_made_of_or_what_it_hands_out() {
    int[] errors = new int[FD_MAX_EVENTS];
    NetworkEvents events = new NetworkEvents(FD_READ, errors);
    errors[0] = WSAECONNABORTED;
    events.errors()[0] = WSAECONNABORTED;
    events.with(FD_READ, WSAECONNABORTED);
    assertThat(events.error(FD_READ)).isZero();
    assertThat(NetworkEvents.NONE.bits()).isZero();
  }

  @Test
  void sets_are_equal_when_bits_and_their_errors_are() {
    int[] errors = new int[FD_MAX_EVENTS];
    errors[FD_CONNECT_BIT] = WSAECONNREFUSED; // which is not in the set
    errors[FD_READ_BIT] = WSAECONNREFUSED;
    assertThat(new NetworkEvents(FD_WRITE, errors)).isEqualTo(NetworkEvents.of(FD_WRITE));

    errors[FD_READ_BIT] = 0;
    NetworkEvents events = new NetworkEvents(FD_READ, errors);
    assertThat(events)
        .isEqualTo(NetworkEvents.of(FD_READ))
        .hasSameHashCodeAs(NetworkEvents.of(FD_READ))
        .isNotEqualTo(NetworkEvents.of(FD_WRITE))
        .isNotEqualTo(NetworkEvents.NONE.with(FD_READ, WSAECONNREFUSED))
        .isNotEqualTo("FD_READ");
    assertThat(events.with(FD_CONNECT, 0)).isEqualTo(NetworkEvents.of(FD_READ | FD_CONNECT));
  }

  @Test
  void a_network_event_added_twice_is_there_once_with_its_last_error() {
    NetworkEvents events = NetworkEvents.of(FD_READ).with(FD_READ, WSAECONNREFUSED);
    assertThat(events.bits()).isEqualTo(FD_READ);
    assertThat(events.error(FD_READ)).isEqualTo(WSAECONNREFUSED);
  }

  @Test
  void a_set_reads_as_its_names_with_the_errors_in_words() {
    assertThat(NetworkEvents.NONE).hasToString("none");
    assertThat(NetworkEvents.of(FD_READ | FD_WRITE)).hasToString("FD_READ|FD_WRITE");
    assertThat(
            NetworkEvents.NONE
                .with(FD_CONNECT, WSAECONNREFUSED)
                .with(FD_READ, 0)
                .with(FD_CLOSE, WSAECONNABORTED))
        .hasToString(
            "FD_READ|FD_CONNECT with WSAECONNREFUSED (10061)"
                + "|FD_CLOSE with WSAECONNABORTED (10053)");
  }

  @Test
  @Tag("CHG-2")
  void quality_of_service_and_address_changes_are_bits_like_the_others() {
    Scene scene = new Scene(Profile.WINDOWS).select(FD_ALL_EVENTS);
    scene.socket.indicate(FD_QOS, 0);
    scene.socket.indicate(FD_GROUP_QOS, 0);
    scene.socket.ask(FD_ADDRESS_LIST_CHANGE, "WSAIoctl"); // a change is asked for (CHG-1)
    scene.socket.indicate(FD_ADDRESS_LIST_CHANGE, 0);
    assertThat(scene.enumerate())
        .hasToString("FD_QOS|FD_GROUP_QOS|FD_ADDRESS_LIST_CHANGE")
        .isEqualTo(NetworkEvents.of(FD_QOS | FD_GROUP_QOS | FD_ADDRESS_LIST_CHANGE));
  }
}
