package org.wsalab.lab;

import java.util.function.Consumer;
import org.wsalab.notification.Profile;

/**
 * What a session is opened with.
 *
 * @param provider the name of the provider, or null for the first one that can run here
 * @param profile the quirks to follow
 * @param startup whether the session makes the first WSAStartup itself
 * @param journalCapacity how many entries the journal keeps; with 0 nothing is written down at all
 * @param report is told, in words, what went wrong outside every call: a lab thread that failed
 */
public record LabOptions(
    String provider,
    Profile profile,
    boolean startup,
    int journalCapacity,
    Consumer<String> report) {
  /** The default provider, Windows' observed behaviour, started; reports go to standard error. */
  public static final LabOptions DEFAULTS =
      new LabOptions(null, Profile.WINDOWS, true, Journal.CAPACITY, System.err::println);

  /** The same with another provider. */
  public LabOptions withProvider(String name) {
    return new LabOptions(name, profile, startup, journalCapacity, report);
  }

  /** The same with other quirks. */
  public LabOptions withProfile(Profile quirks) {
    return new LabOptions(provider, quirks, startup, journalCapacity, report);
  }

  /** The same with or without a WSAStartup at once. */
  public LabOptions withStartup(boolean atOnce) {
    return new LabOptions(provider, profile, atOnce, journalCapacity, report);
  }

  /** The same with a journal of another size. */
  public LabOptions withJournalCapacity(int entries) {
    return new LabOptions(provider, profile, startup, entries, report);
  }

  /** The same with somebody else to be told. */
  public LabOptions withReport(Consumer<String> listener) {
    return new LabOptions(provider, profile, startup, journalCapacity, listener);
  }
}
