package org.wsalab.check;

import io.cucumber.core.gherkin.Pickle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wsalab.lab.Nearest;
import org.wsalab.notification.Profile;
import org.wsalab.repl.UserError;

/** Says why there is nothing to check, and what would be. */
final class EmptySelection {
  private static final Pattern TAG = Pattern.compile("[^\\s()]+");
  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  private final Catalog catalog;
  private final List<Setting> settings;

  EmptySelection(Catalog catalog, List<Setting> settings) {
    this.catalog = catalog;
    this.settings = settings;
  }

  /** The files have no scenario, or none with such tags. */
  UserError unwanted(String tags) {
    String where = arguments();
    if (catalog.pickles().isEmpty()) {
      return new UserError("nothing to check: there is no scenario in " + where);
    }
    return new UserError(
        "nothing to check: there is no scenario with tags " + tags + " in " + where + hint(tags));
  }

  /** No profile of this run has what is left. */
  UserError unfit(List<Pickle> wanted) {
    String what = wanted.size() == 1 ? place(wanted.get(0)) : wanted.size() + " scenarios";
    return unfit(what, wanted);
  }

  /** Who names a scenario by its line means it. */
  void verifyNamed() {
    catalog.found().entrySet().stream()
        .filter(found -> !found.getKey().lines().isEmpty())
        .filter(found -> found.getValue().stream().noneMatch(this::fits))
        .findFirst()
        .ifPresent(
            found -> {
              throw unfit(found.getKey().text(), found.getValue());
            });
  }

  private UserError unfit(String what, List<Pickle> pickles) {
    String profiles =
        settings.stream().map(s -> s.profile().name()).collect(Collectors.joining(", "));
    String tags =
        pickles.stream()
            .flatMap(pickle -> pickle.getTags().stream())
            .distinct()
            .collect(Collectors.joining(" "));
    String is = pickles.size() == 1 ? " is" : " are";
    String hint =
        Stream.of(Profile.WINDOWS, Profile.DOCUMENTED)
            .filter(profile -> pickles.stream().anyMatch(pickle -> fits(pickle, profile)))
            .findFirst()
            .map(profile -> "\n  To check it: add --profile " + profile)
            .orElse(tags.contains("@simulated") ? "\n  To check it: add --provider simulated" : "");
    return new UserError(
        "nothing to check: "
            + what
            + is
            + " not for profile "
            + profiles
            + ": tagged "
            + tags
            + hint);
  }

  private boolean fits(Pickle pickle) {
    return settings.stream().anyMatch(setting -> setting.tags().evaluate(pickle.getTags()));
  }

  private boolean fits(Pickle pickle, Profile profile) {
    Setting other = new Setting(settings.get(0).provider(), profile);
    return other.tags().evaluate(pickle.getTags());
  }

  /** {@code ; no scenario has the tag @REED-3: did you mean @READ-3?}. */
  private String hint(String expression) {
    Set<String> known = new TreeSet<>();
    catalog.pickles().forEach(pickle -> known.addAll(pickle.getTags()));
    Optional<String> unknown =
        TAG.matcher(expression)
            .results()
            .map(tag -> tag.group())
            .filter(tag -> !OPERATORS.contains(tag) && !known.contains(tag))
            .findFirst();
    return unknown
        .flatMap(tag -> Nearest.to(tag, known))
        .map(near -> "\n  No scenario there has " + unknown.get() + "; did you mean " + near + "?")
        .orElse("");
  }

  private String arguments() {
    return catalog.found().keySet().stream()
        .map(FeaturePath::text)
        .collect(Collectors.joining(", "));
  }

  private static String place(Pickle pickle) {
    return Scenarios.of(pickle).place();
  }
}
