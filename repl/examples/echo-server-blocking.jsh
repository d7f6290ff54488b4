// An echo server in the blocking model: a thread for each client, which sleeps in recv.
//
//   repl/wsalab run repl/examples/echo-server-blocking.jsh [PORT]
//
// Try it with: nc 127.0.0.1 PORT

void fail(String call) {
  throw new IllegalStateException(call + ": " + ErrorCode.text(WSAGetLastError()));
}

// --- what a client's thread does ---------------------------------------------------------------

// A blocking send returns when the buffers have all of it (BLK-3), and a blocking recv with what is
// there (BLK-2): 0 when the client has sent all it will.
void echo(SOCKET client) {
  byte[] buffer = new byte[4096];
  while (true) {
    int n = recv(client, buffer, buffer.length, 0);
    if (n <= 0 || send(client, buffer, n, 0) != n) break;
  }
  closesocket(client);
}

// --- the loop ----------------------------------------------------------------------------------

void serve(SOCKET listening) {
  for (int number = 1; ; number++) {
    SOCKET client = accept(listening, null, null); // sleeps until there is one (BLK-4)
    if (client != INVALID_SOCKET) spawn("client " + number, () -> echo(client));
  }
}

SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
if (listening == INVALID_SOCKET) fail("socket");
if (bind(listening, "127.0.0.1", args.length > 0 ? Integer.parseInt(args[0]) : 0) != 0) fail("bind");
if (listen(listening, SOMAXCONN) != 0) fail("listen");
System.out.println("listening on " + getsockname(listening));
serve(listening);
