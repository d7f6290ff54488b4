/**
 * What a message costs in an I/O model: an echo server written in it is run, served with messages,
 * and its calls, system calls, wake-ups and processor time are counted.
 *
 * <p>Left out: the servers, which are scripts. Start with {@code Measurement}; {@code CostTable} is
 * what the figures become.
 */
package org.wsalab.measure;
