package org.wsalab.cucumber;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wsalab.cucumber.call.Names;

/** Gives sockets, event objects and windows in a text the names that a scenario has for them. */
final class ObjectNames {
  private static final Pattern OBJECT = Pattern.compile("\\b(?:socket|event|window)#\\d+\\b");

  private ObjectNames() {}

  static String named(String text, Names names) {
    return OBJECT
        .matcher(text)
        .replaceAll(
            (MatchResult object) ->
                names.of(object.group()).orElse(object.group()).replace("$", "\\$"));
  }
}
