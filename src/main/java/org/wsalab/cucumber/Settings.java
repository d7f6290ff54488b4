package org.wsalab.cucumber;

import org.wsalab.lab.LabOptions;
import org.wsalab.notification.Profile;

/**
 * What scenarios run on, from system properties: {@code wsalab.provider} (default: the first that
 * can run here), {@code wsalab.profile} (default: {@code windows}), {@code wsalab.deadline}, the
 * milliseconds that a step waits for what has to come (default: {@link Deadline}'s), and {@code
 * wsalab.trace}, whether the trace goes to standard error (default: {@code false}).
 */
final class Settings {
  private Settings() {}

  static LabOptions options() {
    Profile profile = Profile.parse(System.getProperty("wsalab.profile", "windows"));
    return LabOptions.DEFAULTS
        .withProvider(System.getProperty("wsalab.provider"))
        .withProfile(profile);
  }

  static boolean trace() {
    return Boolean.getBoolean("wsalab.trace");
  }

  static int deadlineMs(int otherwise) {
    return Integer.getInteger("wsalab.deadline", otherwise);
  }
}
