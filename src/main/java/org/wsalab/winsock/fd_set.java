package org.wsalab.winsock;

import static org.wsalab.winsock.WinSock2.FD_SETSIZE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A set of sockets for select: on Windows an array of handles, at most FD_SETSIZE of them. */
public final class fd_set {
  private final List<SOCKET> sockets = new ArrayList<>();

  /** Adds a socket; as in C it is ignored when it is in already or the set is full. */
  public static void FD_SET(SOCKET s, fd_set set) {
    if (!set.sockets.contains(s) && set.sockets.size() < FD_SETSIZE) {
      set.sockets.add(s);
    }
  }

  /** Takes a socket out. */
  public static void FD_CLR(SOCKET s, fd_set set) {
    set.sockets.remove(s);
  }

  /** Says whether a socket is in the set. */
  public static boolean FD_ISSET(SOCKET s, fd_set set) {
    return set.sockets.contains(s);
  }

  /** Empties the set. */
  public static void FD_ZERO(fd_set set) {
    set.sockets.clear();
  }

  /** The sockets, in the order in which they came in; a copy. */
  public List<SOCKET> sockets() {
    return Collections.unmodifiableList(new ArrayList<>(sockets)); // a null may be among them
  }

  /** Puts exactly these sockets in, for the implementation of select. */
  public void assign(List<SOCKET> chosen) {
    sockets.clear();
    sockets.addAll(chosen);
  }

  @Override
  public String toString() {
    return sockets.toString();
  }
}
