package org.wsalab.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wsalab.provider.linux.BareEnd;

/**
 * One byte there and back over one connection, both ends in threads of their own, in four ways that
 * take turns: how long a thread takes to wake up changes from one second to the next by more than
 * the ways differ, and turns put all of them through the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 60)
@Measurement(iterations = 60)
public class RoundTrip {
  private static final long TURN_NANOS = 50_000_000;

  /** Nanoseconds for a round trip in the turn that each way had last. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Turn {
    /** By WSAWaitForMultipleEvents and WSAEnumNetworkEvents. */
    public double notifiedNanos;

    /** By a java.nio Selector. */
    public double selectedNanos;

    /** By the system calls of the first way alone. */
    public double bareNanos;

    /** By those three of them that anybody has to make, through the same mapping. */
    public double leastNanos;
  }

  private LoopbackPair pair;
  private End notified;
  private End selected;
  private End bare;
  private End least;

  /** Connects the pairs and starts the threads that echo. */
  @Setup
  public void connect() throws IOException {
    pair = LoopbackPair.open();
    notified = new NotifiedEnd(pair.winsock, pair.client);
    new NotifiedEnd(pair.winsock, pair.server).echo();
    try (ServerSocketChannel listening = ServerSocketChannel.open()) {
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      selected = new SelectedEnd(SocketChannel.open(listening.getLocalAddress()));
      new SelectedEnd(listening.accept()).echo();
    }
    bare = bare(true);
    least = bare(false);
  }

  private static End bare(boolean looks) {
    BareEnd[] ends = BareEnd.pair(LoopbackPair.loopback(), looks);
    ends[1].echo();
    return ends[0];
  }

  /** Ends all four. */
  @TearDown
  public void disconnect() throws IOException {
    notified.close();
    pair.close();
    selected.close();
    bare.close();
    least.close();
  }

  /** A turn for each. */
  @Benchmark
  public void roundTrips(Turn turn) throws IOException {
    turn.notifiedNanos = nanosEach(notified);
    turn.selectedNanos = nanosEach(selected);
    turn.bareNanos = nanosEach(bare);
    turn.leastNanos = nanosEach(least);
  }

  private static double nanosEach(End end) throws IOException {
    long begin = System.nanoTime();
    long count = 0;
    long took;
    do {
      end.send();
      end.receive();
      count++;
      took = System.nanoTime() - begin;
    } while (took < TURN_NANOS);
    return (double) took / count;
  }
}
