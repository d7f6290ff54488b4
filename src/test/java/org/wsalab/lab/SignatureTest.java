package org.wsalab.lab;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.lab.Signature.Parameter;
import org.wsalab.winsock.Form;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Winsock;

class SignatureTest {
  /** What an int of this name means, in every call that has it. */
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry("wVersionRequested", Kind.VERSION),
          entry("iError", Kind.ERROR),
          entry("lNetworkEvents", Kind.NETWORK_EVENTS),
          entry("cEvents", Kind.NUMBER),
          entry("dwTimeout", Kind.MILLISECONDS),
          entry("dwMilliseconds", Kind.MILLISECONDS),
          entry("af", Kind.FAMILY),
          entry("Family", Kind.FAMILY),
          entry("type", Kind.TYPE),
          entry("protocol", Kind.PROTOCOL),
          entry("g", Kind.NUMBER),
          entry("WSASocket dwFlags", Kind.SOCKET_FLAGS),
          entry("WSASend dwFlags", Kind.MESSAGE_FLAGS),
          entry("WSASendTo dwFlags", Kind.MESSAGE_FLAGS),
          entry("dwBufferCount", Kind.NUMBER),
          entry("iTolen", Kind.NUMBER),
          entry("dwDesiredAccess", Kind.HANDLE),
          entry("dwThreadId", Kind.NUMBER),
          entry("fds", Kind.NUMBER),
          entry("timeout", Kind.MILLISECONDS),
          entry("dwReceiveDataLength", Kind.NUMBER),
          entry("dwLocalAddressLength", Kind.NUMBER),
          entry("dwRemoteAddressLength", Kind.NUMBER),
          entry("dwSendDataLength", Kind.NUMBER),
          entry("DisconnectEx dwFlags", Kind.HANDLE),
          entry("dwReserved", Kind.NUMBER),
          entry("wMsg", Kind.HANDLE),
          entry("Msg", Kind.HANDLE),
          entry("lEvent", Kind.NETWORK_EVENTS),
          entry("dwExStyle", Kind.NUMBER),
          entry("dwStyle", Kind.NUMBER),
          entry("X", Kind.NUMBER),
          entry("Y", Kind.NUMBER),
          entry("nWidth", Kind.NUMBER),
          entry("nHeight", Kind.NUMBER),
          entry("wMsgFilterMin", Kind.HANDLE),
          entry("wMsgFilterMax", Kind.HANDLE),
          entry("wRemoveMsg", Kind.NUMBER),
          entry("dwIoControlCode", Kind.IOCTL),
          entry("cbInBuffer", Kind.NUMBER),
          entry("cbOutBuffer", Kind.NUMBER),
          entry("namelen", Kind.NUMBER),
          entry("backlog", Kind.BACKLOG),
          entry("len", Kind.NUMBER),
          entry("flags", Kind.MESSAGE_FLAGS),
          entry("tolen", Kind.NUMBER),
          entry("how", Kind.HOW),
          entry("cmd", Kind.IOCTL),
          entry("level", Kind.LEVEL),
          entry("optname", Kind.OPTION),
          entry("optlen", Kind.NUMBER),
          entry("nfds", Kind.NUMBER));

  static List<Method> calls() {
    return List.of(Winsock.class.getMethods());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void every_integer_parameter_has_the_form_of_its_meaning(Method call) {
    for (Parameter parameter : Signature.of(call).parameters()) {
      if (parameter.type() == int.class) {
        Kind common = KINDS.get(parameter.name());
        Kind expected = KINDS.getOrDefault(call.getName() + " " + parameter.name(), common);
        assertThat(parameter.kind()).as("%s", parameter).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void every_result_that_can_say_failure_has_a_form(Method call) {
    Class<?> returns = call.getReturnType();
    Kind kind = Signature.of(call).result();
    if (returns == int.class) {
      assertThat(call.isAnnotationPresent(Form.class)).isTrue();
    } else if (returns == boolean.class) {
      assertThat(kind).isEqualTo(Kind.BOOL);
    } else if (HANDLE.class.isAssignableFrom(returns)) {
      assertThat(kind).isEqualTo(Kind.HANDLE);
    } else {
      assertThat(returns).isIn(void.class, String.class);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void an_option_stands_right_behind_its_level(Method call) {
    // the notation needs the level to name the option
    List<Kind> kinds = Signature.of(call).parameters().stream().map(Parameter::kind).toList();
    if (kinds.contains(Kind.OPTION)) {
      assertThat(kinds.get(kinds.indexOf(Kind.OPTION) - 1)).isEqualTo(Kind.LEVEL);
    }
  }

  @Test
  void a_result_says_failure_as_its_form_has_it() {
    assertThat(signature("recv").failed(-1)).isTrue();
    assertThat(signature("recv").failed(0)).isFalse();
    assertThat(signature("WSASetEvent").failed(false)).isTrue();
    assertThat(signature("WSASetEvent").failed(true)).isFalse();
    assertThat(signature("accept").failed(WinSock2.INVALID_SOCKET)).isTrue();
    assertThat(signature("WSACreateEvent").failed(WinSock2.WSA_INVALID_EVENT)).isTrue();
    assertThat(signature("WaitForSingleObject").failed(WinSock2.WSA_WAIT_TIMEOUT)).isFalse();
    assertThat(signature("WaitForSingleObject").failed(WinSock2.WSA_WAIT_FAILED)).isTrue();
    assertThat(signature("WSAStartup").failed(10092)).isTrue();
    assertThat(signature("WSAGetLastError").failed(10035)).isFalse();
    assertThat(signature("inet_ntop").failed(null)).isTrue();
    assertThat(signature("inet_pton").failed(0)).isFalse();
    assertThat(signature("Sleep").failed(null)).isFalse();
  }

  static Signature signature(String name) {
    return calls().stream()
        .filter(method -> method.getName().equals(name))
        .map(Signature::of)
        .findFirst()
        .orElseThrow();
  }
}
