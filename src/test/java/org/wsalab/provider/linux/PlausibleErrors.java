package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinError.*;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which error codes a call may give, by Winsock's reference and the lab's own rules. */
final class PlausibleErrors {
  private static final Map<String, Set<Integer>> OF_CALL = new LinkedHashMap<>();

  static {
    errors("WSAStartup", WSAVERNOTSUPPORTED, WSAEFAULT);
    errors("WSACleanup");
    errors("WSACreateEvent");
    errors("CreateEvent", ERROR_NOT_SUPPORTED);
    errors("WSACloseEvent", WSA_INVALID_HANDLE);
    errors("WSASetEvent", WSA_INVALID_HANDLE);
    errors("WSAResetEvent", WSA_INVALID_HANDLE);
    errors("WSAEventSelect", WSAENOTSOCK, WSAEINVAL);
    errors("WSAEnumNetworkEvents", WSAENOTSOCK, WSAEINVAL, WSAEFAULT);
    errors("WSAWaitForMultipleEvents", WSA_INVALID_PARAMETER, WSA_INVALID_HANDLE, WSAEFAULT);
    errors("WaitForSingleObject", WSA_INVALID_HANDLE);
    errors("socket", WSAEAFNOSUPPORT, WSAESOCKTNOSUPPORT, WSAEPROTOTYPE, WSAEPROTONOSUPPORT);
    same("WSASocket", "socket", WSAEINVAL);
    errors("bind", WSAENOTSOCK, WSAEFAULT, WSAEINVAL, WSAEADDRINUSE, WSAEADDRNOTAVAIL);
    errors("listen", WSAENOTSOCK, WSAEINVAL, WSAEISCONN, WSAEOPNOTSUPP);
    errors("accept", WSAENOTSOCK, WSAEFAULT, WSAEINVAL, WSAEOPNOTSUPP, WSAEWOULDBLOCK);
    same("WSAAccept", "accept", WSATRY_AGAIN, WSAECONNREFUSED);
    errors(
        "connect",
        WSAENOTSOCK,
        WSAEFAULT,
        WSAEINVAL,
        WSAEAFNOSUPPORT,
        WSAEADDRNOTAVAIL,
        WSAEALREADY,
        WSAEISCONN,
        WSAEWOULDBLOCK,
        WSAECONNREFUSED);
    same("WSAConnect", "connect");
    errors(
        "send",
        WSAENOTSOCK,
        WSAEFAULT,
        WSAEOPNOTSUPP,
        WSAENOTCONN,
        WSAESHUTDOWN,
        WSAECONNRESET,
        WSAEWOULDBLOCK,
        WSAETIMEDOUT,
        WSAEMSGSIZE);
    same("sendto", "send", WSAEAFNOSUPPORT, WSAEADDRNOTAVAIL, WSAEDESTADDRREQ);
    errors(
        "recv",
        WSAENOTSOCK,
        WSAEFAULT,
        WSAEINVAL,
        WSAEOPNOTSUPP,
        WSAENOTCONN,
        WSAESHUTDOWN,
        WSAECONNRESET,
        WSAEWOULDBLOCK,
        WSAETIMEDOUT,
        WSAEMSGSIZE);
    same("recvfrom", "recv");
    errors("shutdown", WSAENOTSOCK, WSAEINVAL, WSAENOTCONN);
    errors("closesocket", WSAENOTSOCK, WSAEWOULDBLOCK);
    errors("getsockname", WSAENOTSOCK, WSAEFAULT, WSAEINVAL);
    errors("getpeername", WSAENOTSOCK, WSAEFAULT, WSAENOTCONN);
    errors("ioctlsocket", WSAENOTSOCK, WSAEFAULT, WSAEINVAL, WSAEOPNOTSUPP);
    errors("setsockopt", WSAENOTSOCK, WSAEFAULT, WSAEINVAL, WSAENOPROTOOPT);
    same("getsockopt", "setsockopt");
    errors("select", WSAENOTSOCK, WSAEINVAL);
    same("WSASend", "send", WSA_IO_PENDING, WSA_INVALID_HANDLE, WSAEINVAL);
    same("WSASendTo", "sendto", WSA_IO_PENDING, WSA_INVALID_HANDLE, WSAEINVAL);
    same("WSARecv", "recv", WSA_IO_PENDING, WSA_INVALID_HANDLE);
    same("WSARecvFrom", "WSARecv");
    same("WSAGetOverlappedResult", "WSASend", WSA_IO_INCOMPLETE, WSA_OPERATION_ABORTED);
    errors("CancelIoEx", ERROR_INVALID_HANDLE, ERROR_NOT_FOUND);
    errors("SleepEx");
    errors("QueueUserAPC", ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER);
    errors("OpenThread", ERROR_INVALID_PARAMETER);
    errors("CloseHandle", ERROR_INVALID_HANDLE);
    errors("WSAPoll", WSAENOTSOCK, WSAEINVAL, WSAEFAULT);
    errors(
        "AcceptEx",
        WSAENOTSOCK,
        WSAEFAULT,
        WSAEINVAL,
        ERROR_INVALID_PARAMETER,
        WSA_INVALID_HANDLE,
        WSA_IO_PENDING);
    same("ConnectEx", "AcceptEx", WSAEAFNOSUPPORT, WSAEADDRNOTAVAIL, WSAEALREADY, WSAEISCONN);
    errors("DisconnectEx", WSAENOTSOCK, WSAEINVAL, WSAENOTCONN, WSA_INVALID_HANDLE);
    errors("WSAAsyncSelect", WSAENOTSOCK, WSAEINVAL);
    errors("DestroyWindow", ERROR_INVALID_WINDOW_HANDLE);
    errors("PostMessage", ERROR_INVALID_WINDOW_HANDLE);
    errors("GetMessage", ERROR_INVALID_WINDOW_HANDLE, WSAEFAULT);
    errors(
        "WSAIoctl",
        WSAENOTSOCK,
        WSAEFAULT,
        WSAEINVAL,
        WSAEOPNOTSUPP,
        WSAEWOULDBLOCK,
        WSA_INVALID_HANDLE,
        WSA_IO_PENDING);
    errors("inet_pton", WSAEAFNOSUPPORT, WSAEFAULT);
    errors("inet_ntop", WSAEAFNOSUPPORT, WSAEFAULT);
  }

  private PlausibleErrors() {}

  /** Fails for a call that is not in the table. */
  static Set<Integer> of(String call) {
    Set<Integer> found = OF_CALL.get(call);
    if (found == null) {
      throw new AssertionError("no errors are named for " + call);
    }
    return found;
  }

  private static void errors(String call, Integer... codes) {
    OF_CALL.put(call, Set.of(codes));
  }

  private static void same(String call, String as, Integer... more) {
    Set<Integer> codes = new HashSet<>(OF_CALL.get(as));
    codes.addAll(Set.of(more));
    OF_CALL.put(call, codes);
  }
}
