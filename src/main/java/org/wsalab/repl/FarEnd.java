package org.wsalab.repl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wsalab.winsock.SOCKET;

/**
 * Finds the socket of a session that a call on another one reaches, by what the handles say of
 * themselves: {@code socket#3 tcp 127.0.0.1:5123 -> 127.0.0.1:80 connected}. Asks nothing of the
 * network, so that nothing is indicated earlier than it would have been.
 */
final class FarEnd {
  /** The calls whose effect travels to the socket at the other end. */
  private static final Set<String> TRAVELS = Set.of("send", "shutdown", "closesocket", "connect");

  private static final Pattern CONNECTED = Pattern.compile("\\S+ (\\S+) (\\S+) -> (\\S+) .*");

  private FarEnd() {}

  /** The name of the variable with the socket that the call reaches, if there is one. */
  static Optional<String> of(TypedCall call, Supplier<List<Outcome.Value>> sessions) {
    if (!TRAVELS.contains(call.function())) {
      return Optional.empty();
    }
    List<Outcome.Value> variables = sessions.get();
    return variables.stream()
        .filter(variable -> variable.name().equals(call.first()))
        .findFirst()
        .map(near -> CONNECTED.matcher(String.valueOf(near.value())))
        .filter(Matcher::matches)
        .flatMap(near -> at(near.group(1), near.group(3), near.group(2), variables));
  }

  private static Optional<String> at(
      String protocol, String local, String peer, List<Outcome.Value> variables) {
    String connected = " " + protocol + " " + local + " -> " + peer + " ";
    String listening = " " + protocol + " " + local + " listening";
    return saying(connected, variables).or(() -> saying(listening, variables));
  }

  private static Optional<String> saying(String words, List<Outcome.Value> variables) {
    return variables.stream()
        .filter(variable -> variable.value() instanceof SOCKET)
        .filter(variable -> variable.value().toString().contains(words))
        .map(Outcome.Value::name)
        .findFirst();
  }
}
