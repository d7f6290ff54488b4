/**
 * The vocabulary: what a C program includes from winsock2.h and its neighbours, in Java.
 *
 * <p>{@link org.wsalab.winsock.Winsock} is the one interface with the calls; every provider
 * implements it and everything above knows nothing else. Constants stand in one class per header
 * ({@link org.wsalab.winsock.WinSock2}, {@link org.wsalab.winsock.Ws2tcpip}, {@link
 * org.wsalab.winsock.WinBase}, {@link org.wsalab.winsock.WinError}) under the spellings of C, and
 * structures keep the names of their fields.
 *
 * <p>Nothing here does I/O or knows a rule: how network events are recorded and signaled is the
 * matter of {@code org.wsalab.notification}. Start with {@code Winsock}.
 */
package org.wsalab.winsock;
