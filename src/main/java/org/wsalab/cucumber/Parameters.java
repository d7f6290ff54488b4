package org.wsalab.cucumber;

import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wsalab.cucumber.call.CallText;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/** The kinds of words that steps have gaps for. */
public final class Parameters {
  private static final String NAME = "\"([^\"]+)\"";
  private static final Pattern QUOTED = Pattern.compile(NAME);

  private final World world;

  /** For one scenario. */
  public Parameters(World world) {
    this.world = world;
  }

  /** A socket. */
  @ParameterType(NAME)
  @Meaning("the name of a socket in quotes, as `\"s\"`, or an element of an array, as `\"ss[2]\"`")
  public SOCKET socket(String name) {
    return world.socket(name);
  }

  /** An event object. */
  @ParameterType(NAME)
  @Meaning("the name of an event object in quotes, as `\"e\"` or `\"es[2]\"`")
  public WSAEVENT event(String name) {
    return world.event(name);
  }

  /** A thread. */
  @ParameterType(NAME)
  @Meaning("the name of a thread in quotes; a thread begins when it is first named")
  public String thread(String name) {
    return name;
  }

  /** A name that is to be given. */
  @ParameterType(NAME)
  @Meaning("a new name in quotes; the step gives it to what it makes")
  public String name(String name) {
    return name;
  }

  /** Several names. */
  @ParameterType("\"[^\"]+\"(?:(?:, | and |, and )\"[^\"]+\")*")
  @Meaning("one name or several, as `\"e\"`, `\"e\" and \"f\"` or `\"e\", \"f\" and \"g\"`")
  public List<String> names(String text) {
    return QUOTED.matcher(text).results().map(name -> name.group(1)).toList();
  }

  /** A call in C's notation. */
  @ParameterType(CallText.FORM)
  @Meaning(
      "a call as in C, as `recv(s, 512, 0)` or `a = accept(l)`; names stand without quotes, texts"
          + " with them")
  public String call(String line) {
    return line;
  }

  /** A field or an element of something named. */
  @ParameterType("[A-Za-z_]\\w*(?:\\.\\w+|\\[\\w+\\])+")
  @Meaning("a field or an element, as `ne.iErrorCode[FD_READ_BIT]`")
  public String field(String expression) {
    return expression;
  }

  /** What a call returns. */
  @ParameterType(".+")
  @Meaning(
      "what a call returns: a number or a constant, as `0` or `WSA_WAIT_EVENT_0 + 1`, `TRUE`, a"
          + " text received, as `\"abc\"`, or network events")
  public String result(String text) {
    return text;
  }

  /** Network events with their errors. */
  @ParameterType(
      "nothing|FD_\\w+(?: with WSA\\w+)?(?:(?: ?\\| ?|, | and )FD_\\w+(?: with WSA\\w+)?)*")
  @Meaning(
      "network events, as `FD_READ, FD_CLOSE with WSAECONNABORTED` or `FD_READ \\| FD_CLOSE`, or"
          + " `nothing`")
  public NetworkEvents events(String text) {
    return Lines.understood(world, () -> Lines.events(text));
  }

  /** An error code. */
  @ParameterType("(?:WSA|ERROR_)\\w+")
  @Meaning("an error code by name, as `WSAEWOULDBLOCK`")
  public ErrorCode error(String name) {
    return Lines.understood(world, () -> Lines.error(name));
  }

  /** A span of time. */
  @ParameterType("(\\d+) (?:ms|milliseconds?)")
  @Meaning("a span of time, as `200 ms`")
  public int milliseconds(String number) {
    return Integer.parseInt(number);
  }

  /** {@code "e", "f"} for messages. */
  static String listed(List<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  /** An array in C's notation. */
  static String array(List<String> names) {
    return Arrays.toString(names.toArray());
  }
}
