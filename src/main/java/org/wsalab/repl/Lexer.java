package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a snippet, finished or not, into pieces that have one colour each. */
final class Lexer {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class continue default do double"
                  + " else enum extends false final finally float for if implements import"
                  + " instanceof int interface long native new null package private protected"
                  + " public record return short static strictfp super switch synchronized this"
                  + " throw throws transient true try var void volatile while yield")
              .split(" "));

  // Each alternative also takes what has been begun and not ended: it is being typed.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
              + "|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)"
              + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\\n])*+'?)"
              + "|(?<number>\\b\\d[\\w.]*)"
              + "|(?<word>[A-Za-z_$][\\w$]*)"
              + "|(?<other>(?s:.))");

  private final Vocabulary vocabulary;

  /** What a piece is. */
  enum Kind {
    COMMENT,
    STRING,
    NUMBER,
    KEYWORD,
    /** A Winsock call. */
    CALL,
    /** A Winsock constant. */
    CONSTANT,
    /** A command of the prompt. */
    COMMAND,
    PLAIN
  }

  /** A piece of the text. */
  record Token(Kind kind, String text) {}

  Lexer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The pieces in their order; together they are the text. */
  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    if (Unit.isCommand(text)) {
      int end = (text + " ").indexOf(' ', text.indexOf('/'));
      tokens.add(new Token(Kind.COMMAND, text.substring(0, end)));
      tokens.add(new Token(Kind.PLAIN, text.substring(end)));
      return tokens;
    }
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(kind(matcher), matcher.group()));
    }
    return tokens;
  }

  private Kind kind(Matcher matcher) {
    if (matcher.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (matcher.group("string") != null) {
      return Kind.STRING;
    }
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    return matcher.group("word") == null ? Kind.PLAIN : word(matcher.group("word"));
  }

  private Kind word(String word) {
    if (KEYWORDS.contains(word)) {
      return Kind.KEYWORD;
    }
    if (vocabulary.isCall(word)) {
      return Kind.CALL;
    }
    return vocabulary.isConstant(word) ? Kind.CONSTANT : Kind.PLAIN;
  }
}
