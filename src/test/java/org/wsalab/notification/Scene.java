package org.wsalab.notification;

import java.util.ArrayList;
import java.util.List;

/** A socket's record and an event object under one profile, and all that is told of them. */
final class Scene {
  final List<Happening> happenings = new ArrayList<>();
  final EventObject event = manualReset("event#1");
  final SocketRecord socket;
  private final Profile profile;
  private int wakeUps;

  Scene(Profile profile) {
    this.profile = profile;
    this.socket = socket("socket#1");
  }

  EventObject manualReset(String name) {
    return new EventObject(name, true, false, happenings::add);
  }

  EventObject autoReset(String name) {
    return new EventObject(name, false, false, happenings::add);
  }

  SocketRecord socket(String name) {
    return new SocketRecord(name, profile, happenings::add);
  }

  /** WSAEventSelect where nothing holds of the socket. */
  Scene select(int mask) {
    return select(mask, 0);
  }

  /** WSAEventSelect; {@code holding} is what is true of the socket at the time. */
  Scene select(int mask, int holding) {
    socket.select(event, mask, NetworkEvents.of(holding));
    return this;
  }

  /** WSAEnumNetworkEvents with the handle of the event object. */
  NetworkEvents enumerate() {
    return socket.enumerate(event);
  }

  /** Indicates, enumerates and so leaves a record that was reported. */
  Scene reported(int bit) {
    socket.indicate(bit, 0);
    enumerate();
    return this;
  }

  /** A receive that leaves data behind, as a provider makes it. */
  Scene partialReceive(int bit) {
    socket.reenable(bit, "recv");
    socket.indicate(bit, 0);
    return this;
  }

  /** Begins a wait for one of the events. */
  Wait waitForAny(EventObject... events) {
    return begin(false, events);
  }

  /** Begins a wait for all of the events. */
  Wait waitForAll(EventObject... events) {
    return begin(true, events);
  }

  /** How many sleeping threads were told that their wait ended. */
  int wakeUps() {
    return wakeUps;
  }

  /** What is told from here on; forgets what came before. */
  Scene forget() {
    happenings.clear();
    return this;
  }

  private Wait begin(boolean all, EventObject... events) {
    Wait wait = new Wait(List.of(events), all, () -> wakeUps++, happenings::add);
    wait.begin();
    return wait;
  }
}
