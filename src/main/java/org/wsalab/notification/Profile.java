package org.wsalab.notification;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of quirks: how an implementation decides where documentation and Windows differ.
 *
 * @param name what people call it, such as {@code windows} or {@code windows+READ-3}
 * @param quirks the quirks in force
 */
public record Profile(String name, Set<Quirk> quirks) {
  /** What Windows is observed to do: no quirk at all. */
  public static final Profile WINDOWS = new Profile("windows", Set.of());

  /** What Microsoft's reference pages say. */
  public static final Profile DOCUMENTED =
      new Profile(
          "documented",
          Arrays.stream(Quirk.values()).filter(Quirk::documented).collect(Collectors.toSet()));

  private static final Pattern CHANGE = Pattern.compile("([+~])([A-Za-z_]+(?:-\\d+)?)");

  /** Keeps its own copy of the quirks, in the order of their declaration. */
  public Profile {
    Set<Quirk> ordered = EnumSet.noneOf(Quirk.class);
    ordered.addAll(quirks);
    quirks = Collections.unmodifiableSet(ordered);
  }

  /** Whether a quirk is in force. */
  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  /** This profile with one quirk in force, or without it. */
  public Profile with(Quirk quirk, boolean inForce) {
    Set<Quirk> changed = EnumSet.noneOf(Quirk.class);
    changed.addAll(quirks);
    if (inForce == changed.contains(quirk)) {
      return this;
    }
    String sign = inForce ? "+" : "~";
    if (inForce) {
      changed.add(quirk);
    } else {
      changed.remove(quirk);
    }
    return new Profile(name + sign + quirk.rule(), changed);
  }

  /**
   * Reads {@code windows} or {@code documented}, changed by {@code +RULE} (that quirk in force) and
   * {@code ~RULE} (not in force): {@code documented~CLOSE-2}, {@code windows+READ-3+ENUM-9}.
   *
   * @throws IllegalArgumentException with a message for people when the text is no profile
   */
  public static Profile parse(String text) {
    int end = firstChange(text);
    Profile profile = base(text.substring(0, end), text);
    Matcher change = CHANGE.matcher(text).region(end, text.length());
    while (end < text.length()) {
      if (!change.lookingAt()) {
        throw notAProfile(text, "expected +RULE or ~RULE at \"" + text.substring(end) + "\"");
      }
      String rule = change.group(2);
      Quirk quirk =
          Quirk.named(rule).orElseThrow(() -> notAProfile(text, "no quirk is named " + rule));
      profile = profile.with(quirk, change.group(1).equals("+"));
      end = change.end();
      change.region(end, text.length());
    }
    return profile;
  }

  private static int firstChange(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '+' || text.charAt(i) == '~') {
        return i;
      }
    }
    return text.length();
  }

  private static Profile base(String name, String text) {
    return switch (name) {
      case "windows" -> WINDOWS;
      case "documented" -> DOCUMENTED;
      default -> throw notAProfile(text, "it begins with windows or documented");
    };
  }

  private static IllegalArgumentException notAProfile(String text, String why) {
    StringJoiner rules = new StringJoiner(", ");
    for (Quirk quirk : Quirk.values()) {
      rules.add(quirk.rule());
    }
    return new IllegalArgumentException(
        "\"" + text + "\" is not a profile: " + why + "; quirks are " + rules);
  }

  @Override
  public String toString() {
    return name;
  }
}
