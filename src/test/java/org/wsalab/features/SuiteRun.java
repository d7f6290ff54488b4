package org.wsalab.features;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A main program that runs a suite: Cucumber finds steps only where it was loaded itself. */
final class SuiteRun {
  private SuiteRun() {}

  /** Runs the suite that the argument names, and prints why scenarios fail and how many do not. */
  public static void main(String[] args) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(args[0]))
            .configurationParameter("cucumber.publish.quiet", "true")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    listener.getSummary().getFailures().forEach(f -> System.out.println(f.getException()));
    System.out.println(listener.getSummary().getTestsSucceededCount() + " succeeded");
    System.exit(0); // whatever thread is left
  }
}
