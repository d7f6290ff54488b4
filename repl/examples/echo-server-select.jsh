// An echo server in the select model: one thread, which asks again and again which of its sockets
// are ready, and has to fill the sets anew each time (FDSET-7).
//
//   repl/wsalab run repl/examples/echo-server-select.jsh [PORT]
//
// Try it with: nc 127.0.0.1 PORT

// --- the clients -------------------------------------------------------------------------------

class Client {
  final SOCKET s;
  byte[] unsent = {}; // what it is owed; while there is something, nothing is received from it
  Client(SOCKET s) { this.s = s; }
}

List<Client> clients = new ArrayList<>();
byte[] buffer = new byte[4096];

void fail(String call) {
  throw new IllegalStateException(call + ": " + ErrorCode.text(WSAGetLastError()));
}

void onAccept(SOCKET listening) {
  SOCKET s = accept(listening, null, null);
  if (s == INVALID_SOCKET) return; // it was reset before it could be accepted (ACC-6)
  if (clients.size() == FD_SETSIZE - 1) {
    System.err.println("refused a client: a set has room for " + FD_SETSIZE + " sockets");
    closesocket(s);
    return;
  }
  ioctlsocket(s, FIONBIO, 1); // else a client that does not read would hold up all others
  clients.add(new Client(s));
}

// Sends a buffer back: all of it, or nothing while the send buffer is full (WRITE-5).
boolean echo(Client client, byte[] data) {
  client.unsent = new byte[0];
  if (send(client.s, data, data.length, 0) == data.length) return true;
  client.unsent = data; // it is writable when there is space
  return WSAGetLastError() == WSAEWOULDBLOCK;
}

// False when the client is done.
boolean onRead(Client client) {
  int n = recv(client.s, buffer, buffer.length, 0);
  if (n == SOCKET_ERROR) return WSAGetLastError() == WSAEWOULDBLOCK;
  return n > 0 && echo(client, Arrays.copyOf(buffer, n));
}

// --- the loop ----------------------------------------------------------------------------------

void serve(SOCKET listening) {
  fd_set readable = new fd_set();
  fd_set writable = new fd_set();
  while (true) {
    FD_ZERO(readable);
    FD_ZERO(writable);
    FD_SET(listening, readable);
    for (Client client : clients) {
      FD_SET(client.s, client.unsent.length == 0 ? readable : writable);
    }
    if (select(0, readable, writable, null, null) == SOCKET_ERROR) fail("select");
    for (Client client : List.copyOf(clients)) {
      boolean open = true;
      if (FD_ISSET(client.s, writable)) open = echo(client, client.unsent);
      if (FD_ISSET(client.s, readable)) open = onRead(client);
      if (!open) {
        closesocket(client.s);
        clients.remove(client);
      }
    }
    if (FD_ISSET(listening, readable)) onAccept(listening);
  }
}

SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
if (listening == INVALID_SOCKET) fail("socket");
if (bind(listening, "127.0.0.1", args.length > 0 ? Integer.parseInt(args[0]) : 0) != 0) fail("bind");
if (listen(listening, SOMAXCONN) != 0) fail("listen");
ioctlsocket(listening, FIONBIO, 1); // a connection may be gone before it is accepted
System.out.println("listening on " + getsockname(listening));
serve(listening);
