package org.wsalab.provider.windows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The DLLs in a process of their own, for one session. The host can serve several, one by one. */
final class HostedDll implements Dll {
  private static final long RETURN_NANOS_MAX = 1_000_000_000;
  private static final long PAUSE_NANOS = 100_000;

  private final Host host;
  private final Consumer<Host> whenFree;
  private final Line aside;
  private final Map<Thread, Line> lines = new ConcurrentHashMap<>();
  private volatile boolean spoiled;

  /** {@code whenFree} takes the host back when nobody is in it any more. */
  HostedDll(Host host, Consumer<Host> whenFree) {
    this.host = host;
    this.whenFree = whenFree;
    aside = host.open();
  }

  @Override
  public String system() {
    return host.system();
  }

  @Override
  public Answer call(Invocation invocation) {
    Line line = lines.computeIfAbsent(Thread.currentThread(), thread -> host.open());
    return line.call(Frame.call(line.thread(), function(invocation), invocation), invocation);
  }

  @Override
  public Answer callAside(Invocation invocation) {
    long function = function(invocation);
    return askAside(Frame.call(aside.thread(), function, invocation));
  }

  private Answer askAside(Frame request) {
    synchronized (aside) {
      return aside.ask(request);
    }
  }

  private long function(Invocation invocation) {
    if (invocation.function() != 0) {
      return invocation.function();
    }
    String name = invocation.library() + "!" + invocation.name();
    Long known = host.functions().get(name);
    if (known != null) {
      return known;
    }
    Frame question = Frame.resolve(aside.thread(), invocation.library(), invocation.name());
    long address = askAside(question).value();
    if (address == 0) {
      throw Dll.lacks(invocation);
    }
    host.functions().put(name, address);
    return address;
  }

  @Override
  public long condition() {
    return host.condition();
  }

  @Override
  public long completion() {
    return host.completion();
  }

  @Override
  public long procedure() {
    return host.procedure();
  }

  @Override
  public List<RoutineCall> takeCalls() {
    Line line = lines.get(Thread.currentThread());
    return line == null
        ? List.of()
        : RoutineCall.of(line.ask(Frame.of(line.thread(), Frame.TAKE)).memory());
  }

  // Memory

  @Override
  public long allocate(int bytes) {
    return askAside(Frame.number(aside.thread(), Frame.ALLOCATE, bytes)).value();
  }

  @Override
  public void free(long address) {
    askAside(Frame.number(aside.thread(), Frame.RELEASE, address));
  }

  @Override
  public void write(long address, byte[] bytes) {
    Frame frame = Frame.of(aside.thread(), Frame.WRITE, Long.BYTES + bytes.length);
    frame.payload().putLong(address).put(bytes).flip();
    requireMemory(askAside(frame));
  }

  @Override
  public byte[] read(long address, int bytes) {
    return read(List.of(new Region(address, bytes))).get(0);
  }

  @Override
  public List<byte[]> read(List<Region> places) {
    ByteBuffer memory = requireMemory(askAside(Frame.read(aside.thread(), places))).memory();
    List<byte[]> read = new ArrayList<>();
    for (Region place : places) {
      byte[] bytes = new byte[place.bytes()];
      memory.get(bytes);
      read.add(bytes);
    }
    return read;
  }

  private static Answer requireMemory(Answer answer) {
    if (answer.faulted()) {
      throw new IllegalArgumentException("there is no memory at this address");
    }
    return answer;
  }

  // The end

  @Override
  public void interruptAll() {
    long deadline = System.nanoTime() + RETURN_NANOS_MAX;
    lines.values().forEach(Line::interrupt);
    while (isAnyBusy() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isAnyBusy() {
    return lines.values().stream().anyMatch(Line::isBusy);
  }

  @Override
  public void spoil() {
    spoiled = true;
  }

  /** A host with a thread that is still in a call is of no use to anybody else, and is ended. */
  @Override
  public void close() {
    if (spoiled || isAnyBusy()) {
      host.close();
    }
    if (host.isRunning()) {
      lines.values().forEach(Line::close);
      aside.close();
      whenFree.accept(host);
    }
  }
}
