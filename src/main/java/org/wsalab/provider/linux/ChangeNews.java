package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.provider.linux.LibC.O_NONBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;

import java.nio.ByteBuffer;
import org.wsalab.provider.emulated.Indications;

/**
 * What the kernel tells of the machine's addresses and routes, to one endpoint that has asked for
 * it (CHG-1): a netlink socket, which is watched together with the endpoint's own descriptor.
 *
 * <p>Not seen: a route that has changed and is as before when its socket is looked at.
 */
final class ChangeNews implements AutoCloseable {
  // What the kernel calls these: linux/netlink.h, linux/rtnetlink.h
  private static final int AF_NETLINK = 16;
  private static final int SOCK_RAW = 3;
  private static final int NETLINK_ROUTE = 0;
  private static final int RTMGRP_LINK = 0x1; // IPv4 routes go with their interface in silence
  private static final int RTMGRP_IPV4 = 0x10 | 0x40; // addresses and routes
  private static final int RTMGRP_IPV6 = 0x100 | 0x400;
  private static final int RTM_NEWADDR = 20;
  private static final int RTM_DELADDR = 21;

  /** struct sockaddr_nl: its groups, and its size. */
  private static final int GROUPS = 8;

  private static final int ADDRESS_BYTES = 12;

  /** struct nlmsghdr: its type, and its size. */
  private static final int TYPE = 4;

  private static final int HEADER_BYTES = 16;

  /** More than the kernel puts into one datagram. */
  private static final int ROOM = 32768;

  final int fd;
  private final AddressList addresses;

  private ChangeNews(int family, int fd) {
    this.fd = fd;
    addresses = new AddressList(family == AF_INET6 ? 16 : 4);
  }

  /**
   * Listens from now on for one family of Winsock; null, with errno, when that is not to be had.
   */
  static ChangeNews open(int family) {
    int fd = LibC.socket(AF_NETLINK, SOCK_RAW | O_NONBLOCK | O_CLOEXEC, NETLINK_ROUTE);
    if (fd < 0) {
      return null;
    }
    Scratch scratch = Scratch.get();
    int groups = RTMGRP_LINK | (family == AF_INET6 ? RTMGRP_IPV6 : RTMGRP_IPV4);
    scratch.memory().putLong(KernelAddress.ADDRESS, AF_NETLINK);
    scratch.memory().putInt(KernelAddress.ADDRESS + GROUPS, groups);
    int result = LibC.bind(fd, scratch.at(KernelAddress.ADDRESS), ADDRESS_BYTES);
    if (result < 0) {
      throw new IllegalStateException("internal bug: netlink bind, errno " + LibC.errno());
    }
    return new ChangeNews(family, fd); // which looks at the addresses behind all this
  }

  /** Tells what has changed since it was told last. */
  void tell(Indications indications) {
    boolean any = false;
    boolean listChanged = false;
    Scratch scratch = Scratch.get();
    int room = scratch.room(ROOM);
    long count;
    while ((count = LibC.recvfrom(fd, scratch.data(), room, 0, 0, 0)) > 0 || isLost(count)) {
      any = true;
      listChanged |= count > 0 ? take(scratch, (int) count) : addresses.lookAgain();
    }
    if (listChanged) {
      indications.changed(FD_ADDRESS_LIST_CHANGE);
    }
    if (any) {
      indications.changed(FD_ROUTING_INTERFACE_CHANGE);
    }
  }

  /** Whether the kernel has thrown news away, because nobody has asked for a long time. */
  private static boolean isLost(long count) {
    return count < 0 && LibC.errno() == Errno.ENOBUFS;
  }

  /** Goes through the messages of one datagram; says whether the list of addresses has changed. */
  private boolean take(Scratch scratch, int count) {
    boolean changed = false;
    int length;
    for (int at = 0; at + HEADER_BYTES <= count; at += AddressList.aligned(length)) {
      int header = Scratch.DATA + at;
      length = Math.max(HEADER_BYTES, scratch.memory().getInt(header));
      int type = scratch.memory().getShort(header + TYPE);
      if (type == RTM_NEWADDR || type == RTM_DELADDR) {
        ByteBuffer message = scratch.memory().slice(header, Math.min(length, count - at));
        changed |= addresses.take(message.order(scratch.memory().order()), type == RTM_NEWADDR);
      }
    }
    return changed;
  }

  @Override
  public void close() {
    LibC.close(fd);
  }
}
