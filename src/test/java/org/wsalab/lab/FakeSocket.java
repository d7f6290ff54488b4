package org.wsalab.lab;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.wsalab.notification.SocketRecord;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.SOCKET;

/** A stream of the fake: what its peer sent, and who waits to be accepted. */
final class FakeSocket {
  final String name;
  final SOCKET handle;
  final SocketRecord record;
  final Deque<FakeSocket> backlog = new ArrayDeque<>();
  ByteArrayOutputStream inbox = new ByteArrayOutputStream();
  FakeSocket peer;
  String state = "open";
  boolean blocking = true;
  boolean ended;
  int port;

  FakeSocket(String name, long value, SocketRecord record) {
    this.name = name;
    this.record = record;
    this.handle = new SOCKET(value, name, this::toString);
  }

  SocketLine line() {
    String local = port == 0 ? "" : "127.0.0.1:" + port;
    String remote = peer == null ? "" : "127.0.0.1:" + peer.port;
    return new SocketLine(
        handle,
        name,
        "tcp",
        local,
        remote,
        state,
        blocking,
        record.mask(),
        record.active(),
        record.target());
  }

  @Override
  public String toString() {
    return name + " tcp " + state;
  }
}
