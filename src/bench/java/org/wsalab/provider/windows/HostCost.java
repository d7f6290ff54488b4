package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * WSASetEvent, a wait and an enumeration under Wine: each asked for by the lab, against the same
 * three repeated by the host by itself.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HostCost {
  private static final int REPEATS = 200;

  private Dll dll;
  private long socket;
  private long event;

  /** Selects one socket on one event object. */
  @Setup
  public void open() {
    dll = Hosts.take(new Wine(System.getenv()).host(Optional.empty()));
    Invocation startup = Invocation.winsock("WSAStartup").with(0x0202);
    dll.call(startup.withOffset(startup.room(StartupCalls.DATA_BYTES)));
    socket = dll.call(Invocation.winsock("socket").with(AF_INET).with(SOCK_STREAM).with(0)).value();
    event = dll.call(Invocation.winsock("WSACreateEvent")).value();
    dll.call(Invocation.winsock("WSAEventSelect").with(socket).with(event).with(FD_READ));
  }

  /** Closes all. */
  @TearDown
  public void close() {
    dll.call(Invocation.winsock("WSACleanup"));
    dll.close();
  }

  /** The three calls, each by a frame to the host and one back. */
  @Benchmark
  public int throughHost() {
    return dll.call(set()).integer() + dll.call(await()).integer() + dll.call(enumerate()).integer();
  }

  /** The peer. */
  @Benchmark
  @OperationsPerInvocation(REPEATS)
  public long byTheHostItself() {
    return dll.call(set().repeated(REPEATS)).value()
        + dll.call(await().repeated(REPEATS)).value()
        + dll.call(enumerate().repeated(REPEATS)).value();
  }

  private Invocation set() {
    return Invocation.winsock("WSASetEvent").with(event);
  }

  private Invocation await() {
    Invocation call = Invocation.winsock("WSAWaitForMultipleEvents").with(1);
    int at = call.putIn(SelectCall.set(event), SelectCall.SET_BYTES);
    return call.withOffset(at + SelectCall.FIRST_AT).with(false).with(0).with(false);
  }

  private Invocation enumerate() {
    Invocation call = Invocation.winsock("WSAEnumNetworkEvents").with(socket).with(event);
    return call.withOffset(call.room(EventCalls.NETWORK_EVENTS_BYTES));
  }
}
