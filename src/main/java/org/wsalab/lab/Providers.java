package org.wsalab.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import org.wsalab.provider.Provider;

/** The providers that a session can choose from. */
public final class Providers {
  /** What is nearest to the real thing comes first. */
  private static final List<String> PREFERENCE = List.of("windows", "linux", "simulated");

  private final List<Provider> all;

  /** These providers, in the order of preference; those that it does not know come last. */
  public Providers(Iterable<Provider> providers) {
    List<Provider> sorted = new ArrayList<>();
    providers.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(Providers::preference));
    all = List.copyOf(sorted);
  }

  /** Those installed as services on the class path. */
  public static Providers installed() {
    return new Providers(ServiceLoader.load(Provider.class));
  }

  /** All of them, whether they can run here or not. */
  public List<Provider> all() {
    return all;
  }

  /**
   * The provider of this name.
   *
   * @throws IllegalArgumentException when there is none
   * @throws ProviderUnavailableException when it cannot run here
   */
  public Provider named(String name) {
    for (Provider provider : all) {
      if (provider.name().equals(name)) {
        provider.unavailable().ifPresent(why -> unavailable(name, why));
        return provider;
      }
    }
    throw unknown(name);
  }

  /**
   * The first one that can run here.
   *
   * @throws ProviderUnavailableException when none can
   */
  public Provider preferred() {
    for (Provider provider : all) {
      if (provider.unavailable().isEmpty()) {
        return provider;
      }
    }
    throw noneAvailable();
  }

  private static int preference(Provider provider) {
    int index = PREFERENCE.indexOf(provider.name());
    return index < 0 ? PREFERENCE.size() : index;
  }

  private List<String> names() {
    return all.stream().map(Provider::name).toList();
  }

  private IllegalArgumentException unknown(String name) {
    String known = "known are " + String.join(", ", names());
    String hint = Nearest.to(name, names()).map(near -> "; did you mean " + near + "?").orElse("");
    return new IllegalArgumentException(
        "no provider is named \""
            + name
            + "\": "
            + (all.isEmpty() ? "there is none" : known)
            + hint);
  }

  private static void unavailable(String name, String why) {
    throw new ProviderUnavailableException("provider " + name + " cannot run here: " + why);
  }

  private ProviderUnavailableException noneAvailable() {
    StringJoiner reasons = new StringJoiner("; ", "no provider can run here: ", "");
    reasons.setEmptyValue("no provider is installed");
    for (Provider provider : all) {
      reasons.add(provider.name() + ": " + provider.unavailable().orElse("it can after all"));
    }
    return new ProviderUnavailableException(reasons.toString());
  }
}
