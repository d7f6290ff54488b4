package org.wsalab.cucumber;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.ParameterType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wsalab.cucumber.Vocabulary.Step;

/** Finds the first use of a step among the features. */
final class StepExamples {
  private static final ParameterTypeRegistry TYPES = types();
  private static final List<String> LINES = lines();

  private StepExamples() {}

  /** The text of the step with its table, where it is used without an outline's gaps. */
  static Optional<String> of(Step step) {
    Expression expression = new ExpressionFactory(TYPES).createExpression(step.expression());
    return LINES.stream()
        .filter(text -> expression.match(text.lines().findFirst().orElse("")) != null)
        .findFirst();
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("features"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".feature")).sorted().toList()) {
        lines.addAll(texts(Files.readAllLines(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The steps of a file without their keywords; the rows of a table belong to its step. */
  private static List<String> texts(List<String> lines) {
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      String text =
          line.strip().replaceFirst("^(Given|When|Then|And|But|먼저|조건|만일|만약|그러면|그리고|하지만|단) ", "");
      int last = texts.size() - 1;
      if (text.startsWith("|") && last >= 0 && texts.get(last).contains(":")) {
        texts.set(last, texts.get(last) + "\n  " + text);
      } else if (!text.equals(line.strip()) && !text.contains("<")) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static ParameterTypeRegistry types() {
    ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
    for (Method method : Parameters.class.getDeclaredMethods()) {
      ParameterType type = method.getAnnotation(ParameterType.class);
      if (type != null) {
        types.defineParameterType(
            new io.cucumber.cucumberexpressions.ParameterType<>(
                method.getName(), type.value(), String.class, (String[] groups) -> groups[0]));
      }
    }
    return types;
  }
}
