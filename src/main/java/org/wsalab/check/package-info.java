/**
 * Checks feature files: finds the scenarios that are asked for, runs them through Cucumber under
 * one profile after the other, and says how it went.
 *
 * <p>Everything that can be wrong before the first step (a path, a feature's syntax, a tag, a
 * profile that leaves nothing to run) is a {@link org.wsalab.repl.UserError} with a message that
 * says what to do. Left out: what steps do ({@link org.wsalab.cucumber}) and what the rules are
 * ({@link org.wsalab.report}). Start with {@code Check}.
 */
package org.wsalab.check;
