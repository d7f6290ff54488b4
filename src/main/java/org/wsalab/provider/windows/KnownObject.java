package org.wsalab.provider.windows;

import org.wsalab.winsock.HANDLE;

/**
 * The open handle of a thread, or a window.
 *
 * @param address the handle's value over there
 */
record KnownObject(long address, HANDLE handle, boolean isWindow) {}
