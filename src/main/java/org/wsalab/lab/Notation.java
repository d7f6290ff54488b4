package org.wsalab.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wsalab.lab.Signature.Parameter;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WSADATA;

/**
 * How calls, results and values are written, everywhere: {@code recv(socket#1, buf[512], 512, 0) =
 * SOCKET_ERROR WSAEWOULDBLOCK (10035)}.
 */
public final class Notation {
  private Notation() {}

  /** A whole call with its result: one line. */
  public static String call(Call call) {
    String made = call.name() + arguments(call);
    if (call.thrown() != null) {
      return made + (call.interrupted() ? " interrupted" : " threw " + call.thrown());
    } else if (call.signature().returnsNothing()) {
      return made;
    }
    return made + " = " + outcome(call, " ");
  }

  /**
   * The result of a call as the prompt shows it: {@code SOCKET_ERROR, WSAEWOULDBLOCK (10035)}, and
   * an empty text for a call without result.
   */
  public static String result(Call call) {
    boolean none = call.thrown() != null || call.signature().returnsNothing();
    return none ? "" : outcome(call, ", ");
  }

  /** A number, BOOL or handle of a certain meaning. */
  public static String number(Kind kind, int value) {
    return Numbers.text(kind, value);
  }

  /** Any value by what it is: handles as they are now, texts quoted, structures in words. */
  public static String value(Object value) {
    if (value == null) {
      return "NULL";
    } else if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    } else if (value instanceof String text) {
      return Quoted.text(text);
    } else if (value instanceof byte[] bytes) {
      return Quoted.bytes(bytes, bytes.length);
    } else if (value instanceof Object[] array) {
      return list(Arrays.asList(array));
    } else if (value instanceof int[] numbers) {
      return Arrays.toString(numbers);
    }
    return value.toString();
  }

  /** The arguments of a call in parentheses. */
  static String arguments(Call call) {
    List<Parameter> parameters = call.signature().parameters();
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < parameters.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(argument(call, i));
    }
    return text.append(')').toString();
  }

  /** One argument of a call. */
  static String argument(Call call, int index) {
    Parameter parameter = call.signature().parameters().get(index);
    Object value = call.arguments().get(index);
    if (value instanceof Integer number) {
      return parameter.kind() == Kind.OPTION
          ? Numbers.option((Integer) call.arguments().get(index - 1), number)
          : Numbers.text(parameter.kind(), number);
    } else if (value instanceof Excerpt excerpt) {
      return excerpt(call, parameter, excerpt);
    } else if (value instanceof WSADATA) {
      return parameter.name(); // who cares what it says, asks for it
    }
    return kept(value);
  }

  private static String excerpt(Call call, Parameter parameter, Excerpt excerpt) {
    if (excerpt.count() == 0) {
      return parameter.name() + "[" + excerpt.size() + "]";
    } else if (parameter.name().equals("optval")) {
      return OptionValue.text(
          (Integer) call.arguments().get(1), (Integer) call.arguments().get(2), excerpt.head());
    }
    return Quoted.bytes(excerpt.head(), excerpt.count());
  }

  private static String kept(Object value) {
    if (value instanceof HANDLE handle) {
      return handle.name();
    } else if (value instanceof HANDLE[] handles) {
      return list(Arrays.asList(handles));
    } else if (value instanceof Capture.Sockets sets) {
      return list(sets.asked()) + " -> " + list(sets.ready());
    } else if (value instanceof Call.Opaque opaque) {
      return opaque.type();
    }
    return value(value);
  }

  private static String list(List<?> values) {
    return values.stream().map(Notation::kept).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String outcome(Call call, String separator) {
    Signature signature = call.signature();
    Object value = call.result();
    String text =
        value instanceof Integer number ? Numbers.result(signature.result(), number) : kept(value);
    boolean named = call.failed() && signature.result() != Kind.ERROR;
    return named ? text + separator + ErrorCode.text(call.error()) : text;
  }
}
