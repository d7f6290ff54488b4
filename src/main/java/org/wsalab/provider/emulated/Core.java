package org.wsalab.provider.emulated;

import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Turns;

/**
 * What every part of a session shares. Its monitor guards all records, event objects and waits of
 * the session; hold it for a few instructions and never across a call of the transport.
 */
final class Core {
  final Transport transport;
  final Profile profile;
  final Observer observer;
  final Parkers parkers;
  final Turns turns;

  Core(Transport transport, Profile profile, Observer observer) {
    this.transport = transport;
    this.profile = profile;
    this.observer = observer;
    this.parkers = new Parkers(transport);
    this.turns = transport.turns();
  }
}
