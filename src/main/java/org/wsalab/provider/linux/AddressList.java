package org.wsalab.provider.linux;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The machine's addresses of one family, kept up to date by what the kernel tells. It also tells of
 * an address whose lifetime was renewed, which is no change of the list.
 */
final class AddressList {
  // struct ifaddrmsg behind the header of a message, and the attributes behind it
  private static final int INTERFACE = 20;
  private static final int ATTRIBUTES = 24;
  private static final int ATTRIBUTE_TYPE = 2;
  private static final int ATTRIBUTE_VALUE = 4;
  private static final int IFA_ADDRESS = 1;
  private static final int IFA_LOCAL = 2;

  private final int addressBytes;
  private Set<Place> places;

  /** An address at an interface. */
  private record Place(int networkInterface, ByteBuffer address) {}

  /** The addresses of so many bytes: 4 for IPv4, 16 for IPv6. */
  AddressList(int addressBytes) {
    this.addressBytes = addressBytes;
    places = present();
  }

  /** Looks at the machine anew; says whether the list has changed. */
  boolean lookAgain() {
    Set<Place> before = places;
    places = present();
    return !places.equals(before);
  }

  private Set<Place> present() {
    Set<Place> found = new LinkedHashSet<>();
    try {
      NetworkInterface.networkInterfaces().forEach(each -> add(each, found));
    } catch (SocketException e) {
      // a machine without interfaces has no addresses
    }
    return found;
  }

  private void add(NetworkInterface at, Set<Place> found) {
    at.inetAddresses()
        .map(InetAddress::getAddress)
        .filter(bytes -> bytes.length == addressBytes)
        .forEach(bytes -> found.add(new Place(at.getIndex(), ByteBuffer.wrap(bytes))));
  }

  /**
   * Takes in a message of an address that is there, or gone; says whether that is a change.
   *
   * @param message RTM_NEWADDR or RTM_DELADDR, from its header to its end
   */
  boolean take(ByteBuffer message, boolean there) {
    byte[] address = new byte[addressBytes];
    int length;
    for (int at = ATTRIBUTES; at + ATTRIBUTE_VALUE <= message.limit(); at += aligned(length)) {
      length = Math.max(ATTRIBUTE_VALUE, Short.toUnsignedInt(message.getShort(at)));
      int type = message.getShort(at + ATTRIBUTE_TYPE);
      // of a point-to-point interface the other attribute is the peer's address
      boolean local = type == IFA_LOCAL || type == IFA_ADDRESS && addressBytes > 4;
      if (local && at + ATTRIBUTE_VALUE + addressBytes <= message.limit()) {
        message.get(at + ATTRIBUTE_VALUE, address);
        if (type == IFA_LOCAL) {
          break;
        }
      }
    }
    Place place = new Place(message.getInt(INTERFACE), ByteBuffer.wrap(address));
    return there ? places.add(place) : places.remove(place);
  }

  /** Messages and their attributes begin at multiples of 4. */
  static int aligned(int length) {
    return length + 3 & ~3;
  }
}
