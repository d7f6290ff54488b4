package org.wsalab.lab;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Texts and bytes in quotes, with the escapes of C. */
final class Quoted {
  /** How many characters or bytes stand in the quotes before the rest is left out. */
  static final int SHOWN_MAX = 32;

  private Quoted() {}

  /** A text, whole. */
  static String text(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  /**
   * The beginning of {@code count} bytes, of which {@code head} are at hand; what is not UTF-8 is
   * written as {@code \xNN}.
   */
  static String bytes(byte[] head, int count) {
    int shown = Math.min(head.length, count > SHOWN_MAX ? SHOWN_MAX : count);
    StringBuilder quoted = new StringBuilder("\"");
    ByteBuffer in = ByteBuffer.wrap(head, 0, shown);
    CharBuffer out = CharBuffer.allocate(shown);
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    while (in.hasRemaining()) {
      CoderResult result = utf8.decode(in, out.clear(), true);
      out.flip().chars().forEach(c -> append(quoted, (char) c));
      for (int bad = result.isError() ? result.length() : 0; bad > 0; bad--) {
        quoted.append(String.format("\\x%02x", in.get()));
      }
    }
    return quoted.append('"').append(shown < count ? "..." : "").toString();
  }

  private static void append(StringBuilder quoted, char c) {
    switch (c) {
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      default -> quoted.append(Character.isISOControl(c) ? String.format("\\x%02x", (int) c) : c);
    }
  }
}
