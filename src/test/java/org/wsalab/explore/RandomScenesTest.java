package org.wsalab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wsalab.lab.Calls;
import org.wsalab.lab.Comfort;
import org.wsalab.lab.LabOptions;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;

/**
 * Threads that make calls drawn at random: with the reduction they end in the same ways as by brute
 * force. What a move touches has to be told for that by whoever it touches. The seed of a run is
 * printed, and another one can be given as {@code WSALAB_SEED}.
 */
class RandomScenesTest {
  private static final int COMPARED = 15;
  private static final int SCENES_MAX = 100; // some have too many runs to go through all of them
  private static final int RUNS_MAX = 1_500;

  /** What threads do to a connected pair. */
  private static final String[] ON_A_PAIR = {
    "send(peer, \"a\", 0)",
    "send(peer, \"bc\", 0)",
    "shutdown(peer, SD_SEND)",
    "closesocket(peer)",
    "closesocket(s)",
    "recv(s, 1, 0).n()",
    "recv(s, 8, 0).n()",
    "send(s, \"x\", 0)",
    "ioctlsocket(s, FIONREAD)",
    "WSASetEvent(e)",
    "WSAResetEvent(e)",
    "WSASetEvent(f)",
    "WSACloseEvent(e)",
    "WSAEventSelect(s, f, FD_READ | FD_CLOSE)",
    "WSAEventSelect(s, null, 0)",
    "WSAEnumNetworkEvents(s, e)",
    "WSAEnumNetworkEvents(s, null)",
    "WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, 0, FALSE)",
    "WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, 100, FALSE)",
    "WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE)",
    "WSAWaitForMultipleEvents(2, new HANDLE[] {e, f}, TRUE, WSA_INFINITE, FALSE)",
    "WSAWaitForMultipleEvents(2, new HANDLE[] {f, e}, FALSE, 100, FALSE)",
  };

  /** What they do with a listening socket and two that want to connect to it. */
  private static final String[] AROUND_A_LISTENER = {
    "connect(c, \"127.0.0.1\", p)",
    "connect(d, \"127.0.0.1\", p)",
    "connect(c, \"127.0.0.1\", p)",
    "connect(d, \"127.0.0.1\", p)",
    "connect(socket(AF_INET, SOCK_STREAM, 0), \"127.0.0.1\", p)",
    "accept(l).equals(INVALID_SOCKET)",
    "recv(accept(l), 4, 0).n()",
    "send(accept(l), \"a\", 0)",
    "send(c, \"a\", 0)",
    "recv(d, 4, 0).n()",
    "listen(l, 1)",
    "listen(l, 2)",
    "closesocket(l)",
    "closesocket(c)",
    "closesocket(d)",
    "port(c)",
    "port(d)",
    "bind(c, \"127.0.0.1\", 0)",
    "bind(d, \"127.0.0.1\", port(c))",
    "bind(socket(AF_INET, SOCK_STREAM, 0), \"127.0.0.1\", 0)",
    "port(socket(AF_INET, SOCK_STREAM, 0))",
    "WSAEnumNetworkEvents(l, e)",
    "WSAResetEvent(e)",
    "WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE)",
  };

  private final long seed = seed();
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void on_a_pair_the_reduced_space_has_the_outcomes_of_the_whole_one() {
    compare(RandomScenesTest::pair, ON_A_PAIR);
  }

  @Test
  void around_a_listener_the_reduced_space_has_the_outcomes_of_the_whole_one() {
    compare(this::listener, AROUND_A_LISTENER);
  }

  private void compare(Supplier<Stage> stages, String[] calls) {
    int compared = 0;
    for (int i = 0; i < SCENES_MAX && compared < COMPARED; i++) {
      Stage stage = stages.get();
      StringBuilder text = new StringBuilder();
      for (int t = 0; t < 2 + random.nextInt(2); t++) {
        String program = program(calls);
        stage.thread("t" + t, program);
        text.append("\nt").append(t).append(": ").append(program);
      }
      try (Scene scene = stage.scene()) {
        Optional<Set<Ending>> whole = endings(scene, false);
        if (whole.isPresent()) {
          assertThat(endings(scene, true)).as("seed %d%s", seed, text).isEqualTo(whole);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(COMPARED);
  }

  private String program(String[] calls) {
    StringBuilder program = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      String call = calls[random.nextInt(calls.length)];
      program.append("outcome(").append(call).append(" + \"/\"); ");
    }
    return program.toString();
  }

  /** The ways to end; nothing when there are too many runs. */
  private static Optional<Set<Ending>> endings(Scene scene, boolean reduced) {
    EveryOrder search = new EveryOrder(reduced, 200);
    Set<Ending> endings = new TreeSet<>(java.util.Comparator.comparing(Ending::toString));
    for (int run = 0; search.next(); run++) {
      if (run == RUNS_MAX) {
        return Optional.empty();
      }
      Ending ending = scene.run(search);
      if (!search.wasRedundant()) {
        endings.add(ending);
      }
    }
    return Optional.of(endings);
  }

  /** A connected pair, the second of it selected for an event object; and another event object. */
  private static Stage pair() {
    Stage stage = new Stage(LabOptions.DEFAULTS);
    stage.prepare(
        () -> {
          Calls.WSAStartup(0x0202, new WSADATA());
          SOCKET listening = Calls.socket(AF_INET, SOCK_STREAM, 0);
          Comfort.bind(listening, "127.0.0.1", 0);
          Calls.listen(listening, 5);
          SOCKET peer = Calls.socket(AF_INET, SOCK_STREAM, 0);
          Comfort.connect(peer, "127.0.0.1", Comfort.port(listening));
          stage.name("peer", peer);
          SOCKET s = Comfort.accept(listening);
          stage.name("s", s);
          Calls.closesocket(listening);
          var e = Calls.WSACreateEvent();
          stage.name("e", e);
          stage.name("f", Calls.CreateEvent(null, false, false, null));
          Calls.WSAEventSelect(s, e, FD_READ | FD_CLOSE);
        });
    return stage;
  }

  /** A listening socket with little room, selected for an event object; and two further sockets. */
  private Stage listener() {
    int backlog = 1 + random.nextInt(2);
    Stage stage = new Stage(LabOptions.DEFAULTS);
    stage.prepare(
        () -> {
          Calls.WSAStartup(0x0202, new WSADATA());
          SOCKET l = Calls.socket(AF_INET, SOCK_STREAM, 0);
          Comfort.bind(l, "127.0.0.1", 0);
          Calls.listen(l, backlog);
          var e = Calls.WSACreateEvent();
          Calls.WSAEventSelect(l, e, FD_ACCEPT | FD_CLOSE);
          stage.name("l", l);
          stage.name("p", Comfort.port(l));
          stage.name("e", e);
          stage.name("c", Calls.socket(AF_INET, SOCK_STREAM, 0));
          stage.name("d", Calls.socket(AF_INET, SOCK_STREAM, 0));
        });
    return stage;
  }

  private static long seed() {
    String given = System.getenv("WSALAB_SEED");
    long seed = given == null ? System.nanoTime() : Long.parseLong(given);
    System.out.println("RandomScenesTest: WSALAB_SEED=" + seed);
    return seed;
  }
}
