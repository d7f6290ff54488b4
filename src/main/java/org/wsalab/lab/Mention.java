package org.wsalab.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wsalab.notification.Happening;
import org.wsalab.winsock.HANDLE;

/** Finds out whether an entry speaks of a certain socket or event object. */
final class Mention {
  private Mention() {}

  static boolean in(Entry entry, String name) {
    if (entry.what() instanceof Call call) {
      return Stream.concat(call.arguments().stream(), Stream.of(call).map(Call::result))
          .anyMatch(value -> isOrHolds(value, name));
    }
    return entry.what() instanceof What.Happened happened
        && names(happened.happening()).contains(name);
  }

  private static boolean isOrHolds(Object value, String name) {
    if (value instanceof HANDLE handle) {
      return handle.name().equals(name);
    } else if (value instanceof HANDLE[] handles) {
      return Arrays.stream(handles).anyMatch(handle -> isOrHolds(handle, name));
    }
    return value instanceof Capture.Sockets sets
        && sets.asked().stream().anyMatch(handle -> isOrHolds(handle, name));
  }

  private static List<String> names(Happening happening) {
    if (happening instanceof Happening.Indicated h) {
      return List.of(h.socket());
    } else if (happening instanceof Happening.Selected h) {
      return h.event() == null ? List.of(h.socket()) : List.of(h.socket(), h.event());
    } else if (happening instanceof Happening.TakenBack h) {
      return List.of(h.socket());
    } else if (happening instanceof Happening.Reenabled h) {
      return List.of(h.socket());
    } else if (happening instanceof Happening.Enumerated h) {
      return List.of(h.socket());
    } else if (happening instanceof Happening.Signaled h) {
      return List.of(h.event(), firstWord(h.cause()));
    } else if (happening instanceof Happening.Reset h) {
      return List.of(h.event());
    } else if (happening instanceof Happening.WaitBegan h) {
      return h.events();
    } else if (happening instanceof Happening.WaitSatisfied h) {
      return h.events();
    } else if (happening instanceof Happening.WaitAbandoned h) {
      return h.events();
    } else if (happening instanceof Happening.WaitAlerted h) {
      return h.events();
    } else if (happening instanceof Happening.Pended h) {
      return List.of(h.socket());
    } else if (happening instanceof Happening.Completed h) {
      return List.of(h.socket());
    } else if (happening instanceof Happening.Posted h) {
      return List.of(h.socket(), h.window());
    } else if (happening instanceof Happening.Queued h) {
      return List.of(h.what().split(" "));
    } else if (happening instanceof Happening.Ran h) {
      return List.of(h.what().split(" "));
    }
    throw new AssertionError("a new kind of happening: " + happening);
  }

  /** A network event's cause begins with its socket: {@code socket#1 FD_READ}. */
  private static String firstWord(String cause) {
    return cause.split(" ", 2)[0];
  }
}
