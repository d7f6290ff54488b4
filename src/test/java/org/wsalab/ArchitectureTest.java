package org.wsalab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of docs/architecture.md: which package may know which, and which library is whose. */
class ArchitectureTest {
  /** The floors of the house from the top; packages of one floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("org.wsalab.cli.."),
          List.of("org.wsalab.check..", "org.wsalab.measure.."),
          List.of("org.wsalab.repl.."),
          List.of("org.wsalab.report.."),
          List.of("org.wsalab.cucumber.."),
          List.of("org.wsalab.explore.."),
          List.of("org.wsalab.lab.."),
          List.of(
              "org.wsalab.provider.linux..",
              "org.wsalab.provider.simulated..",
              "org.wsalab.provider.windows.."),
          List.of("org.wsalab.provider.emulated.."),
          List.of("org.wsalab.provider"),
          List.of("org.wsalab.notification.."),
          List.of("org.wsalab.winsock.."));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wsalab");

  private static final Path SOURCES = Path.of("src/main/java");

  static List<String> packages() {
    return FLOORS.stream().flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_knows_only_the_floors_below_it(String self) {
    List<String> forbidden = new ArrayList<>();
    for (List<String> floor : FLOORS) {
      forbidden.addAll(floor);
      if (floor.contains(self)) {
        break;
      }
    }
    forbidden.remove(self);
    noClasses()
        .that()
        .resideInAPackage(self)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void every_package_stands_on_a_floor() {
    classes().should().resideInAnyPackage(packages().toArray(String[]::new)).check(CLASSES);
  }

  @Test
  void no_packages_need_each_other() {
    slices().matching("org.wsalab.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void whoever_uses_a_winsock_does_not_know_who_provides_it() {
    noClasses()
        .that(not(resideInAPackage("org.wsalab.provider..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.wsalab.provider.linux..",
            "org.wsalab.provider.windows..",
            "org.wsalab.provider.emulated..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "com.sun.jna.., org.wsalab.provider.linux..|org.wsalab.provider.windows..",
    "org.jline.., org.wsalab.repl..",
    "jdk.jshell.., org.wsalab.repl..",
    "picocli.., org.wsalab.cli..",
    "io.cucumber.., org.wsalab.cucumber..|org.wsalab.check..",
  })
  void a_library_is_used_only_where_it_belongs(String library, String users) {
    noClasses()
        .that(not(resideInAnyPackage(users.split("\\|"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void the_rules_stand_on_plain_values_alone() {
    classes()
        .that()
        .resideInAPackage("org.wsalab.notification..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "org.wsalab.notification..",
                "org.wsalab.winsock..",
                "java.lang",
                "java.lang.invoke",
                "java.lang.runtime",
                "java.util",
                "java.util.function",
                "java.util.regex",
                "java.util.stream"))
        .check(CLASSES);
  }

  @Test
  void the_rules_start_no_thread_read_no_clock_and_throw_no_dice() {
    noClasses()
        .that()
        .resideInAPackage("org.wsalab.notification..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.(Thread.*|System|Runtime|Process.*|InheritableThreadLocal)"
                + "|java\\.util\\.(Timer.*|Date|Calendar|Random|UUID)")
        .orShould()
        .callMethod(Object.class, "wait")
        .orShould()
        .callMethod(Object.class, "notify")
        .orShould()
        .callMethod(Object.class, "notifyAll")
        .check(CLASSES);
  }

  @Test
  void the_rules_take_no_lock() throws IOException {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.wsalab.notification..")
        .should()
        .notHaveModifier(JavaModifier.SYNCHRONIZED)
        .check(CLASSES);
    // a synchronized block leaves no trace that the line above could see
    try (Stream<Path> files = Files.walk(SOURCES.resolve("org/wsalab/notification"))) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(file).content().doesNotContain("synchronized ("));
    }
  }

  @Test
  void every_package_says_what_it_is() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent))
          .isNotEmpty()
          .allSatisfy(
              directory ->
                  assertThat(directory.resolve("package-info.java"))
                      .content()
                      .startsWith("/**\n * "));
    }
  }
}
