package org.wsalab.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The profiles that tests run under. */
final class Profiles {
  private Profiles() {}

  /** Both profiles, and each of them with any one quirk switched. */
  static Set<Profile> every() {
    Set<Profile> profiles = new LinkedHashSet<>();
    for (Profile profile : List.of(Profile.WINDOWS, Profile.DOCUMENTED)) {
      profiles.add(profile);
      for (Quirk quirk : Quirk.values()) {
        profiles.add(profile.with(quirk, !profile.has(quirk)));
      }
    }
    return profiles;
  }

  /** Where a quirk is in force: alone on Windows, and by the documentation. */
  static final class WithQuirk implements ArgumentsProvider, AnnotationConsumer<With> {
    private Quirk quirk;

    @Override
    public void accept(With annotation) {
      quirk = annotation.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Stream.of(Profile.WINDOWS, Profile.DOCUMENTED)
          .map(profile -> Arguments.of(profile.with(quirk, true)));
    }
  }

  /** Where a quirk is not in force: on Windows, and by the documentation otherwise. */
  static final class WithoutQuirk implements ArgumentsProvider, AnnotationConsumer<Without> {
    private Quirk quirk;

    @Override
    public void accept(Without annotation) {
      quirk = annotation.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Stream.of(Profile.WINDOWS, Profile.DOCUMENTED)
          .map(profile -> Arguments.of(profile.with(quirk, false)));
    }
  }
}
