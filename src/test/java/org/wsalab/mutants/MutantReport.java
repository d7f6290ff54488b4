package org.wsalab.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What PIT has found, read from its mutations.xml. */
final class MutantReport {
  private static final Path SOURCES = Path.of("src/main/java");

  private MutantReport() {}

  /** A change as PIT has it: with its place in the byte code, which orders those of one line. */
  private record Found(
      String method, String code, String change, int line, int index, boolean killed) {
    List<String> key() {
      return List.of(method, code, change);
    }
  }

  /** Every mutant of the report, and whether a test has noticed it. */
  static Map<Mutant, Boolean> read(Path report) throws IOException {
    List<Found> found = new ArrayList<>();
    NodeList mutations = parse(report).getElementsByTagName("mutation");
    for (int i = 0; i < mutations.getLength(); i++) {
      found.add(found((Element) mutations.item(i)));
    }
    found.sort(Comparator.comparingInt(Found::line).thenComparingInt(Found::index));
    Map<List<String>, List<Found>> alike = new LinkedHashMap<>();
    found.forEach(each -> alike.computeIfAbsent(each.key(), k -> new ArrayList<>()).add(each));
    Map<Mutant, Boolean> mutants = new LinkedHashMap<>();
    alike.values().forEach(several -> number(several, mutants));
    return mutants;
  }

  private static void number(List<Found> several, Map<Mutant, Boolean> mutants) {
    for (int i = 0; i < several.size(); i++) {
      Found each = several.get(i);
      String which = several.size() == 1 ? "" : ", " + (i + 1) + " of " + several.size();
      mutants.put(new Mutant(each.method, each.code, each.change + which), each.killed);
    }
  }

  private static Found found(Element mutation) throws IOException {
    String type = text(mutation, "mutatedClass");
    String method = text(mutation, "mutatedMethod").replaceFirst("lambda\\$(\\w+)\\$\\d+", "$1");
    int line = Integer.parseInt(text(mutation, "lineNumber"));
    return new Found(
        simple(type).replace('$', '.') + "." + method.replaceAll("[<>]", ""),
        code(type, line),
        change(text(mutation, "description")),
        line,
        Integer.parseInt(text(mutation, "index")),
        Boolean.parseBoolean(mutation.getAttribute("detected")));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** PIT's words, without packages. */
  private static String change(String description) {
    return description.replaceAll("\\b(?:\\w+/)+", "").replace("|", "or");
  }

  private static String code(String type, int line) throws IOException {
    String file = type.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    return Files.readAllLines(SOURCES.resolve(file)).get(line - 1).strip();
  }

  private static String text(Element mutation, String tag) {
    return mutation.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static Element parse(Path report) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(report.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(report + " is no report of PIT: " + e.getMessage(), e);
    }
  }
}
