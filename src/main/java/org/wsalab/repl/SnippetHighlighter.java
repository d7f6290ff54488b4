package org.wsalab.repl;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a snippet while it is typed. */
final class SnippetHighlighter implements Highlighter {
  private final Lexer lexer;

  SnippetHighlighter(Lexer lexer) {
    this.lexer = lexer;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    AttributedStringBuilder coloured = new AttributedStringBuilder();
    for (Lexer.Token token : lexer.tokens(buffer)) {
      coloured.styled(style(token.kind()), token.text());
    }
    return coloured.toAttributedString();
  }

  private static AttributedStyle style(Lexer.Kind kind) {
    return switch (kind) {
      case COMMENT -> AttributedStyle.DEFAULT.faint();
      case STRING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case NUMBER, CONSTANT -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
      case KEYWORD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
      case CALL -> AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE).bold();
      case COMMAND -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
      case PLAIN -> AttributedStyle.DEFAULT;
    };
  }
}
