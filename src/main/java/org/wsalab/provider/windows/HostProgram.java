package org.wsalab.provider.windows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.wsalab.provider.ProviderFailedException;

/** wsahost.exe: its source, which the lab brings with it, and how it is built. */
final class HostProgram {
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final String SOURCE = "wsahost.c";

  private final SearchPath path;

  /** Built by the compiler that is on this path. */
  HostProgram(SearchPath path) {
    this.path = path;
  }

  /** Why it cannot be built here, or nothing. */
  Optional<String> missing() {
    return path.program(COMPILER).isPresent()
        ? Optional.empty()
        : Optional.of(
            "there is no "
                + COMPILER
                + " to build its host with; Debian has it in the package gcc-mingw-w64-x86-64");
  }

  /** Builds it, or writes down its source where the file is to be one of C. */
  void writeTo(Path file) throws IOException {
    if (file.toString().endsWith(".c")) {
      Files.writeString(file, source());
      return;
    }
    missing().ifPresent(HostProgram::refuse);
    Path folder = Files.createTempDirectory("wsahost");
    try {
      Path source = Files.writeString(folder.resolve(SOURCE), source());
      Path built = folder.resolve("wsahost.exe");
      String compiler = path.program(COMPILER).orElseThrow().toString();
      HostCommand.of(List.of(compiler, "-O2", "-s", "-o", "" + built, "" + source))
          .run(folder.resolve("output.txt"));
      Files.move(built, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      for (String name : List.of(SOURCE, "wsahost.exe", "output.txt", "")) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  private static void refuse(String why) {
    throw new ProviderFailedException(why);
  }

  /** A text that changes with the source, so that one that is out of date is not used. */
  static String version() {
    CRC32 sum = new CRC32();
    sum.update(source().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  static String source() {
    try (InputStream in = HostProgram.class.getResourceAsStream(SOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
