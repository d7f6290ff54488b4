package org.wsalab.winsock;

/**
 * One overlapped operation: handed over when it begins, and the caller's to keep until it has
 * ended. WSAGetOverlappedResult says what became of it.
 */
public final class WSAOVERLAPPED {
  /** The status of an operation that has not ended. */
  public static final long STATUS_PENDING = 0x103;

  /** What makes an NTSTATUS of an error code. */
  private static final long STATUS_OF_ERROR = 0xC0070000L;

  /** The system's status: STATUS_PENDING, 0 for success, or an NTSTATUS that holds the error. */
  public volatile long Internal;

  /** How many bytes were transferred, once the operation has ended. */
  public volatile long InternalHigh;

  /** Not used by sockets. */
  public int Offset;

  /** Not used by sockets. */
  public int OffsetHigh;

  /**
   * The event object that is reset when the operation begins and signaled when it ends; not used
   * with a completion routine.
   */
  public HANDLE hEvent;

  private volatile Runnable look;

  /** Without an event object. */
  public WSAOVERLAPPED() {}

  /** With the event object that the end of the operation signals. */
  public WSAOVERLAPPED(HANDLE hEvent) {
    this.hEvent = hEvent;
  }

  /** Whether an operation is under way with it: HasOverlappedIoCompleted the other way round. */
  public boolean pending() {
    Runnable looking = look;
    if (Internal == STATUS_PENDING && looking != null) {
      looking.run();
    }
    return Internal == STATUS_PENDING;
  }

  /** The error code that the status stands for; 0 for success, and while it is pending. */
  public int error() {
    if (pending()) {
      return 0;
    }
    boolean wrapped = (Internal & 0xFFFF0000L) == STATUS_OF_ERROR;
    return wrapped ? (int) Internal & 0xFFFF : NtStatus.error((int) Internal);
  }

  /**
   * For the implementation: has the fields brought up to date before they are asked about; null
   * when nobody does.
   */
  public void lookedAt(Runnable looking) {
    look = looking;
  }

  /** For the implementation: an operation begins. */
  public void begin() {
    InternalHigh = 0;
    Internal = STATUS_PENDING;
  }

  /** For the implementation: the operation has ended, with 0 or an error code. */
  public void end(int error, int count) {
    InternalHigh = count;
    Internal = error == 0 ? 0 : STATUS_OF_ERROR | error;
  }

  @Override
  public String toString() {
    String event = hEvent == null ? "" : " with " + hEvent.name();
    if (pending()) {
      return "overlapped" + event + " pending";
    }
    int error = error();
    return "overlapped" + event + (error == 0 ? "" : " ended by " + ErrorCode.text(error));
  }
}
