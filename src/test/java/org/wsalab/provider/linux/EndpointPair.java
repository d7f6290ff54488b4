package org.wsalab.provider.linux;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wsalab.winsock.sockaddr;

/** The two endpoints of a connection, without the Winsock above them, and who listened for it. */
final class EndpointPair implements BeforeEachCallback, AfterEachCallback {
  private final LinuxTransport transport = new LinuxTransport();
  private final Set<LinuxEndpoint> open = new LinkedHashSet<>();

  /** What the endpoint that has connected is told, beginning after the connection. */
  final FakeIndications toldSender = new FakeIndications();

  /** What the endpoint that was accepted is told. */
  final FakeIndications toldReceiver = new FakeIndications();

  LinuxEndpoint listening;
  LinuxEndpoint sender;
  LinuxEndpoint receiver;

  @Override
  public void beforeEach(ExtensionContext context) {
    listening = open(new FakeIndications());
    assertThat(listening.bind(Loopback.v4(0))).isZero();
    assertThat(listening.listen(5)).isZero();
    sender = open(toldSender);
    sender.connect(nameOf(listening));
    spinUntil(() -> listening.ready() != 0);
    sender.observe();
    toldSender.told.clear();
    receiver = (LinuxEndpoint) listening.accept().endpoint();
    receiver.setIndications(toldReceiver);
    open.add(receiver);
  }

  /** One more, of the same session. */
  LinuxEndpoint open(FakeIndications told) {
    LinuxEndpoint endpoint = (LinuxEndpoint) transport.open(AF_INET, SOCK_STREAM).endpoint();
    endpoint.setIndications(told);
    open.add(endpoint);
    return endpoint;
  }

  static sockaddr nameOf(LinuxEndpoint endpoint) {
    sockaddr name = endpoint.newAddress();
    assertThat(endpoint.local(name)).isZero();
    return name;
  }

  /** Who closes the descriptor is the test, and its number may be another's by the end. */
  void isClosed(LinuxEndpoint endpoint) {
    endpoint.forget();
    open.remove(endpoint);
  }

  /** Sends past the endpoint, and waits until all has arrived. */
  static void send(LinuxEndpoint from, LinuxEndpoint to, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    int before = to.kernel.ask(LibC.FIONREAD);
    assertThat(from.kernel.send(bytes, 0, bytes.length, 0, null)).isEqualTo(bytes.length);
    spinUntil(() -> to.kernel.ask(LibC.FIONREAD) == before + bytes.length);
  }

  /** Receives past the endpoint: the count, or errno negated. */
  static int receive(LinuxEndpoint endpoint, byte[] buffer) {
    spinUntil(() -> (endpoint.kernel.poll(POLLIN) & POLLIN) != 0);
    return endpoint.kernel.receive(buffer, 0, buffer.length, 0, null);
  }

  static void spinUntil(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - begin).isLessThan(LinuxFixture.DEADLINE_MS * 1_000_000L);
      Thread.onSpinWait();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    open.forEach(endpoint -> endpoint.close(true, 0));
    transport.close();
  }
}
