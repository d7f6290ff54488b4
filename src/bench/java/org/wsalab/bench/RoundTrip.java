package org.wsalab.bench;

import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;

/** One byte there and back over one connection, both ends in threads of their own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundTrip {

  /** One end of a connection in the event notification model. */
  static final class NotifiedEnd {
    private final Winsock winsock;
    private final SOCKET socket;
    private final WSAEVENT event;
    private final HANDLE[] events;
    private final WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
    private final byte[] buffer = new byte[512];

    NotifiedEnd(Winsock winsock, SOCKET socket) {
      this.winsock = winsock;
      this.socket = socket;
      event = winsock.WSACreateEvent();
      events = new HANDLE[] {event};
      winsock.WSAEventSelect(socket, event, FD_READ | FD_CLOSE);
    }

    /** Waits for data and receives it; 0 or less at the end. */
    int receive() {
      while (true) {
        winsock.WSAWaitForMultipleEvents(1, events, false, WSA_INFINITE, false);
        winsock.WSAEnumNetworkEvents(socket, event, happened);
        if ((happened.lNetworkEvents & FD_READ) != 0) {
          return winsock.recv(socket, buffer, buffer.length, 0);
        }
        if ((happened.lNetworkEvents & FD_CLOSE) != 0) {
          return 0;
        }
      }
    }

    int send(int count) {
      return winsock.send(socket, buffer, count, 0);
    }
  }

  /** One end of a connection over a java.nio Selector. */
  static final class SelectedEnd {
    private final SocketChannel channel;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(512);

    SelectedEnd(SocketChannel channel) throws IOException {
      this.channel = channel;
      channel.configureBlocking(false);
      selector = Selector.open();
      channel.register(selector, SelectionKey.OP_READ);
    }

    int receive() throws IOException {
      while (true) {
        selector.select();
        selector.selectedKeys().clear();
        buffer.clear();
        int count = channel.read(buffer);
        if (count != 0) {
          return count;
        }
      }
    }

    void send() throws IOException {
      buffer.flip();
      channel.write(buffer);
    }
  }

  private LoopbackPair pair;
  private NotifiedEnd notified;
  private ServerSocketChannel listening;
  private SelectedEnd selected;

  /** Connects both pairs and starts the two threads that echo. */
  @Setup
  public void connect() throws IOException {
    pair = LoopbackPair.open();
    notified = new NotifiedEnd(pair.winsock, pair.client);
    NotifiedEnd echo = new NotifiedEnd(pair.winsock, pair.server);
    start(
        () -> {
          for (int count; (count = echo.receive()) > 0; ) {
            echo.send(count);
          }
        });
    listening = ServerSocketChannel.open();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    SocketChannel client = SocketChannel.open(listening.getLocalAddress());
    SocketChannel server = listening.accept();
    client.setOption(StandardSocketOptions.TCP_NODELAY, true);
    server.setOption(StandardSocketOptions.TCP_NODELAY, true);
    selected = new SelectedEnd(client);
    SelectedEnd selectedEcho = new SelectedEnd(server);
    start(
        () -> {
          while (selectedEcho.receive() > 0) {
            selectedEcho.send();
          }
          return null;
        });
    selected.buffer.put((byte) 'x');
  }

  private static void start(Runnable echo) {
    Thread thread = new Thread(echo, "echo");
    thread.setDaemon(true);
    thread.start();
  }

  private static void start(java.util.concurrent.Callable<Void> echo) {
    start(
        (Runnable)
            () -> {
              try {
                echo.call();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** Ends both. */
  @TearDown
  public void disconnect() throws IOException {
    pair.close();
    selected.channel.close();
    listening.close();
  }

  /** WSAWaitForMultipleEvents and WSAEnumNetworkEvents at both ends. */
  @Benchmark
  public int notified() {
    notified.send(1);
    return notified.receive();
  }

  /** A Selector at both ends. */
  @Benchmark
  public int selected() throws IOException {
    selected.send();
    return selected.receive();
  }
}
