package org.wsalab.cucumber;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Symbols;
import org.wsalab.winsock.WinSock2;

/** Reads what steps say of calls, network events and errors. */
final class Lines {
  private static final Pattern EVENT = Pattern.compile("(FD_\\w+)(?: with (\\w+))?");

  private Lines() {}

  /** What is read, or a failure of the step when it cannot be. */
  static <T> T understood(World world, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MisreadException e) {
      throw world.misread(e);
    }
  }

  /** {@code FD_READ, FD_CLOSE with WSAECONNABORTED}, or {@code nothing}. */
  static NetworkEvents events(String text) {
    NetworkEvents events = NetworkEvents.NONE;
    Matcher event = EVENT.matcher(text);
    while (event.find()) {
      int error = event.group(2) == null ? 0 : error(event.group(2)).number();
      events = events.with(bit(event.group(1)), error);
    }
    return events;
  }

  /** An error code by its name. */
  static ErrorCode error(String name) {
    return ErrorCode.named(name)
        .orElseThrow(() -> MisreadException.unknown("no error code is named", name, errors()));
  }

  private static int bit(String name) {
    List<String> known = new ArrayList<>();
    for (int bit = 1; bit <= WinSock2.FD_ADDRESS_LIST_CHANGE; bit <<= 1) {
      String symbol = Symbols.networkEvents(bit);
      if (symbol.equals(name)) {
        return bit;
      }
      known.add(symbol);
    }
    throw MisreadException.unknown("no network event is named", name, known);
  }

  private static List<String> errors() {
    List<String> names = new ArrayList<>();
    ErrorCode.all().forEach(code -> names.add(code.name()));
    return names;
  }
}
