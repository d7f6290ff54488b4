package org.wsalab.cucumber;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wsalab.lab.Providers;
import org.wsalab.notification.Profile;
import org.wsalab.notification.Quirk;

/**
 * Which scenarios hold under which profile. Where documentation and Windows differ there is a
 * scenario for each, with the rule's id and {@code @documented} or {@code @windows} as tags. What a
 * quirk of neither profile makes of its rule is {@code @quirk}.
 */
public final class ProfileTags {
  /** The provider whose scenarios need a network of their own, and their tag. */
  public static final String SIMULATED = "simulated";

  private ProfileTags() {}

  /** The expression for the provider and the profile that this run is set to. */
  public static String ofThisRun() {
    String provider = Settings.options().provider();
    String name = provider == null ? Providers.installed().preferred().name() : provider;
    return expression(name, Settings.options().profile());
  }

  /** The same as {@link #expression(Profile)}, for what the provider can do as well. */
  public static String expression(String provider, Profile profile) {
    String own = provider.equals(SIMULATED) ? "" : " and not @" + SIMULATED;
    return expression(profile) + own;
  }

  /**
   * A tag expression for the scenarios that hold under a profile, mixtures included: {@code
   * documented~CLOSE-2} leaves out what is {@code @CLOSE-2} and {@code @documented}. A scenario
   * that takes a side and names no rule that a quirk bends goes with what the profile's name begins
   * with.
   */
  public static String expression(Profile profile) {
    List<String> left = new ArrayList<>();
    leaveOut(left, "@documented and ", quirk -> quirk.documented() && !profile.has(quirk));
    leaveOut(left, "@windows and ", quirk -> quirk.documented() && profile.has(quirk));
    leaveOut(left, "not @quirk and ", quirk -> !quirk.documented() && profile.has(quirk));
    leaveOut(left, "@quirk and ", quirk -> !quirk.documented() && !profile.has(quirk));
    boolean documented = profile.name().startsWith(Profile.DOCUMENTED.name());
    String other = documented ? "@windows" : "@documented";
    left.add("not (" + other + " and not (" + rules(Quirk::documented) + "))");
    return String.join(" and ", left);
  }

  private static void leaveOut(List<String> left, String tag, Predicate<Quirk> which) {
    String rules = rules(which);
    if (!rules.isEmpty()) {
      left.add("not (" + tag + "(" + rules + "))");
    }
  }

  private static String rules(Predicate<Quirk> which) {
    return Arrays.stream(Quirk.values())
        .filter(which)
        .map(quirk -> "@" + quirk.rule())
        .collect(Collectors.joining(" or "));
  }
}
