// An echo server with WSAPoll: as with select, but what is asked for and what was found stand in one
// array, which can be used again as it is (POLL-1), and there is no limit of 64.
//
//   repl/wsalab run repl/examples/echo-server-poll.jsh [PORT]
//
// Try it with: nc 127.0.0.1 PORT

// --- the clients -------------------------------------------------------------------------------

class Client {
  final SOCKET s;
  final WSAPOLLFD asked;
  byte[] unsent = {}; // what it is owed; while there is something, nothing is received from it
  Client(SOCKET s) { this.s = s; asked = new WSAPOLLFD(s, POLLRDNORM); }
}

List<Client> clients = new ArrayList<>();
byte[] buffer = new byte[4096];

void fail(String call) {
  throw new IllegalStateException(call + ": " + ErrorCode.text(WSAGetLastError()));
}

void onAccept(SOCKET listening) {
  SOCKET s = accept(listening, null, null);
  if (s == INVALID_SOCKET) return; // it was reset before it could be accepted (ACC-6)
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
  WSAPOLLFD connections = new WSAPOLLFD(listening, POLLRDNORM);
  while (true) {
    List<WSAPOLLFD> asked = new ArrayList<>();
    asked.add(connections);
    for (Client client : clients) {
      client.asked.events = client.unsent.length == 0 ? POLLRDNORM : POLLWRNORM;
      asked.add(client.asked);
    }
    WSAPOLLFD[] array = asked.toArray(new WSAPOLLFD[0]);
    if (WSAPoll(array, array.length, -1) == SOCKET_ERROR) fail("WSAPoll");
    for (Client client : List.copyOf(clients)) {
      int found = client.asked.revents;
      boolean open = (found & POLLERR) == 0;
      if (open && (found & POLLWRNORM) != 0) open = echo(client, client.unsent);
      // the end of the stream is POLLHUP; what was sent before it is still to be read (POLL-3)
      boolean read = client.unsent.length == 0 && (found & (POLLRDNORM | POLLHUP)) != 0;
      if (open && read) open = onRead(client);
      if (!open) {
        closesocket(client.s);
        clients.remove(client);
      }
    }
    if (connections.revents != 0) onAccept(listening);
  }
}

SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
if (listening == INVALID_SOCKET) fail("socket");
if (bind(listening, "127.0.0.1", args.length > 0 ? Integer.parseInt(args[0]) : 0) != 0) fail("bind");
if (listen(listening, SOMAXCONN) != 0) fail("listen");
ioctlsocket(listening, FIONBIO, 1); // a connection may be gone before it is accepted
System.out.println("listening on " + getsockname(listening));
serve(listening);
