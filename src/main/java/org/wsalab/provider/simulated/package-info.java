/**
 * The transport over a network in memory, where nothing is left to chance.
 *
 * <p>Time is virtual: nothing here ever waits for a processor. The threads of a session run one at
 * a time and change over only where a call begins or blocks; what can happen at such a point, a
 * thread's next step, the arrival of a packet, the end of a time limit, is a list of {@link
 * org.wsalab.provider.simulated.Move}s, of which a {@link org.wsalab.provider.simulated.Chooser}
 * takes one. With the same choices the same happens, to the byte.
 *
 * <p>TCP is here as its users see it: a connection is asked for, granted and completed by packets;
 * a send waits for the peer's window; what is lost is sent again, later and later. Hosts, links and
 * faults are the {@link org.wsalab.provider.Network} of the session.
 *
 * <p>What this provider cannot do:
 *
 * <ul>
 *   <li>Nobody outside the session can be reached: the network is the session's own.
 *   <li>Lab threads that wait for each other by other means than calls, joins and the lab (a
 *       monitor, a queue) stop everything: who waits keeps its turn.
 *   <li>A socket of IPv6 takes no IPv4 connections, whatever IPV6_V6ONLY says.
 *   <li>An address in TIME_WAIT is free at once, for exclusive sockets too.
 *   <li>TCP has no Nagle, no delayed acknowledgement, no keep-alive and no segments smaller than 64
 *       KiB: none of that can be seen but by its delay.
 *   <li>Multicast and broadcast do not exist.
 *   <li>A host can get an address, and routes with it; none is ever lost.
 * </ul>
 *
 * <p>Start with {@code Scheduler} and {@code Course}, then {@code SimulatedTransport} and {@code
 * SimulatedStream}.
 */
package org.wsalab.provider.simulated;
