package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;

/** WSASetEvent, a wait and an enumeration, against one bare poll(2) through the same mapping. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SignalAndWait {
  private Stack stack;
  private Winsock winsock;
  private SOCKET socket;
  private WSAEVENT event;
  private HANDLE[] events;
  private final WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
  private int bareDescriptor;

  /** Selects one socket on one event object. */
  @Setup
  public void open() {
    stack = new LinuxProvider().open(new Settings(Profile.WINDOWS, Observer.NONE));
    winsock = stack.winsock();
    winsock.WSAStartup(0x0202, new WSADATA());
    socket = winsock.socket(AF_INET, SOCK_DGRAM, 0);
    event = winsock.WSACreateEvent();
    events = new HANDLE[] {event};
    winsock.WSAEventSelect(socket, event, FD_READ);
    bareDescriptor = LibC.socket(AF_INET, SOCK_DGRAM, 0);
  }

  /** Closes all. */
  @TearDown
  public void close() {
    LibC.close(bareDescriptor);
    stack.close();
  }

  /** The three calls. */
  @Benchmark
  public int setWaitEnumerate() {
    winsock.WSASetEvent(event);
    int index = winsock.WSAWaitForMultipleEvents(1, events, false, WSA_INFINITE, false);
    return index + winsock.WSAEnumNetworkEvents(socket, event, happened);
  }

  /** The peer. */
  @Benchmark
  public int barePoll() {
    Scratch scratch = Scratch.get();
    scratch.memory().putInt(0, bareDescriptor);
    scratch.memory().putInt(4, LibC.POLLIN);
    return LibC.poll(scratch.at(0), 1, 0);
  }
}
