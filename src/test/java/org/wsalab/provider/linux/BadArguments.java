package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinSock2.AF_INET6;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.wsalab.winsock.APCPROC;
import org.wsalab.winsock.ConditionProc;
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
import org.wsalab.winsock.timeval;

/** Arguments for a call, by the types of its parameters: mostly wrong, now and then right. */
final class BadArguments {
  private static final String[] TEXTS = {
    null,
    "",
    "127.0.0.1",
    "1.2.3",
    "1.2.3.256",
    "::1",
    "::ffff:1.2.3.4",
    "1::2::3",
    "::%1",
    "x.y",
    "[::1]",
    "0x7f.1",
    "-1.0.0.0",
    "1".repeat(10_000),
    ":".repeat(10_000),
    "٣.٣.٣.٣",
    "\0"
  };

  private final Targets targets;
  private final Random random;
  private final BadNumbers numbers;
  private final Map<Class<?>, Supplier<Object>> byType;
  private final List<WSAOVERLAPPED> overlappeds = new ArrayList<>();

  BadArguments(Targets targets, Random random) {
    this.targets = targets;
    this.random = random;
    this.numbers = new BadNumbers(random);
    this.byType =
        Map.ofEntries(
            Map.entry(SOCKET.class, this::socket),
            Map.entry(HANDLE.class, this::handle),
            Map.entry(HANDLE[].class, this::handles),
            Map.entry(sockaddr.class, this::address),
            Map.entry(byte[].class, () -> oneOf(null, new byte[0], new byte[1], new byte[4096])),
            Map.entry(int[].class, numbers::length),
            Map.entry(fd_set.class, this::set),
            Map.entry(timeval.class, this::time),
            Map.entry(ConditionProc.class, this::condition),
            Map.entry(boolean.class, random::nextBoolean),
            Map.entry(long.class, random::nextLong),
            Map.entry(String.class, () -> oneOf((Object[]) TEXTS)),
            Map.entry(WSADATA.class, () -> oneOf(null, new WSADATA())),
            Map.entry(WSABUF[].class, this::buffers),
            Map.entry(WSAOVERLAPPED.class, this::overlapped),
            Map.entry(WSAOVERLAPPED_COMPLETION_ROUTINE.class, this::routine),
            Map.entry(WSAPOLLFD[].class, this::polled),
            Map.entry(MSG.class, () -> oneOf(null, new MSG())),
            Map.entry(APCPROC.class, () -> oneOf(null, (APCPROC) data -> {})),
            Map.entry(WSABUF.class, () -> oneOf(null, new WSABUF())),
            Map.entry(WSANETWORKEVENTS.class, () -> oneOf(null, new WSANETWORKEVENTS())),
            Map.entry(WSAPROTOCOL_INFO.class, () -> oneOf(null, new WSAPROTOCOL_INFO())),
            Map.entry(
                Object.class, () -> oneOf(null, "", new byte[4], new in_addr(), new in6_addr())));
  }

  Object[] of(Method call) {
    Parameter[] parameters = call.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      Class<?> type = parameters[i].getType();
      arguments[i] = type == int.class ? numbers.of(parameters[i]) : byType.get(type).get();
    }
    return arguments;
  }

  private SOCKET socket() {
    return pick(random.nextInt(4) == 0 ? targets.wrong : targets.open);
  }

  private HANDLE handle() {
    return pick(random.nextBoolean() ? targets.wrongEvents : targets.events);
  }

  private HANDLE[] handles() {
    int[] sizes = {0, 1, 2, 64, 65};
    HANDLE[] handles = new HANDLE[sizes[random.nextInt(sizes.length)]];
    boolean right = random.nextBoolean();
    for (int i = 0; i < handles.length; i++) {
      handles[i] = right ? pick(targets.events) : handle();
    }
    return random.nextInt(8) == 0 ? null : handles;
  }

  /** On this machine, or nowhere. */
  private sockaddr address() {
    sockaddr_in strange = Loopback.v4(5000);
    strange.sin_family = random.nextBoolean() ? 99 : AF_INET6;
    strange.sin_port = -1;
    Object one = oneOf(null, Loopback.v4(0), Loopback.v6(0), Loopback.v4(0, 0), strange);
    return random.nextBoolean() ? pick(targets.peers) : (sockaddr) one;
  }

  private WSABUF[] buffers() {
    WSABUF[] buffers = new WSABUF[random.nextInt(4)];
    for (int i = 0; i < buffers.length; i++) {
      int[] lengths = {0, 1, 16, 17, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
      boolean none = random.nextInt(8) == 0;
      buffers[i] =
          none
              ? null
              : new WSABUF(lengths[random.nextInt(lengths.length)], new byte[random.nextInt(17)]);
    }
    return random.nextInt(8) == 0 ? null : buffers;
  }

  private WSAPOLLFD[] polled() {
    WSAPOLLFD[] array = new WSAPOLLFD[random.nextInt(4)];
    for (int i = 0; i < array.length; i++) {
      int[] events = {0, WinSock2.POLLIN, WinSock2.POLLOUT, WinSock2.POLLPRI, -1};
      boolean none = random.nextInt(8) == 0;
      array[i] = none ? null : new WSAPOLLFD(socket(), events[random.nextInt(events.length)]);
    }
    return random.nextInt(8) == 0 ? null : array;
  }

  /** New, or one that may be pending. */
  private WSAOVERLAPPED overlapped() {
    if (random.nextInt(3) == 0) {
      return null;
    }
    if (overlappeds.isEmpty() || random.nextBoolean()) {
      overlappeds.add(new WSAOVERLAPPED(handle()));
    }
    return pick(overlappeds);
  }

  private WSAOVERLAPPED_COMPLETION_ROUTINE routine() {
    return random.nextInt(3) > 0 ? null : (error, count, overlapped, flags) -> {};
  }

  private fd_set set() {
    if (random.nextInt(3) == 0) {
      return null;
    }
    fd_set set = new fd_set();
    boolean right = random.nextBoolean();
    for (int i = random.nextInt(6); i > 0; i--) {
      fd_set.FD_SET(right ? pick(targets.open) : socket(), set);
    }
    return set;
  }

  private timeval time() {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> new timeval(Integer.MAX_VALUE, Integer.MAX_VALUE);
      case 2 -> new timeval(-1, 0);
      case 3 -> new timeval(0, Integer.MIN_VALUE);
      case 4 -> new timeval(0, 999);
      default -> new timeval();
    };
  }

  private ConditionProc condition() {
    int answer = random.nextInt(5) - 1;
    return random.nextInt(3) == 0 ? null : (caller, data) -> answer;
  }

  private Object oneOf(Object... these) {
    return these[random.nextInt(these.length)];
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
