package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Rulebook.Proof;
import org.wsalab.notification.Rulebook.Rule;

/** That no rule is forgotten: documents, tests and code speak of the same rules. */
class RulebookTest {
  private static final Pattern CITED =
      Pattern.compile(
          "\\b(?:EVT|WAIT|SEL|ENUM|READ|WRITE|ACC|CONN|CLOSE|OOB|CHG|OVL|APC|FDSET|POLL|MSG|BLK)-\\d+\\b");
  private static final Pattern STATED = Pattern.compile("(?m)^- \\*\\*([A-Z]+-\\d+)\\*\\* ");
  private static final Pattern TABLED =
      Pattern.compile("(?m)^(\\| [A-Z]+-\\d+ \\| [A-Z_]+ \\| (?:yes|no) \\|)");

  @Test
  void the_document_states_exactly_these_rules_in_this_order() throws IOException {
    String document = Files.readString(Path.of("docs/rules.md"));
    assertThat(found(STATED, 1, document)).containsExactlyElementsOf(Rulebook.ids());
  }

  @Test
  void every_rule_said_to_be_proved_here_has_a_test_and_no_other_has() {
    List<String> proved =
        Rulebook.RULES.stream()
            .filter(rule -> rule.proof() != Proof.PROVIDER)
            .map(Rule::id)
            .toList();
    assertThat(tagsOfTests()).containsExactlyInAnyOrderElementsOf(proved);
  }

  @Test
  void every_rule_that_is_not_proved_here_says_what_is_left_or_why() {
    assertThat(Rulebook.RULES)
        .allSatisfy(
            rule -> assertThat(rule.rest().isEmpty()).isEqualTo(rule.proof() == Proof.CORE));
  }

  @Test
  void the_code_cites_no_rule_that_does_not_exist() throws IOException {
    Set<String> cited = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        cited.addAll(found(CITED, 0, Files.readString(file)));
      }
    }
    assertThat(Rulebook.ids()).containsAll(cited);
  }

  @Test
  void every_quirk_bends_a_rule_that_exists() {
    assertThat(Rulebook.ids()).containsAll(Arrays.stream(Quirk.values()).map(Quirk::rule).toList());
  }

  @Test
  void the_table_of_the_document_has_every_quirk_and_its_profile() throws IOException {
    String document = Files.readString(Path.of("docs/rules.md"));
    List<String> rows =
        Arrays.stream(Quirk.values())
            .map(q -> "| %s | %s | %s |".formatted(q.rule(), q, q.documented() ? "yes" : "no"))
            .toList();
    assertThat(found(TABLED, 1, document)).containsExactlyElementsOf(rows);
  }

  private static List<String> found(Pattern pattern, int group, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(group)).toList();
  }

  /** The tags of the test classes of this package and of their tests. */
  private static Set<String> tagsOfTests() {
    List<AnnotatedElement> elements = new ArrayList<>();
    new ClassFileImporter()
        .importPackages("org.wsalab.notification")
        .forEach(
            type -> {
              elements.add(type.reflect());
              type.getMethods().forEach(method -> elements.add(method.reflect()));
            });
    Set<String> tags = new LinkedHashSet<>();
    for (AnnotatedElement element : elements) {
      for (Tag tag : element.getAnnotationsByType(Tag.class)) {
        tags.add(tag.value());
      }
    }
    return tags;
  }
}
