package org.wsalab.bench;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

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
import org.wsalab.provider.Stack;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr_in;

/** A datagram to one of many sockets on one event object: wait, enumerate that socket, receive. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ManySockets {
  /** How many sockets share the event object. */
  @Param({"1", "100", "10000"})
  public int sockets;

  private Stack stack;
  private Winsock winsock;
  private SOCKET sender;
  private WSAEVENT event;
  private HANDLE[] events;
  private SOCKET[] receivers;
  private sockaddr_in[] addresses;
  private int next;
  private final WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
  private final byte[] buffer = {'x'};

  /** Opens the sockets. */
  @Setup
  public void open() {
    stack = LoopbackPair.stack();
    winsock = stack.winsock();
    winsock.WSAStartup(0x0202, new WSADATA());
    event = winsock.WSACreateEvent();
    events = new HANDLE[] {event};
    sender = winsock.socket(AF_INET, SOCK_DGRAM, 0);
    receivers = new SOCKET[sockets];
    addresses = new sockaddr_in[sockets];
    for (int i = 0; i < sockets; i++) {
      receivers[i] = winsock.socket(AF_INET, SOCK_DGRAM, 0);
      addresses[i] = LoopbackPair.loopback();
      winsock.bind(receivers[i], addresses[i], sockaddr_in.SIZE);
      winsock.getsockname(receivers[i], addresses[i], new int[] {sockaddr_in.SIZE});
      winsock.WSAEventSelect(receivers[i], event, FD_READ);
    }
  }

  /** Closes them. */
  @TearDown
  public void close() {
    stack.close();
  }

  /** One notification. */
  @Benchmark
  public int notification() {
    int i = next = (next + 1) % sockets;
    winsock.sendto(sender, buffer, 1, 0, addresses[i], sockaddr_in.SIZE);
    winsock.WSAWaitForMultipleEvents(1, events, false, WSA_INFINITE, false);
    winsock.WSAEnumNetworkEvents(receivers[i], event, happened);
    return winsock.recv(receivers[i], buffer, 1, 0);
  }
}
