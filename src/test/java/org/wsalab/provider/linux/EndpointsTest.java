package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.AF_INET;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsalab.OnLinux;

/** Which endpoint an edge is about. No descriptor here is open. */
@OnLinux
class EndpointsTest {
  private static final int FD = 7;
  private static final int BEYOND_THE_TABLE = 1000;

  private final LinuxTransport transport = new LinuxTransport();
  private final Endpoints endpoints = new Endpoints();

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void an_endpoint_is_found_by_its_token_until_it_is_forgotten() {
    LinuxEndpoint endpoint = add(FD);
    assertThat(endpoints.find(endpoint.token)).isSameAs(endpoint);

    endpoints.remove(endpoint);
    assertThat(endpoints.find(endpoint.token)).isNull();
  }

  @Test
  void an_edge_of_a_closed_endpoint_is_not_taken_for_one_of_its_successors() {
    LinuxEndpoint closed = add(FD);
    endpoints.remove(closed);
    LinuxEndpoint next = add(FD);

    assertThat(endpoints.find(closed.token)).isNull();
    endpoints.remove(closed);
    assertThat(endpoints.find(next.token)).isSameAs(next);
  }

  @Test
  void high_descriptors_are_found_and_so_are_those_that_were_there_before() {
    LinuxEndpoint low = add(FD);
    assertThat(endpoints.find(transport.newToken(BEYOND_THE_TABLE))).isNull();
    LinuxEndpoint high = add(BEYOND_THE_TABLE);

    assertThat(endpoints.find(high.token)).isSameAs(high);
    assertThat(endpoints.find(low.token)).isSameAs(low);
  }

  private LinuxEndpoint add(int fd) {
    LinuxEndpoint endpoint = new DatagramEndpoint(transport, AF_INET, fd);
    endpoints.add(endpoint);
    return endpoint;
  }
}
