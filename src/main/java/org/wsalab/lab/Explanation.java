package org.wsalab.lab;

import java.lang.reflect.Method;
import java.util.Optional;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.Winsock;

/** What an error code, a call or an object of the session is about, in a few lines for people. */
public final class Explanation {
  private Explanation() {}

  /**
   * Explains an error code by number or name, a call by name, or a socket or event object of the
   * session by name, such as {@code event#1}: why it is signaled or not. Nothing when there is no
   * such thing.
   */
  public static Optional<String> of(String words, Lab lab) {
    String name = words.strip();
    return error(name)
        .or(() -> call(name))
        .or(() -> new Situation(lab.snapshot(), lab.journal()).of(name));
  }

  /**
   * {@code WSAEWOULDBLOCK (10035): the socket is non-blocking and the operation cannot end now}.
   */
  public static String of(ErrorCode code) {
    return code + ": " + code.meaning();
  }

  private static Optional<String> error(String name) {
    Optional<ErrorCode> code =
        name.matches("\\d{1,9}") ? ErrorCode.of(Integer.parseInt(name)) : ErrorCode.named(name);
    return code.map(Explanation::of);
  }

  private static Optional<String> call(String name) {
    for (Method method : Winsock.class.getMethods()) {
      if (method.getName().equals(name)) {
        String meaning = method.getAnnotation(Meaning.class).value();
        return Optional.of(Signature.of(method) + ": " + meaning);
      }
    }
    return Optional.empty();
  }
}
