/**
 * What the lab asks of whoever provides Winsock: a {@link org.wsalab.provider.Provider} is found by
 * name and opens a {@link org.wsalab.provider.Stack}, one session's Winsock with what the lab needs
 * beside the calls: a clock, a snapshot for the tables, and a way to end a blocked call.
 *
 * <p>Providers are found with {@link java.util.ServiceLoader}, so that adding one changes nothing
 * here. {@link org.wsalab.provider.Turns} is how the threads of a session come to run, {@link
 * org.wsalab.provider.Network} the network of a provider that brings its own, {@link
 * org.wsalab.provider.Affinity} what keeps threads on one processor.
 *
 * <p>{@code org.wsalab.provider.emulated} is the Winsock of the providers that bring their own
 * transport; {@code org.wsalab.provider.linux} is the transport over kernel sockets, {@code
 * org.wsalab.provider.simulated} the one over a network in memory.
 */
package org.wsalab.provider;
