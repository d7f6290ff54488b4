package org.wsalab.repl;

/** The colours of what is printed, or none of them. */
public final class Palette {
  /** No colour: a pipe, a file, NO_COLOR, a terminal that knows none. */
  public static final Palette PLAIN = new Palette(false);

  /** Colours for a terminal. */
  public static final Palette COLOURED = new Palette(true);

  private final boolean coloured;

  private Palette(boolean coloured) {
    this.coloured = coloured;
  }

  /** What went wrong. */
  public String error(String text) {
    return paint("31", text);
  }

  /** What points at a place. */
  String pointer(String text) {
    return paint("33", text);
  }

  /** What is only there to help. */
  public String faint(String text) {
    return paint("2", text);
  }

  /** A heading. */
  public String strong(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
