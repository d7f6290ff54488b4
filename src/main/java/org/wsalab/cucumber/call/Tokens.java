package org.wsalab.cucumber.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a line, read one after the other. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>0[xX][0-9A-Fa-f]+|\\d+)|(?<name>[A-Za-z_]\\w*)"
              + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<sign>[()\\[\\],|+*=.-]))");

  /** What a token is. */
  enum Kind {
    NUMBER,
    NAME,
    TEXT,
    SIGN,
    END
  }

  private record Token(Kind kind, String text) {}

  private final String line;
  private final List<Token> all = new ArrayList<>();
  private int next;

  Tokens(String line) {
    this.line = line;
    Matcher matcher = TOKEN.matcher(line.strip());
    int end = 0;
    while (end < line.strip().length()) {
      matcher.region(end, line.strip().length());
      if (!matcher.lookingAt()) {
        throw misread("\"" + line.strip().substring(end).strip() + "\" is not understood");
      }
      all.add(token(matcher));
      end = matcher.end();
    }
    all.add(new Token(Kind.END, ""));
  }

  private static Token token(Matcher matcher) {
    for (Kind kind : List.of(Kind.NUMBER, Kind.NAME, Kind.TEXT, Kind.SIGN)) {
      String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
      if (text != null) {
        return new Token(kind, text);
      }
    }
    throw new AssertionError("a token is of one kind");
  }

  /** What comes next. */
  Kind peek() {
    return all.get(next).kind;
  }

  /** Whether the next token is this sign or word. */
  boolean at(String text) {
    return all.get(next).text.equals(text) && peek() != Kind.TEXT;
  }

  /** Whether the token after the next is this sign. */
  boolean thenAt(String sign) {
    return next + 1 < all.size() && all.get(next + 1).text.equals(sign);
  }

  /** Takes the next token if it is this sign or word. */
  boolean take(String text) {
    boolean found = at(text);
    next += found ? 1 : 0;
    return found;
  }

  /** Takes the next token, whatever it is. */
  String take() {
    return all.get(next++).text;
  }

  /** Takes a name. */
  String name() {
    if (peek() != Kind.NAME) {
      throw misread("expected a name at \"" + all.get(next).text + "\"");
    }
    return take();
  }

  /** Takes this sign, which has to come. */
  void expect(String sign) {
    expect(sign, sign);
  }

  /** Takes this sign; {@code wanted} says what could have stood here. */
  void expect(String sign, String wanted) {
    if (!take(sign)) {
      String at = peek() == Kind.END ? "the end" : "\"" + all.get(next).text + "\"";
      throw misread("expected " + wanted + " at " + at);
    }
  }

  /** Says what is wrong with the line. */
  MisreadException misread(String why) {
    return new MisreadException(line.strip() + ": " + why);
  }
}
