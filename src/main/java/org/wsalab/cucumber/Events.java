package org.wsalab.cucumber;

import org.wsalab.provider.Snapshot.EventLine;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WinSock2;

/** Looks at event objects without changing them. */
final class Events {
  private Events() {}

  /** {@code event "e"}. */
  static String named(World world, WSAEVENT event) {
    return "event \"" + world.names().nameOf(event) + "\"";
  }

  /** Whether it is signaled now. */
  static boolean isSignaled(World world, WSAEVENT event) {
    return isManualReset(world, event) ? waits(world, event, 0) : stateInTables(world, event);
  }

  /** Whether it is signaled now, or at the latest at the deadline. */
  static boolean becomesSignaled(World world, WSAEVENT event) {
    return isManualReset(world, event)
        ? waits(world, event, Deadline.milliseconds())
        : Deadline.reached(world.lab(), () -> stateInTables(world, event));
  }

  /** A wait finds out what a program would; it leaves a manual-reset event as it is (EVT-4). */
  private static boolean waits(World world, WSAEVENT event, int timeoutMs) {
    HANDLE[] events = {event};
    int result = world.lab().winsock().WSAWaitForMultipleEvents(1, events, false, timeoutMs, false);
    return result == WinSock2.WSA_WAIT_EVENT_0;
  }

  /** A wait would take the signal of an auto-reset event away (EVT-5). */
  private static boolean stateInTables(World world, WSAEVENT event) {
    return world.lab().snapshot().events().stream()
        .anyMatch(line -> line.handle().equals(event) && line.signaled());
  }

  private static boolean isManualReset(World world, WSAEVENT event) {
    return world.lab().snapshot().events().stream()
        .filter(line -> line.handle().equals(event))
        .allMatch(EventLine::manualReset);
  }
}
