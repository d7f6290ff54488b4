/**
 * The rules: how network events are recorded, how event objects are signaled and reset, and how
 * waits end. Pure: calls and indications go in, signals and results come out. Nothing here does
 * I/O, starts a thread or reads a clock, and nothing here locks: whoever holds a session's objects
 * makes sure that one thread at a time is inside.
 *
 * <p>{@link org.wsalab.notification.SocketRecord} is the record of one socket, {@link
 * org.wsalab.notification.EventObject} an event object, {@link org.wsalab.notification.Wait} one
 * thread's wait. {@link org.wsalab.notification.Operation} is an overlapped operation, {@link
 * org.wsalab.notification.OperationQueue} those pending at a socket, {@link
 * org.wsalab.notification.ApcQueue} what a thread runs when it is alerted, and {@link
 * org.wsalab.notification.MessageQueue} its messages. Where Microsoft's documentation and Windows'
 * behaviour differ, a {@link org.wsalab.notification.Quirk} chooses, and a {@link
 * org.wsalab.notification.Profile} is a set of them. All that happens is told to an {@link
 * org.wsalab.notification.Observer} as a {@link org.wsalab.notification.Happening}.
 *
 * <p>Left out: what makes things happen (transports indicate), argument checks and error codes of
 * calls (providers), and how a thread sleeps (providers). Start with {@code SocketRecord}.
 */
package org.wsalab.notification;
