package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentPlaceTest {
  @Test
  void the_open_call_and_the_number_of_the_argument_are_found() {
    assertThat(ArgumentPlace.at("send(")).contains(new ArgumentPlace("send", 0));
    assertThat(ArgumentPlace.at("int n = recv(s, buf, ")).contains(new ArgumentPlace("recv", 2));
    assertThat(ArgumentPlace.at("expect(recv(s, ")).contains(new ArgumentPlace("recv", 1));
  }

  @Test
  void what_is_closed_does_not_count() {
    assertThat(ArgumentPlace.at("f(g(a, b), new int[] {1, 2}, "))
        .contains(new ArgumentPlace("f", 2));
    assertThat(ArgumentPlace.at("f(a, b)")).isEmpty();
    assertThat(ArgumentPlace.at("f(a); b")).isEmpty();
  }

  @Test
  void a_parenthesis_without_a_name_is_no_call() {
    assertThat(ArgumentPlace.at("1 + (2 * ")).isEmpty();
  }
}
