package org.wsalab.repl;

/**
 * What a session is opened with.
 *
 * @param provider the name of the provider, or null for the machine's own
 * @param profile the name of the profile, or null for the usual one
 * @param stackTraces whether an exception is shown with its whole stack
 */
public record Settings(String provider, String profile, boolean stackTraces) {}
