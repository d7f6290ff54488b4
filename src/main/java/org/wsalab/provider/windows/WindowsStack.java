package org.wsalab.provider.windows;

import java.util.List;
import java.util.Optional;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Stack;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;

/** One session's Winsock over the DLLs. */
final class WindowsStack implements Stack {
  private final long began = System.nanoTime();
  private final Dll dll;
  private final Handles handles = new Handles();
  private final Operations operations;
  private final Sight sight;
  private final StartupCalls startup;
  private final Winsock winsock;

  /** Opens a session; the DLLs belong to it from now on. */
  WindowsStack(Dll dll, Settings settings) {
    this.dll = dll;
    sight = new Sight(dll, handles);
    Caller caller = new Caller(dll, handles);
    operations = new Operations(dll, settings.observer());
    Routines routines = new Routines(caller, operations);
    startup = new StartupCalls(caller);
    winsock =
        new WindowsWinsock(
            caller,
            operations,
            routines,
            startup,
            new EventCalls(caller, operations, routines, settings.observer(), sight::text),
            new SocketCalls(caller, sight::text));
  }

  @Override
  public Winsock winsock() {
    return winsock;
  }

  @Override
  public String system() {
    return dll.system();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() - began;
  }

  /** Where the other side is gone, nothing is open any more. */
  @Override
  public Snapshot snapshot() {
    try {
      operations.refresh();
      return sight.snapshot();
    } catch (ProviderFailedException e) {
      return new Snapshot(List.of(), List.of());
    }
  }

  @Override
  public Optional<String> protocol(SOCKET s) {
    return handles.socket(s).map(KnownSocket::protocol);
  }

  @Override
  public Optional<String> arrivals(SOCKET s) {
    operations.refresh();
    return handles.socket(s).map(sight::arrivals);
  }

  @Override
  public void interrupt(Thread thread) {
    thread.interrupt();
  }

  @Override
  public void close() {
    dll.interruptAll();
    try {
      handles.sockets().forEach(socket -> close(socket.handle(), "closesocket", 0));
      handles.events().forEach(event -> close(event.handle(), "WSACloseEvent", 1));
      handles.threads().forEach(this::close);
      startup.cleanupAll();
      if (!operations.close()) {
        dll.spoil();
      }
    } catch (ProviderFailedException e) {
      // the other side is gone, and everything with it
    }
    dll.close();
  }

  private void close(KnownObject thread) {
    dll.callAside(new Invocation(Dll.KERNEL, "CloseHandle").with(thread.address()));
  }

  private void close(HANDLE h, String function, int success) {
    Invocation call = Invocation.winsock(function).with(handles.address(h));
    if (dll.callAside(call).integer() == success) {
      handles.remove(h);
    }
  }
}
