package org.wsalab.repl;

import java.util.Optional;
import java.util.function.Supplier;
import org.wsalab.cucumber.StepByStep;
import org.wsalab.lab.Lab;
import org.wsalab.provider.Snapshot;
import org.wsalab.winsock.HANDLE;

/**
 * What a session runs piece by piece, if anything. Where that rests its lab is the current one, and
 * the session's own again when it has ended.
 */
final class Stepping implements AutoCloseable {
  private StepByStep stepped;
  private Lab ownLab;

  /** What is run piece by piece. */
  Optional<StepByStep> stepped() {
    return Optional.ofNullable(stepped);
  }

  /** Ends what was run, and begins with something else. */
  <T extends StepByStep> T begin(Supplier<T> next) {
    close();
    ownLab = Lab.ifOpen().orElse(null);
    T begun = next.get();
    stepped = begun;
    return begun;
  }

  /** It comes to rest: calls and tables are of its lab, as long as it has one. */
  void rest() {
    Lab.use(stepped.lab().orElse(ownLab));
  }

  /** Whether calls are made in its lab, and not in the session's own. */
  boolean rests() {
    return stepped().flatMap(StepByStep::lab).isPresent();
  }

  /** The sockets and event objects at hand: of what rests here, under its names. */
  Snapshot snapshot() {
    return stepped().flatMap(StepByStep::snapshot).orElseGet(() -> Lab.current().snapshot());
  }

  /** A text about the lab at hand, with the names that what rests here has for its objects. */
  String named(String text) {
    return rests() ? stepped.named(text) : text;
  }

  /** What the lab calls a socket or event object that has this name where it rests. */
  Optional<String> handleName(String name) {
    return stepped()
        .flatMap(StepByStep::snapshot)
        .flatMap(
            open ->
                open.handles().stream()
                    .map(HANDLE::name)
                    .filter(handle -> named(handle).equals(name))
                    .findFirst());
  }

  @Override
  public void close() {
    if (stepped != null) {
      stepped.close();
      stepped = null;
      Lab.use(ownLab);
    }
  }
}
