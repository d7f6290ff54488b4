/**
 * Every interleaving of a scenario: a {@link org.wsalab.explore.Subject} is run again and again
 * under one schedule after the other, and each run's {@link org.wsalab.explore.Ending} is taken
 * down.
 *
 * <p>The {@link org.wsalab.explore.Explorer} goes through every order that can make a difference
 * ({@code EveryOrder}), and beyond a limit through schedules with few departures from the plain
 * order and through random ones; its {@link org.wsalab.explore.Findings} say which. It knows
 * nothing of sockets: what a subject is made of stands in its {@link org.wsalab.explore.Fork}s.
 *
 * <p>Start with {@code Fork} and {@code Pilot}, then {@code EveryOrder}.
 */
package org.wsalab.explore;
