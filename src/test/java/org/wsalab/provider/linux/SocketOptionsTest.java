package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.OnLinux;
import org.wsalab.winsock.WinSock2;

/** An option is the kernel's, or is noted for when the socket binds, or is somebody else's. */
@OnLinux
class SocketOptionsTest {
  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private KernelSocket kernel;
  private SocketOptions options;

  @BeforeEach
  void begin() {
    kernel = pair.open(new FakeIndications()).kernel;
    options = new SocketOptions(kernel);
  }

  @ParameterizedTest
  @MethodSource
  void the_kernel_is_told_in_its_own_numbers(int level, int name, int itsLevel, int itsName) {
    assertThat(options.set(level, name, 1)).isZero();
    assertThat(kernel.option(itsLevel, itsName, Integer.BYTES, 0)).isOne();
    assertThat(options.set(level, name, 0)).isZero();
    assertThat(kernel.option(itsLevel, itsName, Integer.BYTES, 0)).isZero();
  }

  static Stream<Arguments> the_kernel_is_told_in_its_own_numbers() {
    return Stream.of(
        arguments(WinSock2.SOL_SOCKET, WinSock2.SO_KEEPALIVE, LibC.SOL_SOCKET, LibC.SO_KEEPALIVE),
        arguments(WinSock2.SOL_SOCKET, WinSock2.SO_BROADCAST, LibC.SOL_SOCKET, LibC.SO_BROADCAST),
        arguments(WinSock2.SOL_SOCKET, WinSock2.SO_OOBINLINE, LibC.SOL_SOCKET, LibC.SO_OOBINLINE),
        arguments(WinSock2.IPPROTO_TCP, WinSock2.TCP_NODELAY, LibC.IPPROTO_TCP, LibC.TCP_NODELAY));
  }

  @Test
  void how_an_address_is_shared_is_noted_only() {
    assertThat(options.set(WinSock2.SOL_SOCKET, WinSock2.SO_REUSEADDR, 1)).isZero();
    assertThat(options.isReuse()).isTrue();
    assertThat(options.isExclusive()).isFalse();
    assertThat(kernel.option(LibC.SOL_SOCKET, LibC.SO_REUSEADDR, Integer.BYTES, 0)).isZero();

    assertThat(options.set(WinSock2.SOL_SOCKET, WinSock2.SO_EXCLUSIVEADDRUSE, 1)).isZero();
    assertThat(options.isExclusive()).isTrue();
  }
}
