package org.wsalab.cucumber;

import org.wsalab.lab.LabOptions;
import org.wsalab.notification.Profile;

/**
 * What scenarios run on: the system properties {@code wsalab.provider} (default: the first that can
 * run here) and {@code wsalab.profile} (default: {@code windows}).
 */
final class Settings {
  private Settings() {}

  static LabOptions options() {
    Profile profile = Profile.parse(System.getProperty("wsalab.profile", "windows"));
    return LabOptions.DEFAULTS
        .withProvider(System.getProperty("wsalab.provider"))
        .withProfile(profile);
  }
}
