package org.wsalab.cucumber;

import org.wsalab.lab.LabOptions;
import org.wsalab.notification.Profile;

/**
 * What scenarios run on, from system properties: {@code wsalab.provider} (default: the first that
 * can run here), {@code wsalab.profile} (default: {@code windows}), and {@code wsalab.deadline},
 * the milliseconds that a step waits for what has to come (default: {@link Deadline}'s).
 */
final class Settings {
  private Settings() {}

  static LabOptions options() {
    Profile profile = Profile.parse(System.getProperty("wsalab.profile", "windows"));
    return LabOptions.DEFAULTS
        .withProvider(System.getProperty("wsalab.provider"))
        .withProfile(profile);
  }

  static int deadlineMs(int otherwise) {
    return Integer.getInteger("wsalab.deadline", otherwise);
  }
}
