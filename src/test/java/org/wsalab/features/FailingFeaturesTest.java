package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Scenario;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wsalab.OnLinux;
import org.wsalab.notification.Profile;

/** Scenarios that must fail, each with the message that its description asks for. */
@OnLinux
class FailingFeaturesTest {
  private static final List<String> FILES =
      List.of(
          "src/test/resources/failing/expectations.feature",
          "src/test/resources/failing/misread.feature");

  @TestFactory
  List<DynamicTest> each_fails_with_the_message_that_it_describes() {
    Map<String, String> messages =
        FeatureRun.impatiently(Profile.WINDOWS, FILES.toArray(String[]::new)).messages();
    return scenarios().entrySet().stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.getValue().getName(),
                    () -> check(messages.get(scenario.getKey()), scenario.getValue())))
        .toList();
  }

  private static void check(String message, Scenario scenario) {
    assertThat(message).as("the scenario has to fail").isNotNull();
    List<String> lines = scenario.getDescription().strip().lines().map(String::strip).toList();
    assertThat(lines).isNotEmpty().noneMatch(String::isEmpty);
    assertThat(squeezed(message))
        .contains(lines.stream().map(FailingFeaturesTest::squeezed).toList());
  }

  /** How far columns are apart is of no interest. */
  private static String squeezed(String text) {
    return text.replaceAll(" +", " ");
  }

  private static Map<String, Scenario> scenarios() {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (String file : FILES) {
      FeatureFiles.feature(Path.of(file)).orElseThrow().getChildren().stream()
          .flatMap(child -> child.getScenario().stream())
          .forEach(s -> scenarios.put(Path.of(file).toUri() + ":" + s.getLocation().getLine(), s));
    }
    return scenarios;
  }
}
