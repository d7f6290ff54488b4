package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnippetCompleterTest {
  private final Recorded recorded = new Recorded();
  private final SnippetCompleter completer =
      new SnippetCompleter(recorded.session().engine(), Vocabulary.winsock());

  @AfterEach
  void close() {
    recorded.close();
  }

  @Test
  void calls_are_completed_and_explained() {
    assertThat(complete("WSAEnumN"))
        .extracting(Candidate::value, Candidate::descr)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "WSAEnumNetworkEvents(",
                "reports and clears a socket's record, and resets the event given"));
  }

  @Test
  void winsock_names_are_found_in_any_case() {
    assertThat(complete("wsaewoul")).extracting(Candidate::value).containsExactly("WSAEWOULDBLOCK");
  }

  @Test
  void a_name_in_the_case_that_was_typed_comes_before_all_others() {
    assertThat(complete("WSAEn"))
        .extracting(Candidate::value)
        .containsExactly("WSAEnumNetworkEvents(");
    assertThat(complete("wsaen"))
        .extracting(Candidate::value)
        .contains("WSAEnumNetworkEvents(", "WSAENOTSOCK");
  }

  @Test
  void the_users_variables_come_with_their_type() {
    recorded.type("int clientCount = 3");

    assertThat(complete("1 + clientC"))
        .extracting(Candidate::value, Candidate::descr)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("clientCount", "int"));
  }

  @Test
  void members_are_completed_behind_a_point() {
    recorded.type("var ne = new WSANETWORKEVENTS()");

    assertThat(complete("ne.lNet")).extracting(Candidate::value).containsExactly("lNetworkEvents");
  }

  @Test
  void an_argument_offers_the_constants_it_takes_below_the_calls_parameters() {
    List<Candidate> found = complete("WSAEventSelect(s, e, ");

    assertThat(found)
        .extracting(Candidate::value)
        .contains("FD_READ", "FD_ALL_EVENTS")
        .allMatch(name -> name.startsWith("FD_"))
        .doesNotContain("FD_READ_BIT", "FD_SETSIZE");
    assertThat(found.get(0).group())
        .isEqualTo("int WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents)");
    assertThat(complete("shutdown(f(a, b), "))
        .extracting(Candidate::value)
        .containsExactly("SD_RECEIVE", "SD_SEND", "SD_BOTH");
  }

  private List<Candidate> complete(String text) {
    List<Candidate> candidates = new ArrayList<>();
    completer.complete(null, TypedLine.of(text, text.length()), candidates);
    return candidates;
  }
}
