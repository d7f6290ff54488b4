package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.Installed;
import org.wsalab.cli.WindowsLauncher.Outcome;
import org.wsalab.provider.windows.Mingw;
import org.wsalab.provider.windows.UnderWine;
import org.wsalab.repl.ExitCode;

/**
 * The launcher for Windows, as far as Wine's cmd.exe goes: there fc and robocopy do nothing, so
 * that every start builds, what cmd.exe itself says is in ASCII, and a percent sign is always taken
 * for that of a variable. Scripts are not called but chained, because call makes every code a 1.
 */
@Timeout(120)
class WindowsLauncherTest {
  @TempDir static Path tools;
  private static Path java;

  @TempDir Path folder;
  private WindowsLauncher launcher;

  @BeforeAll
  static void build_a_java() throws Exception {
    UnderWine.required();
    Mingw.required();
    java = WindowsLauncher.java(tools);
  }

  @BeforeEach
  void set_up() throws Exception {
    launcher = new WindowsLauncher(folder, java);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 130})
  void exit_code_is_that_of_java(int code) throws Exception {
    assertThat(launcher.start("exit=" + code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '~',
      value = {
        "\"two words\" ~ two words",
        "\"a&b|c>d<e^f\" ~ a&b|c>d<e^f",
        "!PATH! ~ !PATH!",
        "\"connect(c, \\\"127.0.0.1\\\", port(l))\" ~ connect(c, \"127.0.0.1\", port(l))",
        "\"C:\\My Labs\\a.jsh\" ~ C:\\My Labs\\a.jsh",
        "(x) ~ (x)"
      })
  void argument_reaches_java_as_it_was_typed(String typed, String received) throws Exception {
    assertThat(launcher.start("-e " + typed + " last").code()).isZero();
    assertThat(launcher.javaSaid()).endsWith("-e", received, "last");
  }

  @Test
  void argument_in_any_writing_reaches_java() throws Exception {
    assertThat(launcher.startDirectly("run", "실험 1/ünï.jsh", "Ωμέγα").code()).isZero();
    assertThat(launcher.javaSaid()).endsWith("run", "실험 1/ünï.jsh", "Ωμέγα");
  }

  @Test
  void java_is_started_with_the_jar_that_was_built_and_the_options_of_the_environment()
      throws Exception {
    launcher.set("WSALAB_JAVA_OPTS", "-Xmx1g -Dx=y");
    Outcome outcome = launcher.start("providers");

    assertThat(outcome.said()).isEqualTo("wsalab: building; the first time this takes a minute");
    assertThat(launcher.mavenSaid().strip())
        .isEqualTo(said(launcher.home) + ": -q -B -Dspotless.check.skip -DskipTests package");
    Path jar = launcher.home.resolve("target/run/wsalab.jar");
    assertThat(Files.readString(jar)).isEqualToIgnoringNewLines("made");
    assertThat(launcher.javaSaid())
        .contains("-Xmx1g", "-Dx=y", "-XX:TieredStopAtLevel=1")
        .endsWith("-jar", UnderWine.path(jar), "providers");
    assertThat(launcher.home.resolve("target/run/lock")).doesNotExist();
  }

  @Test
  void what_java_prints_is_utf8_on_every_release() throws Exception {
    launcher.start("");
    assertThat(launcher.javaSaid())
        .contains(
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8");
  }

  @Test
  void console_is_in_utf8_while_java_runs_and_as_it_was_afterwards() throws Exception {
    Installed.required("script");
    Outcome outcome =
        launcher.typeInTerminal(
            "chcp 850 >nul", "cmd /c repl\\wsalab.cmd exit=7", "echo %ERRORLEVEL% & chcp");
    assertThat(launcher.javaSaid()).startsWith("page 65001");
    assertThat(outcome.said()).contains("7").contains("code page: 850");
  }

  @Test
  void java_on_the_path_is_found_too() throws Exception {
    launcher.unset("JAVA_HOME");
    launcher.set("WINEPATH", path(launcher.jdk.resolve("bin"), launcher.maven));
    assertThat(launcher.start("exit=7").code()).isEqualTo(7);
  }

  @Test
  void java_home_may_have_quotes_around_it() throws Exception {
    launcher.set("JAVA_HOME", '"' + UnderWine.path(launcher.jdk) + '"');
    assertThat(launcher.start("exit=7").code()).isEqualTo(7);
  }

  @Test
  void without_java_it_says_what_to_install() throws Exception {
    launcher.unset("JAVA_HOME");
    refused("there is no Java: install a JDK 17 or newer, or set JAVA_HOME to one");
  }

  @Test
  void wrong_java_home_is_named() throws Exception {
    Path nowhere = folder.resolve("no & such (JDK)");
    launcher.set("JAVA_HOME", nowhere);
    refused(
        "JAVA_HOME is "
            + UnderWine.path(nowhere)
            + ", where there is no bin\\java.exe; set it to a JDK 17 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_412", "11.0.23", "16"})
  void java_that_is_too_old_is_named_with_its_version(String version) throws Exception {
    launcher.release(version);
    refused(java() + " is Java " + version + "; wsalab needs a JDK 17 or newer");
  }

  @Test
  void java_without_a_release_file_is_asked() throws Exception {
    Files.delete(launcher.jdk.resolve("release"));
    launcher.set("FAKE_JAVA_VERSION", "15.0.1");
    refused(java() + " is Java 15.0.1; wsalab needs a JDK 17 or newer");

    launcher.set("FAKE_JAVA_VERSION", "25");
    assertThat(launcher.start("exit=2").code()).isEqualTo(2);
  }

  @Test
  void java_without_a_compiler_is_no_jdk() throws Exception {
    Files.delete(launcher.jdk.resolve("bin/javac.exe"));
    refused(java() + " is not of a JDK: there is no compiler beside it");
  }

  @Test
  void without_maven_it_says_what_to_install() throws Exception {
    launcher.unset("WINEPATH");
    refused("there is no mvn: install Maven 3.8 or newer, which builds wsalab on its first start");
  }

  @Test
  void build_that_fails_says_what_shows_why_and_is_tried_again() throws Exception {
    launcher.set("FAKE_MAVEN_FAILS", "1");
    refused(
        "building; the first time this takes a minute",
        "the build failed; 'mvn package' in " + said(launcher.home) + " shows why");

    launcher.unset("FAKE_MAVEN_FAILS");
    assertThat(launcher.start("exit=7").code()).isEqualTo(7);
  }

  @Test
  void build_of_another_process_is_not_disturbed() throws Exception {
    Path lock = Files.createDirectories(launcher.home.resolve("target/run/lock"));
    refused("another process builds; wait for it, or remove " + said(lock) + " if there is none");
    assertThat(lock).isDirectory();
  }

  private String java() {
    return UnderWine.path(launcher.jdk.resolve("bin/java.exe"));
  }

  /** A path as cmd.exe says it where there is no console. */
  private static String said(Path path) {
    return UnderWine.path(path).replaceAll("\\P{ASCII}", "?");
  }

  private static String path(Path... folders) {
    return String.join(";", List.of(folders).stream().map(UnderWine::path).toList());
  }

  private void refused(String... messages) throws Exception {
    Outcome outcome = launcher.start("exit=7");
    assertThat(outcome.said().lines().map(String::strip))
        .containsExactly(
            List.of(messages).stream().map(m -> "wsalab: " + m).toArray(String[]::new));
    assertThat(outcome.code()).isEqualTo(ExitCode.ENVIRONMENT.code());
  }
}
