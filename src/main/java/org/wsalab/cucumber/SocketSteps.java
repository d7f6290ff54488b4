package org.wsalab.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.ko.먼저;
import java.util.List;
import org.wsalab.winsock.Meaning;

/** Sockets to begin with. All are on the loopback interface, at ports that the system gives. */
public final class SocketSteps {
  private final World world;

  /** For one scenario. */
  public SocketSteps(World world) {
    this.world = world;
  }

  /** Makes a listening socket. */
  @Given("a listening socket {name}")
  @먼저("연결을 기다리는 소켓 {name}이/가 있다")
  @Meaning("makes a blocking stream socket that listens on 127.0.0.1")
  public void listening(String name) {
    world.succeeds(name + " = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");
    world.succeeds("bind(" + name + ", \"127.0.0.1\", 0)");
    world.succeeds("listen(" + name + ", SOMAXCONN)");
  }

  /** Makes a connected pair. */
  @Given("a connected pair {name} and {name}")
  @먼저("서로 연결된 소켓 {name}, {name}이/가 있다")
  @Meaning("makes two blocking stream sockets: the first has connected, the second was accepted")
  public void pair(String client, String server) {
    String listening = client + "_" + server + "_listening";
    listening(listening);
    world.succeeds(client + " = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");
    world.succeeds("connect(" + client + ", \"127.0.0.1\", port(" + listening + "))");
    world.succeeds(server + " = accept(" + listening + ")");
    world.succeeds("closesocket(" + listening + ")");
    world.names().remove(listening); // nobody has given it
  }

  /** Makes a stream socket. */
  @Given("a stream socket {name}")
  @먼저("스트림 소켓 {name}이/가 있다")
  @Meaning("makes a blocking stream socket, unbound")
  public void stream(String name) {
    world.succeeds(name + " = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");
  }

  /** Makes stream sockets. */
  @Given("stream sockets {names}")
  @Meaning("makes a blocking stream socket for each name, unbound")
  public void streams(List<String> names) {
    names.forEach(this::stream);
  }

  /** Makes a datagram socket. */
  @Given("a datagram socket {name}")
  @Meaning("makes a blocking datagram socket, unbound")
  public void datagram(String name) {
    world.succeeds(name + " = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP)");
  }

  /** Makes a bound datagram socket. */
  @Given("a bound datagram socket {name}")
  @Meaning("makes a blocking datagram socket, bound to 127.0.0.1")
  public void boundDatagram(String name) {
    datagram(name);
    world.succeeds("bind(" + name + ", \"127.0.0.1\", 0)");
  }
}
