// An echo server with completion routines: when an operation has ended, its routine begins the next
// one. The loop does nothing but wait, alertably, which is when the routines run (APC-1).
//
//   repl/wsalab run repl/examples/echo-server-completion.jsh [PORT]
//
// Try it with: nc 127.0.0.1 PORT

void fail(String call) {
  throw new IllegalStateException(call + ": " + ErrorCode.text(WSAGetLastError()));
}

// --- the clients -------------------------------------------------------------------------------

class Client {
  final SOCKET s;
  final WSAOVERLAPPED overlapped = new WSAOVERLAPPED();
  final byte[] bytes = new byte[4096];
  Client(SOCKET s) { this.s = s; }

  void receive() {
    goOn(WSARecv(s, new WSABUF(bytes), overlapped, (error, count, o, flags) -> received(error, count)));
  }

  void received(int error, int count) {
    if (error != 0 || count == 0) {
      closesocket(s); // the end of the stream, or a reset
      return;
    }
    goOn(WSASend(s, new WSABUF(count, bytes), overlapped, (e, n, o, flags) -> sent(e)));
  }

  void sent(int error) {
    if (error != 0) closesocket(s);
    else receive();
  }

  // The routine comes, also for an operation that has ended in its call (APC-8); but not for one
  // that could not begin (OVL-4).
  void goOn(int result) {
    if (result != 0 && WSAGetLastError() != WSA_IO_PENDING) closesocket(s);
  }
}

// --- accepting ---------------------------------------------------------------------------------

// AcceptEx has no completion routine, so that connections are an event for the wait.
void serve(SOCKET listening) {
  WSAEVENT[] connections = {WSACreateEvent()};
  if (WSAEventSelect(listening, connections[0], FD_ACCEPT) == SOCKET_ERROR) fail("WSAEventSelect");
  while (true) {
    int index = WSAWaitForMultipleEvents(1, connections, FALSE, WSA_INFINITE, TRUE);
    if (index == WSA_WAIT_FAILED) fail("WSAWaitForMultipleEvents");
    if (index == WSA_WAIT_IO_COMPLETION) continue; // routines have run
    if (WSAEnumNetworkEvents(listening, connections[0]) == null) fail("WSAEnumNetworkEvents");
    SOCKET s = accept(listening, null, null);
    if (s == INVALID_SOCKET) continue; // it was reset before it could be accepted (ACC-6)
    WSAEventSelect(s, null, 0); // it has inherited the event of the listening socket (ACC-4)
    new Client(s).receive();
  }
}

SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
if (listening == INVALID_SOCKET) fail("socket");
if (bind(listening, "127.0.0.1", args.length > 0 ? Integer.parseInt(args[0]) : 0) != 0) fail("bind");
if (listen(listening, SOMAXCONN) != 0) fail("listen");
System.out.println("listening on " + getsockname(listening));
serve(listening);
