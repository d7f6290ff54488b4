package org.wsalab.cucumber;

import static org.wsalab.winsock.WinSock2.FIONREAD;
import static org.wsalab.winsock.WinSock2.MSG_OOB;

import java.util.Optional;
import org.wsalab.cucumber.call.Outcome;
import org.wsalab.lab.Call;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Journal;
import org.wsalab.lab.Lab;
import org.wsalab.lab.What;
import org.wsalab.notification.Happening;
import org.wsalab.winsock.SOCKET;

/**
 * Lets a step end only when what a call caused has arrived at a socket. A later step can then say
 * that something is <i>not</i> recorded, and no time has to pass to be sure of it: there is nothing
 * left on its way.
 *
 * <p>Why this proves it. Bytes of a stream have arrived, all of them, when FIONREAD counts so many
 * more than before; asking does not touch the record, and a provider observes the socket before it
 * answers. What a pending overlapped receive has taken counts too: the journal has its end.
 * Whatever else arrives (a datagram, urgent data, a connection, an end of stream, a reset) is one
 * packet, and it is there once the provider says that the socket was indicated something. That says
 * nothing about what the rules make of the indication: the journal has it whether it is recorded,
 * already on record, not enabled or forgotten, and those outcomes are what the features are about.
 *
 * <p>A provider over a real DLL is told of no indication. There an arrival counts that can be seen
 * otherwise; and for one that cannot, such as a second connection behind a first, a moment has to
 * do, which is long for the loopback interface.
 */
final class Fence {
  private static final long MOMENT_NANOS = 100_000_000;

  private final World world;
  private final Lab lab;
  private final SOCKET target;
  private final Optional<String> seenBefore;
  private final long before;
  private final int unreadBefore;
  private String missing = "";

  /** To be made before the call. */
  Fence(World world, SOCKET target) {
    this.world = world;
    this.lab = world.lab();
    this.target = target;
    this.unreadBefore = isStream() ? unread() : 0;
    this.seenBefore = lab.arrivals(target);
    this.before = lab.journal().lastSeq();
  }

  /** Waits until what the call caused has arrived; says whether it has. */
  boolean waitFor(Outcome outcome) {
    if (isStream() && outcome.call().filter(Fence::sendsNormalData).isPresent()) {
      int expected = unreadBefore + (Integer) outcome.call().orElseThrow().result();
      missing = "of " + expected + " bytes unread at " + name() + " some are missing";
      return Deadline.reached(lab, () -> unread() + takenByPendingReceives() >= expected);
    }
    missing = "nothing was indicated to " + name();
    if (seenBefore.isPresent()) {
      Deadline.reached(lab, this::isIndicated, MOMENT_NANOS);
      return true;
    }
    return Deadline.reached(lab, this::isIndicated);
  }

  /** What has not arrived, in words. */
  String missing() {
    return missing + " after " + Deadline.text();
  }

  private static boolean sendsNormalData(Call call) {
    return call.name().equals("send") && ((Integer) call.arguments().get(3) & MSG_OOB) == 0;
  }

  /** Bytes that have arrived but are not unread: a pending overlapped receive had room for them. */
  private int takenByPendingReceives() {
    lab.arrivals(target); // lets a provider over a DLL see what has ended
    return lab.journal().since(before).stream()
        .map(Entry::what)
        .filter(What.Happened.class::isInstance)
        .map(what -> ((What.Happened) what).happening())
        .filter(Happening.Completed.class::isInstance)
        .map(Happening.Completed.class::cast)
        .filter(ended -> ended.socket().equals(target.name()) && ended.call().startsWith("WSARecv"))
        .mapToInt(Happening.Completed::count)
        .sum();
  }

  /** Looking at the tables lets the provider observe, which is when indications are made. */
  boolean isIndicated() {
    if (seenBefore.isPresent()) {
      return !lab.arrivals(target).equals(seenBefore);
    }
    lab.snapshot();
    Journal journal = lab.journal();
    return journal.since(before).stream().anyMatch(entry -> isIndication(entry.what()));
  }

  private boolean isIndication(What what) {
    return what instanceof What.Happened happened
        && (happened.happening() instanceof Happening.Indicated indicated
                && indicated.socket().equals(target.name())
            || happened.happening() instanceof Happening.Completed completed
                && completed.socket().equals(target.name()));
  }

  private boolean isStream() {
    return lab.snapshot().sockets().stream()
        .anyMatch(
            line ->
                line.handle().equals(target)
                    && line.protocol().startsWith("tcp")
                    && !line.state().equals("listening"));
  }

  private int unread() {
    int[] answer = {0};
    lab.winsock().ioctlsocket(target, FIONREAD, answer);
    return answer[0];
  }

  private String name() {
    return world.names().nameOf(target);
  }
}
