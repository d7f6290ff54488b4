package org.wsalab.winsock;

/** The constants of minwindef.h, winnt.h and winbase.h that the calls of kernel32 need. */
public final class WinBase {
  private WinBase() {}

  public static final boolean TRUE = true;
  public static final boolean FALSE = false;
  public static final HANDLE NULL = null;

  public static final int INFINITE = 0xFFFFFFFF;
  public static final int WAIT_OBJECT_0 = 0;
  public static final int WAIT_IO_COMPLETION = 0xC0;
  public static final int WAIT_TIMEOUT = 258;
  public static final int WAIT_FAILED = 0xFFFFFFFF;
  public static final int MAXIMUM_WAIT_OBJECTS = 64;

  // Threads
  public static final int THREAD_SET_CONTEXT = 0x0010;

  // Windows and messages (winuser.h)
  public static final HANDLE HWND_MESSAGE = new HANDLE(-3, "HWND_MESSAGE");
  public static final int WM_USER = 0x0400;
  public static final int WM_APP = 0x8000;
  public static final int PM_NOREMOVE = 0;
  public static final int PM_REMOVE = 1;
}
