package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.provider.emulated.Indications;
import org.wsalab.provider.emulated.Transport.Opened;
import org.wsalab.winsock.sockaddr;

/**
 * The changes of addresses and routes that an endpoint is to be told of: nothing until it asks, and
 * a netlink socket in all the watches of the endpoint from then on. Used under the socket's
 * monitor.
 */
final class ExpectedChanges {
  private static final int CHANGES = FD_ADDRESS_LIST_CHANGE | FD_ROUTING_INTERFACE_CHANGE;

  private final LinuxEndpoint endpoint;
  private final List<LinuxWatch> watches = new ArrayList<>(1);
  private ChangeNews news;

  ExpectedChanges(LinuxEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Begins, unless it has begun already; 0, or Winsock's code negated. */
  int begin() {
    if (news == null) {
      news = ChangeNews.open(endpoint.family);
      if (news == null) {
        return -Errno.toWinsock(LibC.errno());
      }
      watches.forEach(watch -> watch.add(news, endpoint.token));
    }
    return 0;
  }

  /** A watch has the endpoint from now on. */
  void entered(LinuxWatch watch) {
    watches.add(watch);
    if (news != null) {
      watch.add(news, endpoint.token);
    }
  }

  /** A watch has the endpoint no longer. */
  void left(LinuxWatch watch) {
    watches.remove(watch);
    if (news != null) {
      watch.remove(news);
    }
  }

  /** Adds what a thread looks at that waits for one of these FD_XXX: a descriptor at most. */
  void addTo(PollSet set, int conditions) {
    if (news != null && (conditions & CHANGES) != 0) {
      set.add(news.fd, POLLIN);
    }
  }

  void tell(Indications indications) {
    if (news != null) {
      news.tell(indications);
    }
  }

  void close() {
    if (news != null) {
      news.close();
      news = null;
    }
  }

  /** Asks the kernel what a datagram to there would come from, as text; none is sent. */
  String sourceFor(sockaddr destination) {
    Opened opened = endpoint.transport.open(endpoint.family, SOCK_DGRAM);
    if (!(opened.endpoint() instanceof LinuxEndpoint probe)) {
      return "";
    }
    sockaddr source = endpoint.newAddress();
    boolean leads = probe.kernel.connect(destination) == 0 && probe.local(source) == 0;
    probe.close(false, 0);
    return leads ? source.host() : "";
  }
}
