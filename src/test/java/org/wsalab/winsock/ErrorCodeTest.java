package org.wsalab.winsock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one table of error codes. */
class ErrorCodeTest {

  @ParameterizedTest
  @CsvSource({
    "6, WSA_INVALID_HANDLE",
    "8, WSA_NOT_ENOUGH_MEMORY",
    "87, WSA_INVALID_PARAMETER",
    "50, ERROR_NOT_SUPPORTED",
    "995, WSA_OPERATION_ABORTED",
    "996, WSA_IO_INCOMPLETE",
    "997, WSA_IO_PENDING",
    "10004, WSAEINTR",
    "10013, WSAEACCES",
    "10014, WSAEFAULT",
    "10022, WSAEINVAL",
    "10024, WSAEMFILE",
    "10035, WSAEWOULDBLOCK",
    "10036, WSAEINPROGRESS",
    "10037, WSAEALREADY",
    "10038, WSAENOTSOCK",
    "10039, WSAEDESTADDRREQ",
    "10040, WSAEMSGSIZE",
    "10042, WSAENOPROTOOPT",
    "10043, WSAEPROTONOSUPPORT",
    "10044, WSAESOCKTNOSUPPORT",
    "10045, WSAEOPNOTSUPP",
    "10047, WSAEAFNOSUPPORT",
    "10048, WSAEADDRINUSE",
    "10049, WSAEADDRNOTAVAIL",
    "10050, WSAENETDOWN",
    "10051, WSAENETUNREACH",
    "10053, WSAECONNABORTED",
    "10054, WSAECONNRESET",
    "10055, WSAENOBUFS",
    "10056, WSAEISCONN",
    "10057, WSAENOTCONN",
    "10058, WSAESHUTDOWN",
    "10060, WSAETIMEDOUT",
    "10061, WSAECONNREFUSED",
    "10065, WSAEHOSTUNREACH",
    "10091, WSASYSNOTREADY",
    "10092, WSAVERNOTSUPPORTED",
    "10093, WSANOTINITIALISED",
    "10101, WSAEDISCON",
    "11001, WSAHOST_NOT_FOUND",
    "11004, WSANO_DATA",
  })
  void a_number_has_the_name_that_winsock_gives_it(int number, String name) {
    ErrorCode code = ErrorCode.of(number).orElseThrow();
    assertThat(code.name()).isEqualTo(name);
    assertThat(code).hasToString(name + " (" + number + ")");
    assertThat(ErrorCode.text(number)).isEqualTo(code.toString());
    assertThat(ErrorCode.named(name)).contains(code);
  }

  @Test
  void names_of_the_same_number_are_all_found() {
    assertThat(ErrorCode.named("ERROR_INVALID_HANDLE").orElseThrow().number()).isEqualTo(6);
    assertThat(ErrorCode.named("ERROR_INVALID_PARAMETER").orElseThrow().number()).isEqualTo(87);
  }

  @Test
  void a_number_outside_the_table_stands_alone() {
    assertThat(ErrorCode.of(12345)).isEmpty();
    assertThat(ErrorCode.named("WSAEWHATEVER")).isEmpty();
    assertThat(ErrorCode.text(12345)).isEqualTo("error 12345");
  }

  @Test
  void the_table_holds_every_constant_with_a_phrase_of_its_own() throws IllegalAccessException {
    List<ErrorCode> table = new ArrayList<>();
    ErrorCode.all().forEach(table::add);
    Field[] constants = WinError.class.getFields();

    assertThat(table).hasSameSizeAs(constants);
    for (Field constant : constants) {
      ErrorCode code = ErrorCode.named(constant.getName()).orElseThrow();
      assertThat(code.number()).isEqualTo(constant.getInt(null));
      assertThat(code.meaning()).isNotBlank().doesNotEndWith(".");
    }
  }
}
