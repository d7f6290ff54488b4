package org.wsalab.explore;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.wsalab.lab.Calls;
import org.wsalab.lab.Comfort;
import org.wsalab.lab.LabOptions;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WinSock2;

/**
 * Schedules per second: three threads that make twenty moves over a connection, on the average of
 * all schedules, each run with a session of its own, in every order that can make a difference.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Schedules {
  private static final int MOVES = 20;

  private static final String SERVER =
      """
      int seen = 0;
      while (seen < 4) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        seen += Math.max(0, recv(s, new byte[16], 16, 0));
      }
      """;

  private static final String CLIENT =
      "send(peer, new byte[1], 1, 0); send(peer, new byte[1], 1, 0);";

  /** Whether the threads stay on one processor, as in every exploration that is not short. */
  @Param({"true", "false"})
  public boolean together;

  private Stage stage;
  private Scene scene;
  private int runs;
  private Search search;

  /** Sets the scene. */
  @Setup
  public void open() {
    stage = new Stage(LabOptions.DEFAULTS);
    stage.prepare(() -> pair(stage));
    stage.thread("server", SERVER);
    stage.thread("one", CLIENT);
    stage.thread("two", CLIENT);
    try (Scene counted = stage.scene()) {
      requireMoves(counted);
    }
    scene = stage.scene();
    search = new EveryOrder(true, 1000);
  }

  /** A scene that has become smaller would make the figure better, and be no gain. */
  private static void requireMoves(Scene scene) {
    EveryOrder search = new EveryOrder(true, 1000);
    long schedules = 0;
    long moves = 0;
    while (search.next()) {
      scene.run(search);
      schedules++;
      moves += search.trail().length();
    }
    if (moves < MOVES * schedules) {
      throw new IllegalStateException(moves + " moves in " + schedules + " schedules");
    }
  }

  private static void pair(Stage stage) {
    Calls.WSAStartup(0x0202, new WSADATA());
    SOCKET listening = Calls.socket(WinSock2.AF_INET, WinSock2.SOCK_STREAM, 0);
    Comfort.bind(listening, "127.0.0.1", 0);
    Calls.listen(listening, 5);
    SOCKET peer = Calls.socket(WinSock2.AF_INET, WinSock2.SOCK_STREAM, 0);
    Comfort.connect(peer, "127.0.0.1", Comfort.port(listening));
    SOCKET s = Comfort.accept(listening);
    Calls.closesocket(listening);
    WSAEVENT e = Calls.WSACreateEvent();
    Calls.WSAEventSelect(s, e, WinSock2.FD_READ);
    stage.name("peer", peer);
    stage.name("s", s);
    stage.name("e", e);
  }

  /** Ends its threads. */
  @TearDown
  public void close() {
    scene.close();
  }

  /** One schedule. A scene that is new from time to time never comes to keep them together. */
  @Benchmark
  public int schedule() {
    if (!together && ++runs % (Crew.RUNS_APART - 1) == 0) {
      scene.close();
      scene = stage.scene();
    }
    if (!search.next()) {
      search = new EveryOrder(true, 1000);
      search.next();
    }
    scene.run(search);
    return search.trail().length();
  }
}
