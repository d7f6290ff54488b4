package org.wsalab.check;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wsalab.cucumber.ProfileTags;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.Providers;
import org.wsalab.notification.Profile;
import org.wsalab.repl.UserError;

/**
 * What scenarios are run on.
 *
 * @param provider the name of a provider that can run here
 * @param profile the profile
 */
record Setting(String provider, Profile profile) {
  /**
   * Reads what options say: one setting for each provider and profile.
   *
   * @param providers names with commas between them, or null for the first that can run here
   * @param profiles names with commas between them, or null for {@code windows}
   * @throws UserError when there is no such provider or profile
   * @throws org.wsalab.lab.ProviderUnavailableException when the provider cannot run here
   */
  static List<Setting> all(String providers, String profiles) {
    try {
      Set<Setting> settings = new LinkedHashSet<>();
      for (String provider : names(providers)) {
        for (String profile : (profiles == null ? "windows" : profiles).split(",", -1)) {
          settings.add(new Setting(provider, Profile.parse(profile.strip())));
        }
      }
      return List.copyOf(settings);
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage());
    }
  }

  private static List<String> names(String providers) {
    Providers installed = Providers.installed();
    if (providers == null) {
      return List.of(installed.preferred().name());
    }
    return Arrays.stream(providers.split(",", -1))
        .map(name -> installed.named(name.strip()).name())
        .toList();
  }

  /** {@code linux, windows}. */
  String name() {
    return provider + ", " + profile;
  }

  /** A name for a folder: {@code linux-windows}. */
  String folder() {
    return provider + "-" + profile;
  }

  /** Whether explorations, which are made on a network in memory, are made on this provider. */
  boolean isSimulated() {
    return provider.equals(ProfileTags.SIMULATED);
  }

  /** What the provider is told on the command line beside its name. */
  List<String> options() {
    return Providers.installed().named(provider).options();
  }

  /**
   * Opens a session and closes it.
   *
   * @return what makes the calls, such as {@code Wine 8.0}; empty where it is the lab itself
   * @throws org.wsalab.provider.ProviderFailedException when no session can be opened
   */
  String tryOut() {
    try (Lab lab = Lab.open(LabOptions.DEFAULTS.withProvider(provider).withProfile(profile))) {
      return lab.system();
    }
  }

  /** Says which scenarios hold under this profile, by their tags. */
  Expression tags() {
    return TagExpressionParser.parse(ProfileTags.expression(provider, profile));
  }

  /** Does something while step definitions, which look at system properties, find this setting. */
  void during(boolean trace, Runnable body) {
    Map<String, String> properties =
        Map.of(
            "wsalab.provider", provider,
            "wsalab.profile", profile.name(),
            "wsalab.trace", Boolean.toString(trace));
    Map<String, String> before = new LinkedHashMap<>();
    properties.keySet().forEach(name -> before.put(name, System.getProperty(name)));
    properties.forEach(System::setProperty);
    try {
      body.run();
    } finally {
      before.forEach(Setting::put);
    }
  }

  /** Sets a system property, or clears it where the value is null. */
  static void put(String property, String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }
}
