package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wsalab.provider.windows.Mingw;
import org.wsalab.provider.windows.UnderWine;

/**
 * {@code repl/wsalab.cmd} in a copy of the project with nothing in it but what the launcher looks
 * at, with stand-ins for Java and Maven, under Wine's cmd.exe. All folders have names that are hard
 * on scripts.
 */
final class WindowsLauncher {
  private static final Path RESOURCES = Path.of("src/test/resources/org/wsalab/cli");
  private static final String LANGUAGE = "C.UTF-8";

  final Path home;
  final Path jdk;
  private final Path folder;
  final Path maven;
  private final List<String> cmd;
  private final Map<String, String> environment;

  /** What a start came to. */
  record Outcome(int code, String said) {}

  /** Builds the stand-in for Java, which serves many of these. */
  static Path java(Path folder) throws Exception {
    Path made = folder.resolve("java.exe");
    Mingw.build(made, RESOURCES.resolve("stub-java.c"), "-municode");
    return made;
  }

  WindowsLauncher(Path folder, Path java) throws IOException {
    this.folder = folder;
    home = folder.resolve("R&D (x86) 실험실/lab");
    jdk = folder.resolve("JDK & tools/jdk (17)");
    maven = folder.resolve("maven 3 (new)");
    for (String file : List.of("repl/wsalab.cmd", "pom.xml", "docs/rules.md", "docs/notes.md")) {
      copy(Path.of(file), home.resolve(file));
    }
    copy(java, jdk.resolve("bin/java.exe"));
    copy(java, jdk.resolve("bin/javac.exe"));
    copy(RESOURCES.resolve("stub-mvn.cmd"), maven.resolve("mvn.cmd"));
    release("17.0.2");
    ProcessBuilder builder = UnderWine.program("cmd", "/c");
    cmd = builder.command();
    environment = builder.environment();
    unset("WSALAB_JAVA_OPTS");
    set("LC_ALL", LANGUAGE);
    set("JAVA_HOME", jdk);
    set("WINEPATH", maven);
    set("FAKE_JAVA_SAYS", folder.resolve("java.txt"));
    set("FAKE_MAVEN_SAYS", folder.resolve("maven.txt"));
  }

  private static void copy(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }

  /** Writes the file by which a JDK says which one it is. */
  void release(String version) throws IOException {
    String text = "IMPLEMENTOR=\"None\"\r\nJAVA_VERSION=\"" + version + "\"\r\n";
    Files.writeString(jdk.resolve("release"), text);
  }

  /** Sets a variable of the environment, to a path as Windows writes it. */
  void set(String variable, Path path) {
    set(variable, UnderWine.path(path));
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  void unset(String variable) {
    environment.remove(variable);
  }

  /** Starts the lab as somebody does who writes these arguments into a script. */
  Outcome start(String arguments) throws Exception {
    return type("\"repl\\wsalab.cmd\" " + arguments);
  }

  /** Starts the lab as another program does. */
  Outcome startDirectly(String... arguments) throws Exception {
    List<String> words = new ArrayList<>(cmd);
    words.add("repl\\wsalab.cmd");
    words.addAll(List.of(arguments));
    return run(words);
  }

  /** Carries out lines of a script. */
  Outcome type(String... lines) throws Exception {
    return run(script(lines));
  }

  /** The same in a terminal, where there is a code page. */
  Outcome typeInTerminal(String... lines) throws Exception {
    return run(List.of("script", "-qefc", String.join(" ", script(lines)), "/dev/null"));
  }

  /** The command that carries out these lines. */
  private List<String> script(String... lines) throws IOException {
    String text = "@echo off\r\n" + String.join("\r\n", lines) + "\r\n";
    Files.writeString(home.resolve("typed.cmd"), text);
    List<String> words = new ArrayList<>(cmd);
    words.add("typed.cmd");
    return words;
  }

  private Outcome run(List<String> words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(home.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it has ended").isTrue();
    return new Outcome(process.exitValue(), said);
  }

  /** What Java was started with last: a line on the console's code page, then the arguments. */
  List<String> javaSaid() throws IOException {
    return Files.readAllLines(folder.resolve("java.txt"));
  }

  /** Where and with what Maven was started last. */
  String mavenSaid() throws IOException {
    return Files.readString(folder.resolve("maven.txt"));
  }
}
