package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That another project can write features of its own as docs/your-own-features.md shows.
 *
 * <p>The project is compiled here and run in a process of its own, with the classes that go into
 * the jar. A Maven inside of Maven would also prove that its pom resolves, but takes longer than
 * all features together and has to install the jar somewhere; so of the pom only the versions are
 * compared.
 */
@Timeout(120)
class OwnProjectTest {
  private static final Path FOLDER = Path.of("src/test/projects/own-features");
  private static final OwnProject PROJECT = new OwnProject(FOLDER);

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<artifactId>([\\w-]+)</artifactId>\\s*<version>([^<]+)</version>", Pattern.DOTALL);

  @TempDir Path classes;

  static List<Path> files() throws IOException {
    return PROJECT.files();
  }

  @Test
  void a_project_of_its_own_uses_the_steps_of_the_lab_beside_its_own() throws IOException {
    assertThat(PROJECT.build(classes)).isEmpty();

    assertThat(PROJECT.run(classes, "com.example.lines.FeaturesTest"))
        .isEqualTo(scenarios() + " succeeded" + System.lineSeparator());
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_document_shows_every_file_as_it_is(Path file) throws IOException {
    assertThat(Files.readString(Path.of("docs/your-own-features.md")))
        .contains("`" + FOLDER.relativize(file).toString().replace('\\', '/') + "`")
        .contains("\n" + Files.readString(file) + "```\n");
  }

  @Test
  void the_pom_names_the_versions_that_the_lab_is_built_with() throws IOException {
    String main = Files.readString(Path.of("pom.xml"));
    Matcher dependency = DEPENDENCY.matcher(Files.readString(FOLDER.resolve("pom.xml")));
    int compared = 0;
    while (dependency.find()) {
      String artifact = dependency.group(1);
      if (!artifact.equals("own-features")) {
        assertThat(dependency.group(2)).as(artifact).isEqualTo(version(artifact, main));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(5);
  }

  private static String version(String artifact, String pom) {
    return switch (artifact) {
      case "cucumber-junit-platform-engine" -> found("<cucumber.version>([^<]+)<", pom);
      case "junit-bom" -> found("<junit.version>([^<]+)<", pom);
      default -> found("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)<", pom);
    };
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static long scenarios() throws IOException {
    long scenarios = 0;
    for (Path file : PROJECT.files()) {
      scenarios +=
          Files.readString(file).lines().filter(line -> line.contains("Scenario:")).count();
    }
    return scenarios;
  }
}
