package org.wsalab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What was printed into memory. */
public final class Printed {
  private Printed() {}

  /** As text, with lines that end as they do in the tests, whatever the system has there. */
  public static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
