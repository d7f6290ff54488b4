package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.MSWSock;
import org.wsalab.winsock.NtStatus;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WinBase;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Ws2tcpip;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/**
 * Every constant and every layout, held against a C compiler's own headers for Windows. Nothing is
 * run: the compiler decides.
 */
@Timeout(120)
class CompilerTest {
  private static final String HEADERS =
      """
      #define _WIN32_WINNT 0x0A00
      #define WIN32_NO_STATUS
      #include <winsock2.h>
      #include <ws2tcpip.h>
      #include <mswsock.h>
      #include <windows.h>
      #undef WIN32_NO_STATUS
      #include <ntstatus.h>
      #include <stddef.h>
      """;

  @TempDir Path folder;

  @BeforeEach
  void require_the_compiler() {
    Mingw.required();
  }

  @Test
  void every_constant_has_the_value_that_the_headers_give_it() throws Exception {
    List<String> claims =
        Stream.of(WinSock2.class, Ws2tcpip.class, WinBase.class, NtStatus.class)
            .flatMap(header -> Arrays.stream(header.getFields()))
            .filter(field -> field.getType() == int.class)
            .map(field -> isEqual("(int)(" + field.getName() + ")", value(field)))
            .toList();
    assertThat(claims).hasSizeGreaterThan(80);
    assertThat(said(claims)).isEmpty();
  }

  @Test
  void every_error_code_has_the_value_that_the_headers_give_it() throws Exception {
    List<ErrorCode> codes = Stream.of(ErrorCode.all()).flatMap(CompilerTest::stream).toList();
    assertThat(codes).hasSizeGreaterThan(60);
    assertThat(said(codes.stream().map(code -> isEqual(code.name(), code.number())).toList()))
        .isEmpty();
  }

  @Test
  void handles_are_as_large_as_pointers_and_their_invalid_values_are_those_of_the_headers()
      throws Exception {
    assertThat(
            said(
                List.of(
                    isEqual("sizeof(SOCKET)", Long.BYTES),
                    isEqual("sizeof(HANDLE)", Long.BYTES),
                    isEqual("sizeof(WSAEVENT)", Long.BYTES),
                    isEqual("(long long)INVALID_SOCKET", WinSock2.INVALID_SOCKET.value()),
                    isEqual("(long long)WSA_INVALID_EVENT", WinSock2.WSA_INVALID_EVENT.value()))))
        .isEmpty();
  }

