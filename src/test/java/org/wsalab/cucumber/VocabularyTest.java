package org.wsalab.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cucumber.java.StepDefinitionAnnotation;
import io.cucumber.java.en.Then;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wsalab.cucumber.Vocabulary.Step;
import org.wsalab.winsock.Meaning;

/** That the vocabulary is whole, and that people can read it. */
class VocabularyTest {
  @Test
  void the_page_of_the_steps_is_what_the_step_definitions_say() throws IOException {
    if (Boolean.getBoolean("wsalab.write")) {
      StepsDocument.write();
    }
    assertThat(Files.readString(StepsDocument.FILE))
        .as("docs/steps.md; its beginning says how to write it anew")
        .isEqualTo(StepsDocument.text());
  }

  @Test
  void every_class_with_steps_has_a_topic() {
    Set<Class<?>> found = new LinkedHashSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.wsalab.cucumber")
            .stream()
            .map(JavaClass::reflect)
            .filter(type -> Arrays.stream(type.getMethods()).anyMatch(VocabularyTest::isStep))
            .forEach(found::add);
    assertThat(Vocabulary.classes()).containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void steps_of_explorations_are_told_apart_by_their_text() {
    for (Class<?> type : Vocabulary.classes()) {
      for (Method method : type.getMethods()) {
        boolean explores =
            type == InterleavingSteps.class && method.isAnnotationPresent(Then.class);
        Arrays.stream(method.getAnnotations())
            .filter(VocabularyTest::isStep)
            .map(Annotation::toString)
            .forEach(s -> assertThat(Explorations.isStepOfOne(s)).as(s).isEqualTo(explores));
      }
    }
  }

  @Test
  void every_step_says_what_it_does() {
    for (Class<?> type : Vocabulary.classes()) {
      for (Method method : type.getMethods()) {
        assertThat(!isStep(method) || method.isAnnotationPresent(Meaning.class))
            .as("%s has a @Meaning", method)
            .isTrue();
      }
    }
  }

  @Test
  void every_step_is_used_by_a_feature() {
    List<String> unused =
        Vocabulary.steps().stream()
            .filter(step -> StepExamples.of(step).isEmpty())
            .map(Step::expression)
            .toList();
    assertThat(unused).isEmpty();
  }

  private static boolean isStep(Method method) {
    return Arrays.stream(method.getAnnotations()).anyMatch(VocabularyTest::isStep);
  }

  private static boolean isStep(Annotation annotation) {
    return annotation.annotationType().isAnnotationPresent(StepDefinitionAnnotation.class);
  }
}
