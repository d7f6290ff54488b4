// An echo server with overlapped operations and event objects: each client has one operation under
// way, a receive or a send, and its event object is signaled when that has ended (OVL-2). What a
// client sends goes straight into its buffer.
//
//   repl/wsalab run repl/examples/echo-server-overlapped.jsh [PORT]
//
// Try it with: nc 127.0.0.1 PORT

// --- the clients -------------------------------------------------------------------------------

class Client {
  final SOCKET s;
  final WSAOVERLAPPED overlapped = new WSAOVERLAPPED(WSACreateEvent());
  final byte[] bytes = new byte[4096];
  boolean receives;
  Client(SOCKET s) { this.s = s; }
}

List<Client> clients = new ArrayList<>();

void fail(String call) {
  throw new IllegalStateException(call + ": " + ErrorCode.text(WSAGetLastError()));
}

// An operation that ends in its call signals its event all the same, so that nothing else is to be
// done about it here. False when the connection is broken.
boolean receive(Client client) {
  client.receives = true;
  return WSARecv(client.s, new WSABUF(client.bytes), client.overlapped) == 0
      || WSAGetLastError() == WSA_IO_PENDING;
}

boolean send(Client client, int count) {
  client.receives = false;
  return WSASend(client.s, new WSABUF(count, client.bytes), client.overlapped) == 0
      || WSAGetLastError() == WSA_IO_PENDING;
}

// The operation of a client has ended. False when the client is done.
boolean onEnd(Client client) {
  int count = WSAGetOverlappedResult(client.s, client.overlapped, FALSE);
  if (count == SOCKET_ERROR) return false;
  if (!client.receives) return receive(client);
  return count > 0 && send(client, count);
}

void close(Client client) {
  closesocket(client.s);
  WSACloseEvent(client.overlapped.hEvent);
  clients.remove(client);
}

// --- accepting ---------------------------------------------------------------------------------

WSAOVERLAPPED accepting = new WSAOVERLAPPED(WSACreateEvent());
SOCKET next;

// A connection is taken into a socket made before, which is there when the event is signaled.
void acceptNext(SOCKET listening) {
  next = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  if (next == INVALID_SOCKET) fail("socket");
  if (!AcceptEx(listening, next, accepting) && WSAGetLastError() != WSA_IO_PENDING) fail("AcceptEx");
}

void onAccept(SOCKET listening) {
  boolean taken = WSAGetOverlappedResult(listening, accepting, FALSE) != SOCKET_ERROR;
  if (taken && clients.size() < WSA_MAXIMUM_WAIT_EVENTS - 1) {
    setsockopt(next, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, addressOf(listening), 8);
    Client client = new Client(next);
    clients.add(client);
    if (!receive(client)) close(client);
  } else {
    closesocket(next);
  }
  acceptNext(listening);
}

// --- the loop ----------------------------------------------------------------------------------

void serve(SOCKET listening) {
  acceptNext(listening);
  while (true) {
    List<Client> known = List.copyOf(clients);
    HANDLE[] events = new HANDLE[known.size() + 1];
    events[0] = accepting.hEvent;
    for (int i = 0; i < known.size(); i++) events[i + 1] = known.get(i).overlapped.hEvent;
    int index = WSAWaitForMultipleEvents(events.length, events, FALSE, WSA_INFINITE, FALSE);
    if (index == WSA_WAIT_FAILED) fail("WSAWaitForMultipleEvents");
    // Others may have ended too (WAIT-2): the status of each operation says so.
    for (Client client : known) {
      if (!client.overlapped.pending() && !onEnd(client)) close(client);
    }
    if (!accepting.pending()) onAccept(listening);
  }
}

SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
if (listening == INVALID_SOCKET) fail("socket");
if (bind(listening, "127.0.0.1", args.length > 0 ? Integer.parseInt(args[0]) : 0) != 0) fail("bind");
if (listen(listening, SOMAXCONN) != 0) fail("listen");
System.out.println("listening on " + getsockname(listening));
serve(listening);
