package org.wsalab.repl;

import org.wsalab.lab.LabOptions;
import org.wsalab.lab.Providers;
import org.wsalab.notification.Profile;

/**
 * What a session is opened with.
 *
 * @param provider the name of the provider, or null for the machine's own
 * @param profile the profile, or null for the usual one
 * @param trace whether the trace goes to standard error
 * @param stackTraces whether an exception is shown with its whole stack
 */
public record Settings(String provider, String profile, boolean trace, boolean stackTraces) {

  /**
   * The lab's own options.
   *
   * @throws UserError when there is no such provider or profile
   * @throws org.wsalab.lab.ProviderUnavailableException when the provider cannot run here
   */
  LabOptions labOptions() {
    LabOptions options = LabOptions.DEFAULTS;
    try {
      if (provider != null) {
        options = options.withProvider(Providers.installed().named(provider).name());
      }
      return profile == null ? options : options.withProfile(Profile.parse(profile));
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage());
    }
  }

  /**
   * Checks provider and profile and leaves them in the system properties {@code wsalab.provider}
   * and {@code wsalab.profile}, where step definitions look.
   */
  public void announce() {
    LabOptions options = labOptions();
    if (options.provider() != null) {
      System.setProperty("wsalab.provider", options.provider());
    }
    System.setProperty("wsalab.profile", options.profile().name());
  }
}
