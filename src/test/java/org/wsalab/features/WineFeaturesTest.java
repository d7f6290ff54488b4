package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cucumber.plugin.event.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.notification.Profile;
import org.wsalab.provider.windows.UnderWine;

/**
 * The features under Wine: what differs is what docs/wine.md lists, no more and no less. With
 * {@code -Dwsalab.write=true} the list is made anew.
 */
@Timeout(900)
class WineFeaturesTest {
  private static final Path LIST = Path.of("docs/wine.md");
  private static final Pattern VERSION = Pattern.compile("The list is about (Wine [0-9.]*[0-9])");
  private static final String TABLE =
      "| rules | scenario | expected | under Wine |\n|---|---|---|---|\n";
  private static final String REMEDY =
      LIST + ": mvn test -Dtest=WineFeaturesTest -Dwsalab.write=true makes it anew";

  /** What only the lab's own network and its journal show is left out. */
  private static final String TAGS = "not (@documented or @quirk or @simulated)";

  private String version;

  @BeforeEach
  void require_wine() {
    UnderWine.required();
    version = UnderWine.version();
  }

  @Test
  void what_differs_under_wine_is_what_the_list_says() throws IOException {
    boolean write = Boolean.getBoolean("wsalab.write");
    Optional<String> listed = versionOfTheList();
    assumeTrue(
        write || listed.equals(Optional.of(version)),
        () ->
            "skipped: " + LIST + " is about " + listed.orElse("nothing") + ", this is " + version);
    List<Difference> expected = list();
    List<Difference> actual = differences(keys(expected));
    if (write) {
      write(actual);
    }
    assertThat(keys(list())).as(REMEDY).isEqualTo(keys(actual));
  }

  /**
   * The scenarios that do not hold. The first time steps wait shortly for what may not come; what
   * fails then and is not known to is tried again with patience.
   */
  private static List<Difference> differences(Set<List<String>> known) {
    List<Difference> differences = new ArrayList<>();
    List<String> again = new ArrayList<>();
    FeatureRun hasty = onWine(() -> FeatureRun.impatiently(Profile.WINDOWS, arguments(folders())));
    assertThat(hasty.scenarios()).hasSizeGreaterThan(200);
    for (TestCase scenario : hasty.failed()) {
      Difference difference = Difference.of(scenario, hasty.message(scenario));
      if (known.contains(difference.key())) {
        differences.add(difference);
      } else {
        again.add(Path.of(scenario.getUri()) + ":" + scenario.getLocation().getLine());
      }
    }
    if (!again.isEmpty()) {
      String[] scenarios = arguments(again.toArray(String[]::new));
      FeatureRun patient = onWine(() -> FeatureRun.of(Profile.WINDOWS, scenarios));
      patient.failed().forEach(s -> differences.add(Difference.of(s, patient.message(s))));
    }
    differences.sort(Comparator.comparing(Difference::file).thenComparing(Difference::name));
    return differences;
  }

  private static String[] folders() {
    return FeatureFiles.all().stream()
        .map(file -> file.getParent().toString())
        .distinct()
        .toArray(String[]::new);
  }

  private static String[] arguments(String... features) {
    List<String> arguments = new ArrayList<>(List.of("--tags", TAGS));
    arguments.addAll(List.of(features));
    return arguments.toArray(String[]::new);
  }

  private static FeatureRun onWine(Supplier<FeatureRun> run) {
    System.setProperty("wsalab.provider", "wine");
    try {
      return run.get();
    } finally {
      System.clearProperty("wsalab.provider");
    }
  }

  private static Set<List<String>> keys(List<Difference> differences) {
    return differences.stream().map(Difference::key).collect(Collectors.toSet());
  }

  private static Optional<String> versionOfTheList() throws IOException {
    return VERSION
        .matcher(Files.readString(LIST))
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  /** Everything in front of the table stays. */
  private void write(List<Difference> differences) throws IOException {
    String text = Files.readString(LIST);
    String head = VERSION.matcher(text).replaceFirst("The list is about " + version);
    String lines = differences.stream().map(Difference::line).collect(Collectors.joining("\n"));
    Files.writeString(LIST, head.substring(0, head.indexOf(TABLE)) + TABLE + lines + "\n");
  }

  private static List<Difference> list() throws IOException {
    return Files.readAllLines(LIST).stream().flatMap(l -> Difference.read(l).stream()).toList();
  }
}