  @Test
  void structures_are_laid_out_as_the_headers_say() throws Exception {
    assertThat(
            said(
                List.of(
                    isEqual("sizeof(WSANETWORKEVENTS)", EventCalls.NETWORK_EVENTS_BYTES),
                    isEqual("sizeof(WSANETWORKEVENTS)", 44),
                    isEqual("offsetof(WSANETWORKEVENTS, iErrorCode)", Integer.BYTES),
                    isEqual("sizeof(WSADATA)", StartupCalls.DATA_BYTES),
                    isEqual("sizeof(WSADATA)", 408),
                    isEqual("offsetof(WSADATA, wHighVersion)", 2),
                    isEqual("offsetof(WSADATA, iMaxSockets)", 4),
                    isEqual("offsetof(WSADATA, iMaxUdpDg)", 6),
                    isEqual("offsetof(WSADATA, szDescription)", StartupCalls.DESCRIPTION_AT),
                    isEqual("sizeof(((WSADATA *)0)->szDescription)", 257),
                    isEqual("offsetof(WSADATA, szSystemStatus)", StartupCalls.STATUS_AT),
                    isEqual("sizeof(((WSADATA *)0)->szSystemStatus)", StartupCalls.STATUS_BYTES),
                    isEqual("sizeof(struct sockaddr_in)", sockaddr_in.SIZE),
                    isEqual("offsetof(struct sockaddr_in, sin_port)", 2),
                    isEqual("offsetof(struct sockaddr_in, sin_addr)", 4),
                    isEqual("sizeof(struct sockaddr_in6)", sockaddr_in6.SIZE),
                    isEqual("offsetof(struct sockaddr_in6, sin6_port)", 2),
                    isEqual("offsetof(struct sockaddr_in6, sin6_flowinfo)", 4),
                    isEqual("offsetof(struct sockaddr_in6, sin6_addr)", 8),
                    isEqual("offsetof(struct sockaddr_in6, sin6_scope_id)", 24),
                    isEqual("sizeof(SOCKADDR_STORAGE)", Addresses.STORAGE_BYTES),
                    isEqual("sizeof(fd_set)", SelectCall.SET_BYTES),
                    isEqual("sizeof(fd_set)", 520),
                    isEqual("offsetof(fd_set, fd_array)", SelectCall.FIRST_AT),
                    isEqual("sizeof(struct timeval)", Long.BYTES),
                    isEqual("offsetof(struct timeval, tv_usec)", 4),
                    isEqual("sizeof(struct linger)", linger.SIZE),
                    isEqual("offsetof(struct linger, l_linger)", 2),
                    isEqual("sizeof(WSABUF)", Buffers.BUFFER_BYTES),
                    isEqual("sizeof(WSABUF)", 16),
                    isEqual("offsetof(WSABUF, buf)", Buffers.POINTER_AT),
                    isEqual("sizeof(WSAOVERLAPPED)", Block.OVERLAPPED_BYTES),
                    isEqual("sizeof(WSAOVERLAPPED)", 32),
                    isEqual("offsetof(OVERLAPPED, Internal)", Block.INTERNAL_AT),
                    isEqual("offsetof(OVERLAPPED, InternalHigh)", Block.INTERNAL_HIGH_AT),
                    isEqual("offsetof(OVERLAPPED, Offset)", Block.OFFSET_AT),
                    isEqual("offsetof(OVERLAPPED, OffsetHigh)", Block.OFFSET_HIGH_AT),
                    isEqual("offsetof(WSAOVERLAPPED, hEvent)", Block.EVENT_AT),
                    isEqual("sizeof(WSAPOLLFD)", PollCall.ELEMENT_BYTES),
                    isEqual("offsetof(WSAPOLLFD, events)", PollCall.EVENTS_AT),
                    isEqual("offsetof(WSAPOLLFD, revents)", PollCall.REVENTS_AT),
                    isEqual("sizeof(MSG)", MessageCalls.MESSAGE_BYTES),
                    isEqual("offsetof(MSG, message)", MessageCalls.NUMBER_AT),
                    isEqual("offsetof(MSG, wParam)", MessageCalls.WPARAM_AT),
                    isEqual("offsetof(MSG, lParam)", MessageCalls.LPARAM_AT),
                    isEqual("sizeof(GUID)", MSWSock.GUID_BYTES),
                    isEqual("sizeof(WSAPROTOCOL_INFOW)", SocketCalls.PROTOCOL_INFO_BYTES),
                    isEqual(
                        "offsetof(WSAPROTOCOL_INFOW, iAddressFamily)",
                        SocketCalls.ADDRESS_FAMILY_AT),
                    isEqual("offsetof(WSAPROTOCOL_INFOW, iSocketType)", SocketCalls.SOCKET_TYPE_AT),
                    isEqual("offsetof(WSAPROTOCOL_INFOW, iProtocol)", SocketCalls.PROTOCOL_AT))))
        .isEmpty();
  }

