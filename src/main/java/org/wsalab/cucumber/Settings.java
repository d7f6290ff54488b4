package org.wsalab.cucumber;

import org.wsalab.explore.Limits;
import org.wsalab.lab.LabOptions;
import org.wsalab.notification.Profile;

/**
 * What scenarios run on, from system properties: {@code wsalab.provider} (default: the first that
 * can run here), {@code wsalab.profile} (default: {@code windows}), {@code wsalab.deadline}, the
 * milliseconds that a step waits for what has to come (default: {@link Deadline}'s), {@code
 * wsalab.trace}, whether the trace goes to standard error (default: {@code false}), {@code
 * wsalab.schedules}, how many schedules an exploration runs, and {@code wsalab.seed}, what its
 * random ones are drawn from (defaults: {@link Limits#DEFAULTS}).
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

  static Limits limits() {
    Limits usual = Limits.DEFAULTS;
    return usual
        .withSchedules(Integer.getInteger("wsalab.schedules", usual.schedules()))
        .withSeed(Long.getLong("wsalab.seed", usual.seed()));
  }

  static int deadlineMs(int otherwise) {
    return Integer.getInteger("wsalab.deadline", otherwise);
  }
}
