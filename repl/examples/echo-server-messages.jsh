// An echo server with WSAAsyncSelect: network events come as messages, among whatever else a program
// with windows gets, and the loop is that of every such program.
//
//   repl/wsalab run repl/examples/echo-server-messages.jsh [PORT]
//
// Try it with: nc 127.0.0.1 PORT

int WM_SOCKET = WM_USER + 1;

void fail(String call) {
  throw new IllegalStateException(call + ": " + ErrorCode.text(WSAGetLastError()));
}

// --- the clients -------------------------------------------------------------------------------

class Client {
  final SOCKET s;
  byte[] unsent; // what it is owed
  boolean ended; // whether it has sent all it will
  Client(SOCKET s) { this.s = s; }
}

Map<Long, Client> clients = new HashMap<>(); // by what a message brings: the value of the handle
byte[] buffer = new byte[4096];

// The accepted socket inherits the window, the message and the events (MSG-7).
void onAccept(SOCKET listening) {
  SOCKET s = accept(listening, null, null); // re-enables FD_ACCEPT (MSG-2)
  if (s != INVALID_SOCKET) clients.put(s.value(), new Client(s));
}

// Sends a buffer back: all of it, or nothing while the send buffer is full (WRITE-5).
boolean echo(Client client, byte[] data) {
  if (send(client.s, data, data.length, 0) == data.length) return true;
  if (WSAGetLastError() != WSAEWOULDBLOCK) return false;
  client.unsent = data; // FD_WRITE will come when there is space (WRITE-2)
  return true;
}

// Receives and echoes; what is left is another message (MSG-2). False when the client is done.
boolean onRead(Client client) {
  do {
    if (client.unsent != null) return true; // first what is owed
    int n = recv(client.s, buffer, buffer.length, 0);
    if (n == SOCKET_ERROR) return WSAGetLastError() == WSAEWOULDBLOCK;
    if (n == 0 || !echo(client, Arrays.copyOf(buffer, n))) return false;
  } while (client.ended); // FD_CLOSE comes once: nobody will call again for what is left (CLOSE-3)
  return true;
}

boolean onWrite(Client client) {
  if (client.unsent == null) return true;
  byte[] owed = client.unsent;
  client.unsent = null;
  return echo(client, owed) && onRead(client);
}

boolean onClose(Client client, int error) {
  client.ended = true;
  return error == 0 && onRead(client);
}

// --- the loop ----------------------------------------------------------------------------------

void serve(SOCKET listening) {
  MSG message = new MSG();
  while (GetMessage(message) > 0) {
    if (message.message != WM_SOCKET) continue;
    if (message.wParam == listening.value()) {
      onAccept(listening);
      continue;
    }
    Client client = clients.get(message.wParam);
    if (client == null) continue; // posted before its socket was closed (MSG-4)
    boolean open = switch (message.event()) {
      case FD_READ -> onRead(client);
      case FD_WRITE -> onWrite(client);
      case FD_CLOSE -> onClose(client, message.error());
      default -> true;
    };
    if (!open) {
      closesocket(client.s);
      clients.remove(message.wParam);
    }
  }
}

SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
if (listening == INVALID_SOCKET) fail("socket");
if (bind(listening, "127.0.0.1", args.length > 0 ? Integer.parseInt(args[0]) : 0) != 0) fail("bind");
if (listen(listening, SOMAXCONN) != 0) fail("listen");
HANDLE window = CreateWindowEx();
int events = FD_ACCEPT | FD_READ | FD_WRITE | FD_CLOSE;
if (WSAAsyncSelect(listening, window, WM_SOCKET, events) == SOCKET_ERROR) fail("WSAAsyncSelect");
System.out.println("listening on " + getsockname(listening));
serve(listening);
