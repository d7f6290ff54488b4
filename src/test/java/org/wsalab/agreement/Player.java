package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.*;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.provider.Snapshot;
import org.wsalab.winsock.WSADATA;

/**
 * Plays a sequence on one side, and writes down what each call gave and what was on record and
 * signaled after it.
 */
final class Player {
  private static final int VERSION = 0x0202;

  private final Side side;
  private final Places places;
  private final Connections connections;
  private final Transfers transfers;
  private final Notifications notifications;
  private final Messages messages;
  private final Overlapped overlapped;
  private final Settings settings;
  private Snapshot snapshot;
  private PortNames names = new PortNames();

  private Player(Side side) {
    this.side = side;
    places = new Places(side);
    connections = new Connections(places);
    transfers = new Transfers(places);
    notifications = new Notifications(places);
    messages = new Messages(places);
    overlapped = new Overlapped(places, connections);
    settings = new Settings(places);
  }

  /**
   * What became of one step.
   *
   * @param op the step
   * @param result what the calls gave
   * @param state what was true of sockets and event objects after it
   */
  record Line(Op op, String result, String state) {
    @Override
    public String toString() {
      return op + " = " + result + "\n    " + state;
    }
  }

  /** One line a step. */
  static List<Line> play(Side side, List<Op> ops) {
    Player player = new Player(side);
    player.begin();
    List<Line> lines = new ArrayList<>();
    for (Op op : ops) {
      String result = player.play(op);
      side.settle();
      player.look();
      lines.add(new Line(op, result, player.state()));
    }
    return lines;
  }

  /** Event objects, and for each family one who listens and a connection. */
  private void begin() {
    places.ws.WSAStartup(VERSION, new WSADATA());
    for (int i = 0; i < Places.EVENTS; i++) {
      notifications.create(i);
    }
    messages.begin();
    for (int i = 0; i < 2; i++) {
      connections.server(0, i == 0);
      look();
      connections.pair(new Op(Kind.PAIR, 1, 0, 0));
      side.settle();
      look();
    }
  }

  private String play(Op op) {
    return switch (op.kind()) {
      case PAIR -> connections.pair(op);
      case SERVER -> connections.server(places.free(op.a()), op.isV6());
      case STREAM -> connections.open(places.free(op.a()), SOCK_STREAM, op.isV6());
      case DATAGRAM -> connections.datagram(op);
      case BIND -> connections.bind(op);
      case LISTEN -> connections.listen(op);
      case CONNECT -> connections.connect(op);
      case ACCEPT -> connections.accept(op);
      case SHUTDOWN -> connections.shutdown(op);
      case CLOSE -> connections.close(op);
      case RESET -> connections.reset(op);
      case SEND -> transfers.send(op);
      case SEND_URGENT -> transfers.sendUrgent(op);
      case SENDTO -> transfers.sendto(op);
      case FILL -> transfers.fill(op);
      case RECV -> transfers.recv(op, 0);
      case PEEK -> transfers.recv(op, MSG_PEEK);
      case RECVFROM -> transfers.recvfrom(op, names);
      case RECV_URGENT -> transfers.recvUrgent(op);
      case DRAIN -> transfers.drain(op);
      case EVENT_SELECT -> notifications.select(op);
      case ENUMERATE -> notifications.enumerate(op);
      case WAIT -> notifications.waitFor(op);
      case SET_EVENT -> String.valueOf(places.ws.WSASetEvent(places.event(op.b())));
      case RESET_EVENT -> String.valueOf(places.ws.WSAResetEvent(places.event(op.b())));
      case CLOSE_EVENT -> notifications.close(op);
      case ASYNC_SELECT -> messages.select(op);
      case MESSAGE -> messages.take();
      case OVERLAPPED_RECV -> overlapped.receive(op);
      case OVERLAPPED_SEND -> overlapped.send(op);
      case OVERLAPPED_SENDTO -> overlapped.sendTo(op);
      case OVERLAPPED_RECVFROM -> overlapped.receiveFrom(op);
      case ACCEPT_EX -> overlapped.accept(op);
      case CONNECT_EX -> overlapped.connect(op);
      case DISCONNECT_EX -> overlapped.disconnect(op);
      case UPDATE_CONTEXT -> overlapped.update(op);
      case RESULT -> overlapped.result(op);
      case CANCEL -> overlapped.cancel(op);
      case ALERT -> overlapped.alert(op);
      case QUEUE_APC -> overlapped.queue(op);
      case MODE -> settings.mode(op);
      case FIONREAD -> settings.ask(op, FIONREAD);
      case ATMARK -> settings.ask(op, SIOCATMARK);
      case SET_OPTION -> settings.set(op);
      case GET_OPTION -> settings.get(op);
      case SELECT -> settings.select(op);
      case POLL -> settings.poll(op);
      case NAME -> settings.name(op, names);
    };
  }

  /** Lets the side take in what has arrived. */
  private void look() {
    snapshot = side.stack().snapshot();
    names = new PortNames(snapshot, names);
    places.know(snapshot, names);
  }

  private String state() {
    StringBuilder text = new StringBuilder();
    for (Snapshot.SocketLine line : snapshot.sockets()) {
      text.append(line.name()).append(' ').append(line.protocol()).append(' ');
      text.append(names.name(line.protocol(), line.local())).append("->").append(names.peer(line));
      text.append(' ').append(line.state()).append(line.blocking() ? " blocking" : "");
      text.append(" mask ").append(line.mask()).append(' ').append(line.event());
      text.append(" has ").append(line.active()).append(", ");
    }
    for (Snapshot.EventLine line : snapshot.events()) {
      text.append(line.name()).append(line.signaled() ? " signaled, " : ", ");
    }
    return text.append(overlapped.operations).toString();
  }
}
