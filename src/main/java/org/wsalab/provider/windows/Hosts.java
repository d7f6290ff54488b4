package org.wsalab.provider.windows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hosts that run and that nobody uses. A session takes one of them before it starts another, so
 * that many sessions after each other start one process and not many. They end with the lab, whose
 * end of the pipe closes then.
 */
final class Hosts {
  private static final Map<HostCommand, Deque<Host>> FREE = new LinkedHashMap<>();

  private Hosts() {}

  /** A host of this command, for one session. */
  static HostedDll take(HostCommand command) {
    Host host = free(command);
    return new HostedDll(
        host == null ? Host.start(command) : host, used -> giveBack(command, used));
  }

  private static Host free(HostCommand command) {
    synchronized (FREE) {
      Deque<Host> free = FREE.getOrDefault(command, new ArrayDeque<>());
      free.removeIf(host -> !host.isRunning());
      return free.poll();
    }
  }

  private static void giveBack(HostCommand command, Host host) {
    synchronized (FREE) {
      FREE.computeIfAbsent(command, key -> new ArrayDeque<>()).push(host);
    }
  }
}
