package org.wsalab.provider.windows;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.wsalab.provider.ProviderFailedException;

/**
 * The DLLs in this process, through JNA. Each thread of the lab has a thread of its own for its
 * calls, so that a call that blocks can be left behind when the lab interrupts it: Windows has no
 * way to end one from outside.
 */
final class InProcessDll implements Dll {
  private static final long RETURN_NANOS_MAX = 1_000_000_000;
  private static final long PAUSE_NANOS = 100_000;

  private final String winsock;
  private final Map<Thread, Deputy> deputies = new ConcurrentHashMap<>();
  private final Asking asking = InProcessDll::ask;
  private final Completing completing =
      (error, count, overlapped, flags) ->
          Deputy.note(
              new RoutineCall(
                  RoutineCall.COMPLETED, error, count, flags, Pointer.nativeValue(overlapped)));
  private final Proceeding proceeding =
      data ->
          Deputy.note(new RoutineCall(RoutineCall.PROCEDURE, 0, 0, 0, Pointer.nativeValue(data)));

  /** LPCONDITIONPROC, as far as it is used. */
  interface Asking extends Callback {
    /** Asks the program. */
    int invoke(
        Pointer caller,
        Pointer callerData,
        Pointer sqos,
        Pointer gqos,
        Pointer callee,
        Pointer calleeData,
        Pointer group,
        Pointer data);
  }

  /** LPWSAOVERLAPPED_COMPLETION_ROUTINE. */
  interface Completing extends Callback {
    /** Notes the call. */
    void invoke(int error, int count, Pointer overlapped, int flags);
  }

  /** PAPCFUNC. */
  interface Proceeding extends Callback {
    /** Notes the call. */
    void invoke(Pointer data);
  }

  /** {@code winsock} is the name or the path of the Winsock DLL. */
  InProcessDll(String winsock) {
    this.winsock = winsock;
  }

  @Override
  public String system() {
    return System.getProperty("os.name") + ", " + System.getProperty("os.version");
  }

  @Override
  public Answer call(Invocation invocation) {
    Thread self = Thread.currentThread();
    Deputy deputy = deputies.computeIfAbsent(self, thread -> new Deputy(thread.getName(), this));
    try {
      return deputy.call(invocation);
    } finally {
      if (deputy.isLeftBehind()) {
        deputies.remove(self, deputy);
      }
    }
  }

  @Override
  public Answer callAside(Invocation invocation) {
    return callHere(invocation);
  }

  /** Makes a call in the thread that is running. */
  Answer callHere(Invocation invocation) {
    Memory memory = new Memory(Math.max(invocation.size(), 1));
    memory.write(0, invocation.memory(), 0, invocation.in());
    long base = Pointer.nativeValue(memory);
    long[] values = invocation.arguments();
    Object[] arguments = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      arguments[i] = invocation.isOffset(i) ? base + values[i] : values[i];
    }
    Function function = function(invocation);
    long before = System.nanoTime();
    long value = function.invokeLong(arguments);
    int lastError = Native.getLastError();
    for (int i = 1; i < invocation.repeat(); i++) {
      value = function.invokeLong(arguments);
    }
    if (invocation.repeat() > 0) {
      value = System.nanoTime() - before;
    }
    byte[] after = memory.getByteArray(0, invocation.out());
    return new Answer(value, lastError, lastError, false, Deputy.called(), ByteBuffer.wrap(after));
  }

  private Function function(Invocation invocation) {
    if (invocation.function() != 0) {
      return Function.getFunction(new Pointer(invocation.function()));
    }
    NativeLibrary library = library(invocation.library());
    try {
      return library.getFunction(invocation.name());
    } catch (UnsatisfiedLinkError e) {
      throw Dll.lacks(invocation);
    }
  }

  private NativeLibrary library(String name) {
    String file = name.equals(WINSOCK) ? winsock : name;
    try {
      return NativeLibrary.getInstance(file);
    } catch (UnsatisfiedLinkError e) {
      String why = e.getMessage().lines().findFirst().orElse("");
      throw new ProviderFailedException("cannot load " + file + ": " + why);
    }
  }

  @Override
  public long condition() {
    return Pointer.nativeValue(CallbackReference.getFunctionPointer(asking));
  }

  @Override
  public long completion() {
    return Pointer.nativeValue(CallbackReference.getFunctionPointer(completing));
  }

  @Override
  public long procedure() {
    return Pointer.nativeValue(CallbackReference.getFunctionPointer(proceeding));
  }

  @Override
  public List<RoutineCall> takeCalls() {
    Deputy deputy = deputies.get(Thread.currentThread());
    return deputy == null ? List.of() : deputy.takeCalls();
  }

  /** LPWSABUF: the length and the address of the bytes. */
  private static int ask(
      Pointer caller,
      Pointer callerData,
      Pointer sqos,
      Pointer gqos,
      Pointer callee,
      Pointer calleeData,
      Pointer group,
      Pointer data) {
    Pointer bytes = caller == null ? null : caller.getPointer(Native.POINTER_SIZE);
    byte[] address = bytes == null ? new byte[0] : bytes.getByteArray(0, caller.getInt(0));
    return Deputy.ask(address, Pointer.nativeValue(data));
  }

  // Memory

  @Override
  public long allocate(int bytes) {
    long address = Native.malloc(Math.max(bytes, 1));
    new Pointer(address).clear(bytes);
    return address;
  }

  @Override
  public void free(long address) {
    Native.free(address);
  }

  @Override
  public void write(long address, byte[] bytes) {
    new Pointer(address).write(0, bytes, 0, bytes.length);
  }

  @Override
  public byte[] read(long address, int bytes) {
    return new Pointer(address).getByteArray(0, bytes);
  }

  @Override
  public List<byte[]> read(List<Region> places) {
    return places.stream().map(place -> read(place.address(), place.bytes())).toList();
  }

  // The end

  @Override
  public void interruptAll() {
    long deadline = System.nanoTime() + RETURN_NANOS_MAX;
    deputies.values().forEach(Deputy::interruptCaller);
    while (deputies.values().stream().anyMatch(Deputy::isBusy) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** The memory stays as long as the process. */
  @Override
  public void spoil() {}

  @Override
  public void close() {
    deputies.values().forEach(Deputy::end);
  }
}
