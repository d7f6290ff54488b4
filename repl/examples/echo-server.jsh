// The classic program of the event notification model: an echo server with an array of sockets and
// an array of events. It waits on the array, and from the index that the wait names it tests each
// event with a zero timeout, enumerates the socket behind it, and acts on what is on record.
//
//   repl/wsalab run repl/examples/echo-server.jsh [PORT]
//
// Try it with: nc 127.0.0.1 PORT

SOCKET[] sockets = new SOCKET[WSA_MAXIMUM_WAIT_EVENTS];
WSAEVENT[] events = new WSAEVENT[WSA_MAXIMUM_WAIT_EVENTS];
byte[][] unsent = new byte[WSA_MAXIMUM_WAIT_EVENTS][]; // what a client is owed
boolean[] ended = new boolean[WSA_MAXIMUM_WAIT_EVENTS]; // whether it has sent all it will
byte[] buffer = new byte[4096];
int total = 0;

void fail(String call) {
  throw new IllegalStateException(call + ": " + ErrorCode.text(WSAGetLastError()));
}

// --- the arrays --------------------------------------------------------------------------------

void add(SOCKET s, int mask) {
  WSAEVENT e = WSACreateEvent();
  if (e == WSA_INVALID_EVENT) fail("WSACreateEvent");
  if (WSAEventSelect(s, e, mask) == SOCKET_ERROR) fail("WSAEventSelect");
  sockets[total] = s;
  events[total] = e;
  unsent[total] = null;
  ended[total] = false;
  total++;
}

void remove(int i) {
  closesocket(sockets[i]);
  WSACloseEvent(events[i]);
  total--;
  for (int j = i; j < total; j++) { // close up
    sockets[j] = sockets[j + 1];
    events[j] = events[j + 1];
    unsent[j] = unsent[j + 1];
    ended[j] = ended[j + 1];
  }
}

// --- what the server does ----------------------------------------------------------------------

void onAccept() {
  SOCKET client = accept(sockets[0], null, null);
  if (client == INVALID_SOCKET) return; // it was reset before it could be accepted (ACC-6)
  if (total == WSA_MAXIMUM_WAIT_EVENTS) {
    System.err.println("refused a client: one wait takes " + WSA_MAXIMUM_WAIT_EVENTS
        + " events, and the listening socket and " + (total - 1) + " clients have them all");
    closesocket(client);
    return;
  }
  // It inherited the listening socket's event and mask (ACC-4); now it gets its own. FD_WRITE is on
  // record from the beginning (WRITE-1) and is reported once.
  add(client, FD_READ | FD_WRITE | FD_CLOSE);
}

// Sends a buffer back: all of it, or nothing while the send buffer is full (WRITE-5).
boolean echo(int i, byte[] data) {
  if (send(sockets[i], data, data.length, 0) == data.length) return true;
  if (WSAGetLastError() != WSAEWOULDBLOCK) return false;
  unsent[i] = data; // FD_WRITE will come when there is space (WRITE-2)
  return true;
}

// Receives and echoes; what is left records FD_READ again (READ-1). False when the client is done.
boolean onRead(int i) {
  do {
    if (unsent[i] != null) return true; // first what is owed
    int n = recv(sockets[i], buffer, buffer.length, 0);
    if (n == SOCKET_ERROR) return WSAGetLastError() == WSAEWOULDBLOCK;
    if (n == 0 || !echo(i, Arrays.copyOf(buffer, n))) return false;
  } while (ended[i]); // FD_CLOSE comes once: nobody will call again for what is left (CLOSE-3)
  return true;
}

boolean onWrite(int i) {
  if (unsent[i] == null) return true;
  byte[] owed = unsent[i];
  unsent[i] = null;
  return echo(i, owed) && onRead(i); // the receive re-enables FD_READ
}

// The client has sent all it will, perhaps more than has been read yet (CLOSE-2), and may still want
// the echo of it. After a reset there is nobody to answer.
boolean onClose(int i, int error) {
  ended[i] = true;
  return error == 0 && onRead(i);
}

// --- the loop ----------------------------------------------------------------------------------

void serve() {
  WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
  while (true) {
    int index = WSAWaitForMultipleEvents(total, events, FALSE, WSA_INFINITE, FALSE);
    if (index == WSA_WAIT_FAILED) fail("WSAWaitForMultipleEvents");
    // Others may be signaled too (WAIT-2): test each from the index on. From the end, so that
    // closing up the arrays moves nothing that is still to be tested.
    for (int i = total - 1; i >= index - WSA_WAIT_EVENT_0; i--) {
      WSAEVENT[] one = {events[i]};
      if (WSAWaitForMultipleEvents(1, one, FALSE, 0, FALSE) != WSA_WAIT_EVENT_0) continue;
      if (WSAEnumNetworkEvents(sockets[i], events[i], happened) == SOCKET_ERROR) {
        fail("WSAEnumNetworkEvents");
      }
      int network = happened.lNetworkEvents;
      boolean open = true;
      if ((network & FD_ACCEPT) != 0) onAccept();
      if ((network & FD_WRITE) != 0) open = onWrite(i);
      if (open && (network & FD_READ) != 0) open = onRead(i);
      if (open && (network & FD_CLOSE) != 0) open = onClose(i, happened.iErrorCode[FD_CLOSE_BIT]);
      if (!open) remove(i);
    }
  }
}

SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
if (listening == INVALID_SOCKET) fail("socket");
if (bind(listening, "127.0.0.1", args.length > 0 ? Integer.parseInt(args[0]) : 0) != 0) fail("bind");
if (listen(listening, SOMAXCONN) != 0) fail("listen");
add(listening, FD_ACCEPT);
System.out.println("listening on " + getsockname(listening));
serve();
