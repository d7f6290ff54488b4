/**
 * What a message costs in an I/O model: an echo server written in it is run, served with messages,
 * and its calls, system calls, wake-ups and processor time are counted.
 *
 * <p>Left out: the servers, which are scripts, and the table that the figures become. Start with
 * {@code Measurement}.
 */
package org.wsalab.measure;
