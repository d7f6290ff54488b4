package org.wsalab.features;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project beside this one that stands on the lab: compiled and run as Maven would. */
final class OwnProject {
  private static final Pattern OTHERS =
      Pattern.compile("test-classes.?$|(jupiter|archunit|slf4j|assertj|byte-buddy)[^/\\\\]*$");

  private final Path folder;

  OwnProject(Path folder) {
    this.folder = folder;
  }

  /** Its files, by name. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Compiles the classes and puts the resources beside them; returns what the compiler says. */
  String build(Path classes) throws IOException {
    Path resources = folder.resolve("src/test/resources");
    for (Path file : files()) {
      if (file.startsWith(resources)) {
        Path copy = classes.resolve(resources.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    List<Path> sources = files().stream().filter(f -> f.toString().endsWith(".java")).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-Xlint:all,-processing", "-Werror", "-cp", classPath(), "-d", "" + classes);
      compiler
          .getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.toString();
  }

  /** Runs a suite of it in a process of its own; returns what that prints. */
  String run(Path classes, String suite) throws IOException {
    String tests = Path.of("target/test-classes").toString(); // for SuiteRun alone
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, classes.toString(), classPath(), tests),
                SuiteRun.class.getName(),
                suite)
            .redirectErrorStream(true)
            .start();
    try (InputStream printed = process.getInputStream()) {
      return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  /** What the project's dependencies bring: neither the tests of this one nor their libraries. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !OTHERS.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
