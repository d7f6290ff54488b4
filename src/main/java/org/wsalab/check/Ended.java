package org.wsalab.check;

import java.util.List;
import org.wsalab.report.Scenario;

/**
 * A scenario that has been run.
 *
 * @param scenario the scenario
 * @param end how it ended
 * @param step the step that it ended at, with its place; or the place of the scenario
 * @param error what that step threw, or null
 * @param undefined the steps that there are none of, with their places
 */
record Ended(
    Scenario scenario, End end, String step, Throwable error, List<UndefinedStep> undefined) {}
