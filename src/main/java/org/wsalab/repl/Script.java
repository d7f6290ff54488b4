package org.wsalab.repl;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of snippets.
 *
 * @param name the file as it was named
 * @param lines its text
 */
record Script(String name, List<String> lines) {

  /** Reads a file; one that cannot be read is the user's error. */
  static Script read(Path file) {
    if (Files.isDirectory(file)) {
      throw new UserError("cannot read " + file + ": it is a directory");
    }
    try {
      return new Script(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UserError("cannot read " + file + ": " + reason(e));
    }
  }

  /** Why a file could not be read or written, in words. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not text in UTF-8";
    }
    return e.getMessage();
  }

  /** The declaration that gives a script its arguments. */
  static String declaration(List<String> arguments) {
    return arguments.stream()
        .map(JavaValues::quoted)
        .collect(java.util.stream.Collectors.joining(", ", "String[] args = {", "};"));
  }
}
