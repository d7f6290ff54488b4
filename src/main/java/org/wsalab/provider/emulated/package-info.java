/**
 * Winsock for the providers that bring only a transport: handles, states, argument checks, error
 * codes, blocking, and the notification rules over whatever {@link
 * org.wsalab.provider.emulated.Transport} carries the bytes.
 *
 * <p>Locks, in the order in which they are taken: the monitor of a {@code Socket}, which puts its
 * transport calls and observations in one order; then the monitor of the {@code Core}, which guards
 * records, event objects and waits and is held for a few instructions only. No thread sleeps with
 * either. A call first lets the transport tell what it knows ({@link
 * org.wsalab.provider.emulated.Endpoint#observe}), so that an arrival is indicated before it can be
 * consumed.
 *
 * <p>Start with {@code EmulatedStack}; then {@code Socket} with {@code Arrivals} and {@code
 * OperationService}, and the calls by group: {@code EventCalls}, {@code NotificationCalls}, {@code
 * SocketCalls}, {@code AcceptCalls}, {@code ConnectCalls}, {@code TransferCalls}, {@code
 * OptionCalls}, {@code SelectCall}; and those of the other models: {@code OverlappedCalls} with
 * {@code OverlappedReceives}, {@code OverlappedSends}, {@code OverlappedAccepts} and {@code
 * OverlappedConnects}, {@code ThreadCalls}, {@code PollCall}, {@code MessageCalls}, {@code
 * IoctlCalls}.
 */
package org.wsalab.provider.emulated;
