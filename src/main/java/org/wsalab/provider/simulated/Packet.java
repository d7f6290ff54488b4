package org.wsalab.provider.simulated;

/** Something on its way. */
final class Packet {
  /** What it is. */
  enum Kind {
    SYN("asks for a connection"),
    SYN_ACK("grants the connection"),
    ACK("completes the connection"),
    DATA("brings data"),
    URGENT("brings urgent data"),
    WINDOW("tells of free space"),
    FIN("ends the stream"),
    RST("resets the connection"),
    DATAGRAM("brings a datagram");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private static final byte[] NOTHING = {};

  final Kind kind;
  final byte[] bytes;

  /** When it arrives, or, when it is lost, when it is sent again. */
  long dueNanos;

  /** It is lost, and will be sent again. */
  boolean lost;

  /** How often it was lost. */
  int losses;

  /** It stays where it is until it is released. */
  boolean held;

  /** It arrives before those that are on the way already. */
  boolean first;

  /** It arrives twice. */
  boolean twice;

  Packet(Kind kind) {
    this(kind, NOTHING);
  }

  Packet(Kind kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  /** {@code brings data, 5 bytes}. */
  @Override
  public String toString() {
    return bytes.length == 0 ? kind.text : kind.text + ", " + bytes.length + " bytes";
  }
}
