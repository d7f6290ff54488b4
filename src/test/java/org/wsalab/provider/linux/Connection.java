package org.wsalab.provider.linux;

import org.wsalab.winsock.SOCKET;

/**
 * The two ends of a connection.
 *
 * @param client the one that connected
 * @param server the one that was accepted
 */
record Connection(SOCKET client, SOCKET server) {}
