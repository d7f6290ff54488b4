/**
 * The transport over Linux's kernel sockets, called through JNA: no socket of the JDK is used.
 *
 * <p>Every descriptor is non-blocking; blocking is the emulated Winsock's own matter. What a socket
 * is told comes from observation: an endpoint compares what the kernel holds now with what it held
 * at the last look, and indicates the difference. Each event object's watch is an epoll instance
 * with its sockets, edge-triggered, and serves only to wake whoever waits: no thread stands between
 * the kernel and the waiter. A wait therefore costs by the number of its event objects, never by
 * the number of their sockets. A socket that has asked for changes of addresses or routes has a
 * netlink socket beside its own, in the same watches ({@code ExpectedChanges}).
 *
 * <p>What Linux does differently and how it is made up for stands where it is done: {@code
 * UrgentData} (Linux keeps one urgent byte), {@code SendTail} (Linux cuts a non-blocking send
 * short), {@code Ports} (what SO_REUSEADDR means), {@code WaitingConnections} and {@code
 * ConnectionAttempt} (the backlog), {@code StreamEndpoint} (resets), {@code Closing} (lingering).
 * {@code Ports} also lets a socket have an address of its own beside one that has every address,
 * which Linux refuses while that listens.
 *
 * <p>Not made up for: of two urgent bytes that arrive at a connection nobody has accepted yet the
 * first becomes normal data; and how much of a send that fills the buffers reaches the peer before
 * it reads, and in how many pieces, is the kernel's own matter. A connection refused by a full
 * backlog looks so only to sockets of the same session, others see Linux's silence; and an ICMP
 * error reaches a datagram socket only when it is connected.
 *
 * <p>Start with {@code LinuxTransport}; then {@code LinuxEndpoint} and its two kinds. A {@code
 * StreamEndpoint} is its {@code Phase}: {@code WaitingConnections} while it listens, a {@code
 * ConnectionAttempt} while it connects, and then an {@code EstablishedConnection} with a {@code
 * ReceivingSide} and a {@code SendingSide}. All of them make their system calls through {@code
 * KernelSocket}.
 */
package org.wsalab.provider.linux;
