package org.wsalab.lab;

/**
 * One line of the journal.
 *
 * @param seq its number, counted from 1 without gaps: the order of the journal
 * @param timeNanos the provider's time since the session began; for a call, when it returned
 * @param thread the name of the thread that made or caused it
 * @param what what is written down
 */
public record Entry(long seq, long timeNanos, String thread, What what) {}
