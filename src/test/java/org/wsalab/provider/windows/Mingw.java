package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The C compiler for Windows, where tests need what only it can tell or make. */
public final class Mingw {
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";

  private Mingw() {}

  /** Skips the test, saying why, where there is no compiler. */
  public static void required() {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean there =
        Arrays.stream(path.split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, COMPILER)));
    assumeTrue(there, "skipped: there is no " + COMPILER);
  }

  /** Makes a program or a DLL of a source; fails with what the compiler says against it. */
  public static void build(Path made, Path source, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-O2", "-Wall", "-Wextra", "-o", "" + made));
    arguments.add(source.toString());
    arguments.addAll(List.of(options));
    assertThat(compile(arguments.toArray(String[]::new))).isEmpty();
  }

  /** The functions for which the compiler has an import library. */
  static List<String> functions(String library) throws Exception {
    String file = said(COMPILER, "-print-file-name=" + library).strip();
    return said("x86_64-w64-mingw32-nm", file)
        .lines()
        .filter(line -> line.matches("[0-9a-f]+ T [A-Za-z_]\\w*"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .distinct()
        .toList();
  }

  /** Runs the compiler and returns what it says. */
  static String compile(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(COMPILER));
    words.addAll(List.of(arguments));
    return said(words.toArray(String[]::new));
  }

  private static String said(String... words) throws IOException, InterruptedException {
    Process compiler = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    compiler.waitFor();
    return said;
  }
}
