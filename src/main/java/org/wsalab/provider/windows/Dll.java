package org.wsalab.provider.windows;

import java.util.List;
import org.wsalab.provider.ProviderFailedException;

/**
 * The port to Windows' DLLs: everything that the calls need of the place where these are loaded.
 * Nothing here knows Winsock; a call is a name, integers and bytes.
 *
 * <p>Each thread of the lab has one of its own on the other side. So calls that block run side by
 * side, and the last error is that of the thread.
 */
interface Dll extends AutoCloseable {
  /** The name under which the Winsock DLL is asked for, whichever file it is. */
  String WINSOCK = "ws2_32";

  /** The name of user32.dll. */
  String USER = "user32";

  /** The name of kernel32.dll. */
  String KERNEL = "kernel32";

  /** The name of ntdll.dll. */
  String NT = "ntdll";

  /** What runs the DLLs: {@code Wine 8.0}, {@code Windows}. */
  String system();

  /** The Winsock DLL, which can be somebody's own, or another one lacks a function. */
  static ProviderFailedException lacks(Invocation invocation) {
    boolean winsock = invocation.library().equals(WINSOCK);
    String file = winsock ? Options.dllName() : invocation.library() + ".dll";
    return new ProviderFailedException(file + " has no function " + invocation.name());
  }

  /**
   * Makes a call for the calling thread and waits for its result.
   *
   * @throws org.wsalab.winsock.CallInterruptedException when the thread was interrupted; the call
   *     has then been ended, or not made
   * @throws ProviderFailedException when the other side cannot make calls
   */
  Answer call(Invocation invocation);

  /**
   * Makes a call that no thread of the lab shall notice: it touches nobody's last error, and
   * interrupting does not end it. It must not block.
   */
  Answer callAside(Invocation invocation);

  /** The address of a LPCONDITIONPROC that asks {@link Invocation#condition}. */
  long condition();

  /** The address of a WSAOVERLAPPED_COMPLETION_ROUTINE that is noted when it is called. */
  long completion();

  /** The address of a PAPCFUNC that is noted when it is called. */
  long procedure();

  /**
   * What the DLL has called of these in the calling thread, in order, and has not been taken yet;
   * {@link Answer#called} says of each call how much there is.
   */
  List<RoutineCall> takeCalls();

  /** Sets aside memory, zeroed, until it is freed. */
  long allocate(int bytes);

  /** Gives memory back. */
  void free(long address);

  /** Writes memory. */
  void write(long address, byte[] bytes);

  /** Reads memory. */
  byte[] read(long address, int bytes);

  /** Reads memory in several places. */
  List<byte[]> read(List<Region> places);

  /** Interrupts every thread that is in a call, and gives them a moment to return. */
  void interruptAll();

  /**
   * Memory that was not given back may still be written to, so that the place where the DLLs are
   * serves nobody else.
   */
  void spoil();

  /** Gives back what the session holds. Calls that have not returned are ended with it. */
  @Override
  void close();
}
