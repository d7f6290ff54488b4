package org.wsalab.winsock;

/** The constants of minwindef.h, winnt.h and winbase.h that the calls of kernel32 need. */
public final class WinBase {
  private WinBase() {}

  @Meaning("yes")
  public static final boolean TRUE = true;

  @Meaning("no")
  public static final boolean FALSE = false;

  @Meaning("no handle")
  public static final HANDLE NULL = null;

  @Meaning("wait however long it takes (WAIT-6)")
  public static final int INFINITE = 0xFFFFFFFF;

  @Meaning("the wait is satisfied")
  public static final int WAIT_OBJECT_0 = 0;

  @Meaning("an alertable wait has run completion routines or APCs (WAIT-11)")
  public static final int WAIT_IO_COMPLETION = 0xC0;

  @Meaning("the time was over first (WAIT-4)")
  public static final int WAIT_TIMEOUT = 258;

  @Meaning("the wait has failed; WSAGetLastError tells why")
  public static final int WAIT_FAILED = 0xFFFFFFFF;

  @Meaning("how many objects one wait takes at most (WAIT-8)")
  public static final int MAXIMUM_WAIT_OBJECTS = 64;

  // Threads
  @Meaning("the right to queue an APC to a thread")
  public static final int THREAD_SET_CONTEXT = 0x0010;

  // Windows and messages (winuser.h)
  @Meaning("the parent of a window that only gets messages")
  public static final HANDLE HWND_MESSAGE = new HANDLE(-3, "HWND_MESSAGE");

  @Meaning("the first number for messages of one window class")
  public static final int WM_USER = 0x0400;

  @Meaning("the first number for messages of one application")
  public static final int WM_APP = 0x8000;

  @Meaning("PeekMessage leaves the message in the queue")
  public static final int PM_NOREMOVE = 0;

  @Meaning("PeekMessage takes the message out of the queue")
  public static final int PM_REMOVE = 1;
}
