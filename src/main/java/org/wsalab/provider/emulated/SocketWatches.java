package org.wsalab.provider.emulated;

import java.util.ArrayList;
import java.util.List;

/**
 * The watches that one socket's endpoint is in: that of the event object it is associated with, and
 * those of event objects and threads that learn of the end of operations here. One watch can be
 * both, and the endpoint is in it once. Changed under the socket's monitor.
 */
final class SocketWatches {
  private final List<Watch> ofOperations = new ArrayList<>();
  private volatile Watch association;

  /**
   * The watch of the event object that the socket is associated with, or null. May be read always.
   */
  Watch association() {
    return association;
  }

  /** Moves the endpoint from the watch of the old event object to that of the new (SEL-5). */
  void associate(Endpoint endpoint, Watch wanted) {
    Watch old = association;
    if (old == wanted) {
      return;
    }
    association = wanted;
    if (old != null && !ofOperations.contains(old)) {
      old.remove(endpoint);
    }
    if (wanted != null && !ofOperations.contains(wanted)) {
      wanted.add(endpoint);
    }
  }

  /**
   * Lets whoever waits for the end of an operation watch too. A watch stays until another one is
   * needed and nothing is pending: programs use the same one again and again.
   *
   * @param wanted the watch, or null where nobody waits
   * @param idle whether nothing is pending
   */
  void addForOperation(Endpoint endpoint, Watch wanted, boolean idle) {
    if (wanted == null || ofOperations.contains(wanted)) {
      return;
    }
    if (idle) {
      forgetOperations(endpoint);
    }
    ofOperations.add(wanted);
    if (wanted != association) {
      wanted.add(endpoint);
    }
  }

  private void forgetOperations(Endpoint endpoint) {
    for (Watch each : ofOperations) {
      if (each != association) {
        each.remove(endpoint);
      }
    }
    ofOperations.clear();
  }

  /** Takes the endpoint out of every watch. */
  void leaveAll(Endpoint endpoint) {
    associate(endpoint, null);
    forgetOperations(endpoint);
  }
}
