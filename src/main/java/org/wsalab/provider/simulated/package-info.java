/**
 * The transport over a network in memory, where nothing is left to chance.
 *
 * <p>Time is virtual: nothing here ever waits for a processor. The threads of a session run one at
 * a time and change over only where a call begins or blocks; what can happen at such a point, a
 * thread's next step, the arrival of a packet, the end of a time limit, is a list of {@link
 * org.wsalab.provider.simulated.Move}s, of which a {@link org.wsalab.provider.simulated.Chooser}
 * takes one. With the same choices the same happens, to the byte.
 *
 * <p>Start with {@code Scheduler}.
 */
package org.wsalab.provider.simulated;
