package org.wsalab.explore;

/**
 * A program as it was written: statements of Java.
 *
 * @param thread the name of its thread
 * @param text the statements
 */
record ProgramText(String thread, String text) {}
