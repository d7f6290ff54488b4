package org.wsalab.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wsalab.features.FeatureFiles.Scenario;

/** Puts below each rule of docs/rules.md links to the features with scenarios that show it. */
final class RuleLinks {
  private static final Pattern RULE = Pattern.compile("- \\*\\*([A-Z]+-\\d+)\\*\\* .*");
  private static final String SCENARIOS = "  - Scenarios: ";
  private static final String NONE = SCENARIOS + "none";

  private final List<Scenario> scenarios;
  private final List<String> lines = new ArrayList<>();
  private String rule = "";
  private String none = "";

  private RuleLinks(List<Scenario> scenarios) {
    this.scenarios = scenarios;
  }

  /** The document with the links that these scenarios call for, whatever links it has. */
  static String in(String document, List<Scenario> scenarios) {
    RuleLinks links = new RuleLinks(scenarios);
    document.lines().forEach(links::read);
    links.endRule();
    return String.join("\n", links.lines) + "\n";
  }

  private void read(String line) {
    Matcher start = RULE.matcher(line);
    boolean inside = !rule.isEmpty() && line.startsWith("  ");
    if (!inside) {
      endRule();
    }
    if (start.matches()) {
      rule = start.group(1);
    }
    if (inside && line.startsWith(NONE)) {
      none = line;
    } else if (!inside || !line.startsWith(SCENARIOS)) {
      lines.add(line);
    }
  }

  /** A rule that no scenario shows keeps what it says about that. */
  private void endRule() {
    Set<Path> files = new LinkedHashSet<>();
    scenarios.stream().filter(s -> s.tags().contains(rule)).forEach(s -> files.add(s.file()));
    if (!files.isEmpty()) {
      lines.add(
          files.stream().map(RuleLinks::link).collect(Collectors.joining(", ", SCENARIOS, "")));
    } else if (!none.isEmpty()) {
      lines.add(none);
    }
    rule = "";
    none = "";
  }

  private static String link(Path file) {
    String name = FeatureFiles.FOLDER.relativize(file).toString().replace('\\', '/');
    String title = name.replace(".feature", "");
    return "[" + title + "](../features/" + name + ")";
  }
}
