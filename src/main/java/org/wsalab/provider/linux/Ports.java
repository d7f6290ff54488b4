package org.wsalab.provider.linux;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.wsalab.provider.emulated.AddressUse;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;

/**
 * The local addresses of a session's sockets, because sharing means different things: on Windows an
 * address in TIME_WAIT is free to all, SO_REUSEADDR shares even a listening address,
 * SO_EXCLUSIVEADDRUSE keeps an address from those, and an address of one's own is another than
 * every address. Linux's SO_REUSEADDR gives the first, its SO_REUSEPORT the second and the last;
 * what would follow from setting them is refused here instead.
 *
 * <p>Not modelled: a socket with SO_REUSEADDR taking over the address of one without. Linux refuses
 * it.
 */
final class Ports {
  /** How those use their address who have bound one, or were given one by their connection. */
  private final Map<LinuxEndpoint, Sharing> bound = new LinkedHashMap<>();

  private final Map<String, StreamEndpoint> listening = new LinkedHashMap<>();

  /** What was set when an endpoint was bound: later it changes nothing. */
  private record Sharing(boolean exclusive, boolean reuse) {
    static Sharing of(LinuxEndpoint endpoint) {
      return new Sharing(endpoint.options.isExclusive(), endpoint.options.isReuse());
    }
  }

  /** A port, of one of the two kinds of socket in one family, and how it is used. */
  private record Place(boolean stream, int family, int port, AddressUse use) {
    static Place of(LinuxEndpoint endpoint, sockaddr address, Sharing sharing) {
      boolean any = address.host().equals("0.0.0.0") || address.host().equals("::");
      AddressUse use = new AddressUse(address.host(), any, sharing.exclusive, sharing.reuse);
      return new Place(isStream(endpoint), endpoint.family, address.port(), use);
    }

    boolean isSamePort(Place other) {
      return stream == other.stream && family == other.family && port == other.port;
    }
  }

  /** Binds an endpoint, or says with Winsock's code why it cannot. */
  synchronized int bind(LinuxEndpoint endpoint, sockaddr address) {
    Place wanted = Place.of(endpoint, address, Sharing.of(endpoint));
    List<LinuxEndpoint> beside = new ArrayList<>();
    if (address.port() != 0) {
      beside = beside(endpoint, wanted);
      for (LinuxEndpoint other : beside) {
        int conflict = place(other).use.conflict(wanted.use);
        if (conflict != 0) {
          return -conflict;
        }
      }
    }
    boolean outlivesTimeWait = isStream(endpoint) && !endpoint.options.isExclusive();
    set(endpoint, LibC.SO_REUSEADDR, outlivesTimeWait || endpoint.options.isReuse());
    set(endpoint, LibC.SO_REUSEPORT, isStream(endpoint) && endpoint.options.isReuse());
    int result =
        address.port() == 0
            ? FreePort.bind(endpoint, address)
            : sharing(endpoint, beside, () -> endpoint.kernel.bind(address));
    if (result == 0) {
      bound(endpoint);
    }
    return result;
  }

  private void bound(LinuxEndpoint endpoint) {
    endpoint.boundTo = endpoint.newAddress();
    endpoint.local(endpoint.boundTo);
    bound.put(endpoint, Sharing.of(endpoint));
  }

  /** The others that have the same port. */
  private List<LinuxEndpoint> beside(LinuxEndpoint endpoint, Place wanted) {
    List<LinuxEndpoint> beside = new ArrayList<>();
    for (LinuxEndpoint other : bound.keySet()) {
      if (other != endpoint && place(other).isSamePort(wanted)) {
        beside.add(other);
      }
    }
    return beside;
  }

  private Place place(LinuxEndpoint endpoint) {
    sockaddr address = endpoint.newAddress();
    endpoint.local(address); // a connection may have made one of every address
    return Place.of(endpoint, address, bound.get(endpoint));
  }

  /**
   * An attempt to connect, which gives an endpoint a port where it has none yet. Linux by itself
   * lets connections to different peers share one; where none is left it does so here too.
   */
  synchronized void connects(LinuxEndpoint endpoint) {
    if (endpoint.boundTo == null) {
      set(endpoint, LibC.SO_REUSEADDR, false);
      if (FreePort.bind(endpoint, endpoint.newAddress()) == 0) {
        bound(endpoint);
      }
    }
    bound.putIfAbsent(endpoint, Sharing.of(endpoint));
  }

  /**
   * Does what the kernel refuses while another socket of the session has the port, by letting all
   * of them share it for that moment: nobody outside the session comes to share it.
   */
  private static int sharing(LinuxEndpoint endpoint, List<LinuxEndpoint> beside, IntSupplier call) {
    int result = call.getAsInt();
    if (result == 0 || beside.isEmpty()) {
      return result;
    }
    List<LinuxEndpoint> all = new ArrayList<>(beside);
    all.add(endpoint);
    all.forEach(each -> set(each, LibC.SO_REUSEPORT, true));
    result = call.getAsInt();
    all.forEach(each -> set(each, LibC.SO_REUSEPORT, isStream(each) && each.options.isReuse()));
    return result;
  }

  /**
   * Lets an endpoint listen, so that others of the session can see when its backlog is full. What
   * it has of SO_REUSEADDR its connections inherit, which are not to keep their port from anybody.
   */
  synchronized int listen(StreamEndpoint endpoint, int backlog) {
    Place place = place(endpoint);
    set(endpoint, LibC.SO_REUSEADDR, !bound.get(endpoint).exclusive);
    int result = sharing(endpoint, beside(endpoint, place), () -> endpoint.kernel.listen(backlog));
    if (result == 0) {
      listening.put(key(endpoint.boundTo), endpoint);
    }
    return result;
  }

  /**
   * Whether an endpoint of this session listens at an address, there or at all addresses, and has
   * no room for a further connection. It is asked with the lock held that it is released under.
   */
  synchronized boolean isBacklogFull(sockaddr address) {
    StreamEndpoint found = listening.get(key(address));
    if (found == null) {
      found =
          listening.get((address instanceof sockaddr_in ? "0.0.0.0:" : "[::]:") + address.port());
    }
    return found != null && found.isBacklogFull();
  }

  synchronized void release(LinuxEndpoint endpoint) {
    bound.remove(endpoint);
    if (endpoint.boundTo != null && endpoint instanceof StreamEndpoint stream) {
      listening.remove(key(endpoint.boundTo), stream);
    }
  }

  private static void set(LinuxEndpoint endpoint, int option, boolean on) {
    endpoint.kernel.setOption(LibC.SOL_SOCKET, option, on ? 1 : 0);
  }

  private static boolean isStream(LinuxEndpoint endpoint) {
    return endpoint instanceof StreamEndpoint;
  }

  private static String key(sockaddr address) {
    return address.toString();
  }
}
