package org.wsalab.cucumber;

import io.cucumber.java.en.Given;
import org.wsalab.winsock.Meaning;

/** Winsock before its first call. */
public final class StartupSteps {
  private final World world;

  /** For one scenario. */
  public StartupSteps(World world) {
    this.world = world;
  }

  /** Begins the scenario without WSAStartup. */
  @Given("WSAStartup has not been called")
  @Meaning("undoes the WSAStartup that a scenario begins with; stands in front of everything else")
  public void notStarted() {
    world.open(Settings.options().withStartup(false));
  }
}
