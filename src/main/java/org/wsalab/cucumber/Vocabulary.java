package org.wsalab.cucumber;

import io.cucumber.java.ParameterType;
import io.cucumber.java.StepDefinitionAnnotation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wsalab.winsock.Meaning;

/** All steps, as their annotations have them: for the document, and to suggest the nearest. */
public final class Vocabulary {
  /** The step classes in the order in which people learn them, each with its topic. */
  private static final List<Map.Entry<Class<?>, String>> TOPICS =
      List.of(
          Map.entry(CallSteps.class, "Calls and results"),
          Map.entry(SocketSteps.class, "Sockets"),
          Map.entry(EventSteps.class, "Event objects"),
          Map.entry(EnumerateSteps.class, "Enumerating"),
          Map.entry(ThreadSteps.class, "Threads"),
          Map.entry(OverlappedSteps.class, "Overlapped operations"),
          Map.entry(InterleavingSteps.class, "Interleavings"),
          Map.entry(AcceptSteps.class, "Accepting"),
          Map.entry(StructureSteps.class, "Structures"),
          Map.entry(JournalSteps.class, "Journal and tables"),
          Map.entry(StartupSteps.class, "Before WSAStartup"),
          Map.entry(
              NetworkSteps.class,
              "Hosts, links and faults (provider `simulated`, tag `@simulated`)"));

  private Vocabulary() {}

  /**
   * A step.
   *
   * @param topic what it is about
   * @param keyword Given, When or Then in its language; any keyword may stand in front of it
   * @param language the language of keyword and expression, such as {@code en}
   * @param expression its text with gaps, such as {@code event {event} is signaled}
   * @param meaning what it does, as a clause
   */
  public record Step(
      String topic, String keyword, String language, String expression, String meaning) {}

  /**
   * A kind of gap.
   *
   * @param name its name, which stands in braces in an expression
   * @param meaning what may stand in the gap
   */
  public record Gap(String name, String meaning) {}

  /** The classes that define steps. */
  static List<Class<?>> classes() {
    return TOPICS.stream().<Class<?>>map(Map.Entry::getKey).toList();
  }

  /** All steps in all languages, topic by topic; those of one method stand together. */
  public static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<Class<?>, String> topic : TOPICS) {
      for (Method method : methods(topic.getKey())) {
        for (Annotation annotation : method.getAnnotations()) {
          if (annotation.annotationType().isAnnotationPresent(StepDefinitionAnnotation.class)) {
            steps.add(step(topic.getValue(), method, annotation));
          }
        }
      }
    }
    return steps;
  }

  /** All kinds of gaps. */
  public static List<Gap> gaps() {
    return methods(Parameters.class).stream()
        .filter(method -> method.isAnnotationPresent(ParameterType.class))
        .map(method -> new Gap(method.getName(), meaning(method)))
        .toList();
  }

  private static Step step(String topic, Method method, Annotation annotation) {
    Class<?> type = annotation.annotationType();
    String language = type.getPackageName().replaceFirst(".*\\.", "");
    return new Step(topic, type.getSimpleName(), language, expression(annotation), meaning(method));
  }

  private static String expression(Annotation annotation) {
    try {
      return (String) annotation.annotationType().getMethod("value").invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an annotation of a step has a value", e);
    }
  }

  private static String meaning(Method method) {
    return method.getAnnotation(Meaning.class).value();
  }

  /** Reflection gives them in no order; by name they come the same each time. */
  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Meaning.class))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }
}
