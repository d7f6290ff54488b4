package org.wsalab.cucumber;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.cucumberexpressions.Transformer;
import io.cucumber.java.ParameterType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells what is a step before any scenario runs: whether one is defined that a text fits. */
public final class Understood {
  private final List<Expression> expressions;

  /** Knows all steps of this package. */
  public Understood() {
    ParameterTypeRegistry gaps = new ParameterTypeRegistry(Locale.ENGLISH);
    Arrays.stream(Parameters.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(ParameterType.class))
        .forEach(method -> gaps.defineParameterType(gap(method)));
    ExpressionFactory factory = new ExpressionFactory(gaps);
    expressions =
        Vocabulary.steps().stream()
            .map(Vocabulary.Step::expression)
            .map(factory::createExpression)
            .toList();
  }

  private static io.cucumber.cucumberexpressions.ParameterType<String> gap(Method method) {
    String pattern = method.getAnnotation(ParameterType.class).value();
    Transformer<String> asItIs = text -> text;
    return new io.cucumber.cucumberexpressions.ParameterType<>(
        method.getName(), pattern, String.class, asItIs);
  }

  /** Whether a text, without the word in front, is a step. */
  public boolean isStep(String text) {
    return expressions.stream().anyMatch(expression -> expression.match(text) != null);
  }
}
