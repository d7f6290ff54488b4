package org.wsalab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rules out of docs/rules.md, and the claims of the source notes out of docs/notes.md,
 * which are written in the same way and reported like rules. A rule is an item of a list that
 * begins with its id in bold; items below it say what the sources say where they differ, and which
 * scenarios show it.
 */
public final class RuleDocument {
  private static final Pattern RULE =
      Pattern.compile("- \\*\\*([A-Z]+-\\d+)\\*\\* (?:\\(([DWN](?:[ ,;][^)]*)?)\\) )?(.*)");
  private static final Pattern SIDE = Pattern.compile("  - (([DWN]): .*)");
  private static final Pattern LACK = Pattern.compile("  - Scenarios: none(?: yet)?: (.*)");
  private static final String HEADING = "## ";
  private static final String CLAIM = "N-";

  private final List<Rule> rules = new ArrayList<>();
  private String group = "";

  private RuleDocument(String text) {
    text.lines().forEach(this::read);
  }

  /** The rules that this version of wsalab was built with, and behind them the claims. */
  public static List<Rule> shipped() {
    List<Rule> shipped = new ArrayList<>(shipped("rules.md"));
    shipped.addAll(shipped("notes.md"));
    return List.copyOf(shipped);
  }

  private static List<Rule> shipped(String name) {
    try (InputStream in = RuleDocument.class.getResourceAsStream(name)) {
      return rules(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of a document, in its order. */
  public static List<Rule> rules(String document) {
    return List.copyOf(new RuleDocument(document).rules);
  }

  private void read(String line) {
    Matcher rule = RULE.matcher(line);
    Matcher side = SIDE.matcher(line);
    Matcher lack = LACK.matcher(line);
    if (line.startsWith(HEADING)) {
      group = line.substring(HEADING.length());
    } else if (rule.matches()) {
      String unnamed = rule.group(1).startsWith(CLAIM) ? "N" : "";
      String source = rule.group(2) == null ? unnamed : rule.group(2);
      rules.add(new Rule(rule.group(1), group, source, rule.group(3), List.of(), ""));
    } else if (side.matches()) {
      change(last -> withSide(last, side.group(2), side.group(1)));
    } else if (lack.matches()) {
      change(last -> withLack(last, lack.group(1)));
    }
  }

  private void change(UnaryOperator<Rule> change) {
    if (!rules.isEmpty()) {
      rules.add(change.apply(rules.remove(rules.size() - 1)));
    }
  }

  /** A rule that has sides comes from the sources of its sides. */
  private static Rule withSide(Rule rule, String source, String side) {
    List<String> sides = new ArrayList<>(rule.sides());
    sides.add(side);
    String sources = (rule.source() + " " + source).strip();
    return new Rule(rule.id(), rule.group(), sources, rule.statement(), sides, rule.lack());
  }

  private static Rule withLack(Rule rule, String lack) {
    return new Rule(rule.id(), rule.group(), rule.source(), rule.statement(), rule.sides(), lack);
  }
}
