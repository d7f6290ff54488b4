// Changes addresses and routes, and writes down what sockets are told of it (CHG-1). For a network
// namespace of its own: ChangesTest starts it in one.

// The kernel has told of a change when the command that makes it is over.
void ip(String line) throws Exception {
  Process ip = new ProcessBuilder(("ip " + line).split(" ")).redirectErrorStream(true).start();
  String said = new String(ip.getInputStream().readAllBytes());
  if (ip.waitFor() != 0) throw new IllegalStateException("ip " + line + ": " + said);
}

WSAEVENT e = WSACreateEvent();
int await(int ms) { return WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, ms, FALSE); }

// What is on record, if the event object says that there is something.
String recorded(SOCKET s) {
  if (await(0) != WSA_WAIT_EVENT_0) return "not signaled";
  WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
  WSAEnumNetworkEvents(s, e, happened);
  return happened.toString();
}

void ask(SOCKET s) {
  int result = WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, null, 0, null, 0, new int[1], null, null);
  if (result == 0 || WSAGetLastError() != WSAEWOULDBLOCK) throw new IllegalStateException("ask");
}

void ask(SOCKET s, String destination) {
  byte[] in = AddressBytes.of(sockaddr(destination, 0));
  int result =
      WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, in, in.length, null, 0, new int[1], null, null);
  if (result == 0 || WSAGetLastError() != WSAEWOULDBLOCK) throw new IllegalStateException("ask");
}

void show(String what, Object value) { System.out.println(what + ": " + value); }

ip("link set lo up");
SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
WSAEventSelect(s, e, FD_ADDRESS_LIST_CHANGE | FD_ROUTING_INTERFACE_CHANGE);

// --- the list of addresses

ip("addr add 10.9.9.1/24 dev lo");
show("an address before anybody asked", recorded(s));
ask(s);
show("asked after it", recorded(s));
ip("addr change 10.9.9.1/24 dev lo valid_lft 1000 preferred_lft 500");
show("its lifetime renewed", recorded(s));
ip("addr add fd09::1/64 dev lo");
show("an address of the other family", recorded(s));
ip("addr add 10.9.9.2/24 dev lo");
show("another address", recorded(s));
ip("addr add 10.9.9.3/24 dev lo");
show("one more, and nobody asked", recorded(s));
ask(s);
ip("addr del 10.9.9.3/24 dev lo");
show("asked again, and one less", recorded(s));
ask(s);
ip("addr add 10.9.9.3/24 dev lo");
ip("addr del 10.9.9.3/24 dev lo");
show("one that came and went", recorded(s));
ask(s);
ip("addr add 10.9.9.3/24 dev lo");
ask(s);
show("asked again before it was reported", recorded(s));

SOCKET s6 = socket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP);
WSAEVENT e6 = WSACreateEvent();
WSAEventSelect(s6, e6, FD_ADDRESS_LIST_CHANGE);
ask(s6);
ip("addr add 10.9.9.4/24 dev lo");
show("IPv4, told to IPv6", WSAWaitForMultipleEvents(1, new WSAEVENT[] {e6}, FALSE, 0, FALSE) == WSA_WAIT_EVENT_0);
ip("addr add fd09::2/64 dev lo");
show("IPv6, told to IPv6", WSAWaitForMultipleEvents(1, new WSAEVENT[] {e6}, FALSE, 0, FALSE) == WSA_WAIT_EVENT_0);
closesocket(s6);
WSACloseEvent(e6);

// --- routes

recorded(s);
ask(s, "192.0.2.1");
ip("route add 198.51.100.0/24 dev lo");
show("a route to elsewhere", recorded(s));
ip("route add 192.0.2.0/24 dev lo src 10.9.9.1");
show("a route to the destination", recorded(s));
ask(s, "192.0.2.1");
ip("route change 192.0.2.0/24 dev lo src 10.9.9.2");
show("the same route from another address", recorded(s));
ask(s, "192.0.2.1");
ip("route add 192.0.2.1/32 dev lo src 10.9.9.2");
show("another route from the same address", recorded(s));
ip("link set lo down");
show("the interface down", recorded(s));
ip("link set lo up");

// --- who waits

// Makes a change as soon as this thread sleeps.
void later(String line) {
  long sleeps = Lab.current().counters().sleeps();
  spawn("changing", () -> {
    for (int i = 0; i < 10000 && Lab.current().counters().sleeps() == sleeps; i++) Thread.sleep(1);
    ip(line);
  });
}

ask(s);
later("addr add 10.9.9.11/24 dev lo");
show("a thread asleep over one event object", await(20000) == WSA_WAIT_EVENT_0);
show("and then", recorded(s));

WSAEVENT other = WSACreateEvent();
ask(s);
later("addr add 10.9.9.12/24 dev lo");
show("over two", WSAWaitForMultipleEvents(2, new WSAEVENT[] {other, e}, FALSE, 20000, FALSE) == WSA_WAIT_EVENT_0 + 1);
show("and then", recorded(s));

WSAOVERLAPPED o = new WSAOVERLAPPED(other);
WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, o);
show("overlapped", WSAGetLastError() == WSA_IO_PENDING);
later("addr add 10.9.9.13/24 dev lo");
show("its event object", WSAWaitForMultipleEvents(1, new WSAEVENT[] {other}, FALSE, 20000, FALSE) == WSA_WAIT_EVENT_0);
show("its result", WSAGetOverlappedResult(s, o, FALSE));
show("on record too", recorded(s));

WSAOVERLAPPED p = new WSAOVERLAPPED();
WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, null, 0, null, 0, new int[1], p, (error, count, which, flags) -> show("the routine", error));
later("addr add 10.9.9.14/24 dev lo");
show("an alertable sleep", SleepEx(20000, TRUE) == WAIT_IO_COMPLETION);
recorded(s);

WSAEventSelect(s, e, 0);
ioctlsocket(s, FIONBIO, 0);
later("addr add 10.9.9.15/24 dev lo");
show("a blocking call", WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, null, 0, null, 0, new int[1], null, null));

HANDLE w = CreateWindowEx();
MSG m = new MSG();
WSAAsyncSelect(s, w, WM_USER, FD_ADDRESS_LIST_CHANGE);
while (PeekMessage(m) != 0); // what was on record still
ask(s);
later("addr add 10.9.9.16/24 dev lo");
show("a message", GetMessage(m));
show("of", (m.lParam & 0xFFFF) == FD_ADDRESS_LIST_CHANGE);

closesocket(s);
WSACloseEvent(e);
WSACloseEvent(other);
DestroyWindow(w);
