package org.wsalab.provider.windows;

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

  /** The name of kernel32.dll. */
  String KERNEL = "kernel32";

  /** The name of ntdll.dll. */
  String NT = "ntdll";

  /** What runs the DLLs: {@code Wine 8.0}, {@code Windows}. */
  String system();

  /**
   * Makes a call for the calling thread and waits for its result.
   *
   * @throws org.wsalab.winsock.CallInterruptedException when the thread was interrupted; the call
   *     has then been ended, or not made
   * @throws org.wsalab.provider.ProviderFailedException when the other side cannot make calls
   */
  Answer call(Invocation invocation);

  /**
   * Makes a call that no thread of the lab shall notice: it touches nobody's last error, and
   * interrupting does not end it. It must not block.
   */
  Answer callAside(Invocation invocation);

  /** The address of a LPCONDITIONPROC that asks {@link Invocation#condition}. */
  long condition();

  /** Sets aside memory, zeroed, until it is freed. */
  long allocate(int bytes);

  /** Gives memory back. */
  void free(long address);

  /** Writes memory. */
  void write(long address, byte[] bytes);

  /** Reads memory. */
  byte[] read(long address, int bytes);

  /** Interrupts every thread that is in a call, and gives them a moment to return. */
  void interruptAll();

  /** Gives back what the session holds. Calls that have not returned are ended with it. */
  @Override
  void close();
}
