package org.wsalab.lab;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.WSAPOLLFD;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.in6_addr;
import org.wsalab.winsock.in_addr;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;
import org.wsalab.winsock.timeval;

/**
 * Keeps the arguments of a call as they are now. The journal outlives them: the caller goes on to
 * use its buffers and structures. Only copies, bounded ones; words are made when somebody reads.
 */
final class Capture {
  private static final int NUMBERS_MAX = 16;

  /** One more than a wait may have, so that too many can be seen to be too many. */
  private static final int HANDLES_MAX = WinSock2.WSA_MAXIMUM_WAIT_EVENTS + 1;

  private final String call;
  private final Object[] arguments;
  private final Object result;

  private Capture(String call, Object[] arguments, Object result) {
    this.call = call;
    this.arguments = arguments;
    this.result = result;
  }

  /** The sets of a select before it, to be handed on to {@link #arguments}; null where none are. */
  static Sockets[] sets(Object[] arguments) {
    Sockets[] sets = null;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof fd_set set) {
        sets = sets == null ? new Sockets[arguments.length] : sets;
        sets[i] = new Sockets(set.sockets(), List.of());
      }
    }
    return sets;
  }

  /** The arguments after the call; {@code result} is null when it threw. */
  static List<Object> arguments(String call, Object[] arguments, Object result, Sockets[] sets) {
    Capture capture = new Capture(call, arguments, result);
    Object[] kept = new Object[arguments.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = arguments[i] instanceof fd_set set ? sets[i].then(set) : capture.kept(i);
    }
    return Collections.unmodifiableList(Arrays.asList(kept));
  }

  /** A set of select: what was asked about, and what was ready. */
  record Sockets(List<SOCKET> asked, List<SOCKET> ready) {
    Sockets then(fd_set after) {
      return new Sockets(asked, after.sockets());
    }
  }

  private Object kept(int index) {
    Object value = arguments[index];
    if (value == null || value instanceof Number || value instanceof HANDLE) {
      return value;
    } else if (value instanceof Boolean || value instanceof String) {
      return value;
    } else if (value instanceof byte[] buffer) {
      return Excerpt.of(buffer, used(index + 1));
    } else if (value instanceof int[] numbers) {
      return Arrays.copyOf(numbers, Math.min(numbers.length, NUMBERS_MAX));
    } else if (value instanceof HANDLE[] handles) {
      return Arrays.copyOf(handles, Math.min(handles.length, HANDLES_MAX));
    } else if (value instanceof WSABUF buffer && buffer.buf != null) {
      return Excerpt.of(buffer.buf, buffer.len);
    } else if (value instanceof WSABUF[] buffers) {
      return buffers(buffers);
    }
    return structure(value);
  }

  /** The buffers of an overlapped call; of what a pending one transfers nothing is known yet. */
  private Object buffers(WSABUF[] buffers) {
    if (buffers.length != 1 || buffers[0] == null || buffers[0].buf == null) {
      return new Call.Opaque("WSABUF[" + buffers.length + "]");
    }
    boolean sends = call.startsWith("WSASend");
    boolean ended =
        Integer.valueOf(0).equals(result)
            && arguments[3] instanceof int[] count
            && count.length > 0;
    int received = ended ? ((int[]) arguments[3])[0] : 0;
    return Excerpt.of(buffers[0].buf, sends ? buffers[0].len : received);
  }

  /** How much of a buffer counts: what a receive returned, else the length that goes with it. */
  private int used(int lengthIndex) {
    if (call.startsWith("recv")) {
      return result instanceof Integer count ? count : 0;
    }
    Object length = lengthIndex < arguments.length ? arguments[lengthIndex] : null;
    if (length instanceof int[] room) {
      return room.length > 0 && Integer.valueOf(0).equals(result) ? room[0] : 0;
    }
    return length instanceof Integer number ? number : 0;
  }

  private static Object structure(Object value) {
    if (value instanceof WSANETWORKEVENTS events) {
      // a call that failed leaves in it whatever the caller had put there
      int known = events.lNetworkEvents & WinSock2.FD_ALL_EVENTS;
      return new NetworkEvents(known, events.iErrorCode.clone());
    } else if (value instanceof sockaddr address) {
      return copy(address);
    } else if (value instanceof timeval time) {
      return new timeval(time.tv_sec, time.tv_usec);
    } else if (value instanceof in_addr address) {
      in_addr copy = new in_addr();
      copy.s_addr = address.s_addr;
      return copy;
    } else if (value instanceof in6_addr address) {
      in6_addr copy = new in6_addr();
      System.arraycopy(address.s6_addr, 0, copy.s6_addr, 0, copy.s6_addr.length);
      return copy;
    } else if (value instanceof WSADATA data) {
      return copy(data);
    }
    return new Call.Opaque(type(value));
  }

  private static String type(Object value) {
    if (value instanceof WSAOVERLAPPED || value instanceof MSG) {
      return value.toString();
    } else if (value instanceof WSAOVERLAPPED_COMPLETION_ROUTINE) {
      return "completion routine";
    } else if (value instanceof WSAPOLLFD[] sockets) {
      return Arrays.toString(sockets);
    }
    String type = value instanceof WSAPROTOCOL_INFO ? "WSAPROTOCOL_INFO" : "object";
    return value instanceof WSABUF ? "WSABUF" : type;
  }

  private static Object copy(sockaddr address) {
    if (address instanceof sockaddr_in ipv4) {
      sockaddr_in copy = new sockaddr_in();
      copy.sin_family = ipv4.sin_family;
      copy.sin_port = ipv4.sin_port;
      copy.sin_addr.s_addr = ipv4.sin_addr.s_addr;
      return copy;
    } else if (address instanceof sockaddr_in6 ipv6) {
      sockaddr_in6 copy = new sockaddr_in6();
      copy.sin6_family = ipv6.sin6_family;
      copy.sin6_port = ipv6.sin6_port;
      copy.sin6_flowinfo = ipv6.sin6_flowinfo;
      copy.sin6_scope_id = ipv6.sin6_scope_id;
      System.arraycopy(ipv6.sin6_addr.s6_addr, 0, copy.sin6_addr.s6_addr, 0, 16);
      return copy;
    }
    return new Call.Opaque("sockaddr");
  }

  private static WSADATA copy(WSADATA data) {
    WSADATA copy = new WSADATA();
    copy.wVersion = data.wVersion;
    copy.wHighVersion = data.wHighVersion;
    copy.iMaxSockets = data.iMaxSockets;
    copy.iMaxUdpDg = data.iMaxUdpDg;
    copy.szDescription = data.szDescription;
    copy.szSystemStatus = data.szSystemStatus;
    return copy;
  }
}