  @Test
  void structures_and_macros_of_the_other_models_are_those_of_the_headers() throws Exception {
    assertThat(
            said(
                List.of(
                    isEqual("sizeof(WSAPOLLFD)", 16),
                    isEqual("offsetof(WSAPOLLFD, events)", 8),
                    isEqual("offsetof(WSAPOLLFD, revents)", 10),
                    isEqual("offsetof(WSAOVERLAPPED, Internal)", 0),
                    isEqual("offsetof(WSAOVERLAPPED, InternalHigh)", 8),
                    isEqual("offsetof(WSAOVERLAPPED, Offset)", 16),
                    isEqual("offsetof(WSAOVERLAPPED, OffsetHigh)", 20),
                    isEqual("(unsigned)STATUS_PENDING", WSAOVERLAPPED.STATUS_PENDING),
                    isEqual("sizeof(((WSABUF *)0)->len)", Integer.BYTES),
                    isEqual("sizeof(IN_ADDR)", 4),
                    isEqual("sizeof(IN6_ADDR)", 16),
                    isEqual("sizeof(GUID)", MSWSock.GUID_BYTES),
                    isEqual(
                        "WSAMAKESELECTREPLY(FD_CLOSE, WSAECONNRESET)",
                        MSG.WSAMAKESELECTREPLY(FD_CLOSE, WSAECONNRESET)),
                    isEqual("WSAGETSELECTEVENT(0x27460020)", MSG.WSAGETSELECTEVENT(0x27460020L)),
                    isEqual("WSAGETSELECTERROR(0x27460020)", MSG.WSAGETSELECTERROR(0x27460020L)))))
        .isEmpty();
  }

  /** An identifier is no constant for an assertion of C, but it is one for the optimizer. */
  @Test
  void extensions_have_the_identifiers_that_the_headers_give_them() throws Exception {
    assertThat(identified("WSAID_ACCEPTEX", MSWSock.WSAID_ACCEPTEX())).isEmpty();
    assertThat(identified("WSAID_CONNECTEX", MSWSock.WSAID_CONNECTEX())).isEmpty();
    assertThat(identified("WSAID_DISCONNECTEX", MSWSock.WSAID_DISCONNECTEX())).isEmpty();
    assertThat(identified("WSAID_ACCEPTEX", MSWSock.WSAID_CONNECTEX())).contains("is another");
  }

  private String identified(String name, byte[] identifier) throws Exception {
    StringBuilder text = new StringBuilder(HEADERS);
    text.append("void wrong(void) __attribute__((error(\"%s is another\")));\n".formatted(name));
    text.append("void check(void) {\n  const GUID id = %s;\n".formatted(name));
    for (int i = 0; i < identifier.length; i++) {
      String differs = "((const unsigned char *)&id)[%d] != %d".formatted(i, identifier[i] & 0xFF);
      text.append("  if (").append(differs).append(") wrong();\n");
    }
    Path source = Files.writeString(folder.resolve("identifier.c"), text + "}\n");
    return Mingw.compile("-w", "-O2", "-S", "-o", folder + "/identifier.s", "" + source);
  }

  @Test
  void a_wrong_value_would_be_noticed() throws Exception {
    assertThat(said(List.of(isEqual("FD_CLOSE", 33)))).contains("FD_CLOSE is not 33");
  }

  @Test
  void the_host_is_compiled_without_a_warning() throws Exception {
    Path source = Files.writeString(folder.resolve("wsahost.c"), HostProgram.source());
    Mingw.build(folder.resolve("wsahost.exe"), source);
    assertThat(folder.resolve("wsahost.exe")).isNotEmptyFile();
  }

  private static String isEqual(String expression, long value) {
    return "_Static_assert(%s == %dLL, \"%s is not %d\");"
        .formatted(expression, value, expression.replace("\"", ""), value);
  }

  private static Stream<ErrorCode> stream(Iterable<ErrorCode> codes) {
    return StreamSupport.stream(codes.spliterator(), false);
  }

  private static int value(Field field) {
    try {
      return field.getInt(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private String said(List<String> claims) throws Exception {
    Path source = folder.resolve("claims.c");
    Files.writeString(source, HEADERS + String.join("\n", claims) + "\n");
    return Mingw.compile("-w", "-fsyntax-only", source.toString());
  }
}
