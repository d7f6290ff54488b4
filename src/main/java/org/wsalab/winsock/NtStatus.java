package org.wsalab.winsock;

import java.util.Map;

/**
 * The statuses of ntstatus.h that Windows writes into an OVERLAPPED, and the errors of Winsock that
 * they stand for.
 */
public final class NtStatus {
  public static final int STATUS_BUFFER_OVERFLOW = 0x80000005;
  public static final int STATUS_INVALID_HANDLE = 0xC0000008;
  public static final int STATUS_PIPE_DISCONNECTED = 0xC00000B0;
  public static final int STATUS_IO_TIMEOUT = 0xC00000B5;
  public static final int STATUS_CANCELLED = 0xC0000120;
  public static final int STATUS_LOCAL_DISCONNECT = 0xC000013B;
  public static final int STATUS_REMOTE_DISCONNECT = 0xC000013C;
  public static final int STATUS_INVALID_CONNECTION = 0xC0000140;
  public static final int STATUS_CONNECTION_RESET = 0xC000020D;
  public static final int STATUS_CONNECTION_REFUSED = 0xC0000236;
  public static final int STATUS_NETWORK_UNREACHABLE = 0xC000023C;
  public static final int STATUS_HOST_UNREACHABLE = 0xC000023D;
  public static final int STATUS_PORT_UNREACHABLE = 0xC000023F;
  public static final int STATUS_CONNECTION_ABORTED = 0xC0000241;

  /** What Windows makes of a status that it has no error for: ERROR_MR_MID_NOT_FOUND. */
  private static final int UNKNOWN = 317;

  private static final Map<Integer, Integer> ERRORS =
      Map.ofEntries(
          Map.entry(STATUS_BUFFER_OVERFLOW, WinError.WSAEMSGSIZE),
          Map.entry(STATUS_INVALID_HANDLE, WinError.WSAENOTSOCK),
          Map.entry(STATUS_PIPE_DISCONNECTED, WinError.WSAESHUTDOWN),
          Map.entry(STATUS_IO_TIMEOUT, WinError.WSAETIMEDOUT),
          Map.entry(STATUS_CANCELLED, WinError.WSA_OPERATION_ABORTED),
          Map.entry(STATUS_LOCAL_DISCONNECT, WinError.WSAECONNABORTED),
          Map.entry(STATUS_REMOTE_DISCONNECT, WinError.WSAECONNRESET),
          Map.entry(STATUS_INVALID_CONNECTION, WinError.WSAENOTCONN),
          Map.entry(STATUS_CONNECTION_RESET, WinError.WSAECONNRESET),
          Map.entry(STATUS_CONNECTION_REFUSED, WinError.WSAECONNREFUSED),
          Map.entry(STATUS_NETWORK_UNREACHABLE, WinError.WSAENETUNREACH),
          Map.entry(STATUS_HOST_UNREACHABLE, WinError.WSAEHOSTUNREACH),
          Map.entry(STATUS_PORT_UNREACHABLE, WinError.WSAECONNRESET),
          Map.entry(STATUS_CONNECTION_ABORTED, WinError.WSAECONNABORTED));

  private NtStatus() {}

  /** The error of Winsock that a status stands for; 0 for one that is a success. */
  public static int error(int status) {
    return status >= 0 ? 0 : ERRORS.getOrDefault(status, UNKNOWN);
  }
}
