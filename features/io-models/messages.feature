Feature: WSAAsyncSelect posts network events as messages

  The thread that made the window gets a message for each network event. There is one until the
  program makes the call that re-enables it, so that a message is a promise that the call has
  something to do, and no flood.

  Background:
    Given a connected pair "peer" and "s"
    And w = CreateWindowEx()
    And m = new MSG()

  @MSG-1 @MSG-3 @MSG-6
  Scenario: A network event is a message with the socket, the event and its error
    Given WSAAsyncSelect(s, w, WM_USER, FD_READ | FD_CLOSE)
    Then PeekMessage(m) returns 0
    When send(peer, "hello", 0)
    Then GetMessage(m) returns 1
    And m.message is WM_USER
    And m.hwnd is w
    And m.wParam is s.value
    And m.event is FD_READ
    And m.error is 0
    And recv(s, 512, 0) returns "hello"
    And recv(s, 512, 0) fails with WSAEWOULDBLOCK

  @MSG-1
  Scenario: What has happened already is posted at once
    When send(peer, "hello", 0) reaches "s"
    And WSAAsyncSelect(s, w, WM_USER, FD_READ | FD_WRITE)
    Then PeekMessage(m) returns 1
    And m.event is FD_READ
    And PeekMessage(m) returns 1
    And m.event is FD_WRITE
    And PeekMessage(m) returns 0

  @MSG-1
  Scenario Outline: A reset is a message with its error, <error>
    Given WSAAsyncSelect(s, w, WM_USER, FD_CLOSE)
    And setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When closesocket(peer)
    Then GetMessage(m) returns 1
    And m.event is FD_CLOSE
    And m.error is <error>

    @windows @CLOSE-4
    Examples:
      | error           |
      | WSAECONNABORTED |

    @documented @CLOSE-4
    Examples:
      | error         |
      | WSAECONNRESET |

  @MSG-2
  Scenario: There is no further message until the call that re-enables it
    Given WSAAsyncSelect(s, w, WM_USER, FD_READ)
    When send(peer, "one", 0) reaches "s"
    And send(peer, "two", 0) reaches "s"
    Then PeekMessage(m) returns 1
    And PeekMessage(m) returns 0
    When recv(s, 6, MSG_PEEK)
    And recv(s, 3, 0) returns "one"
    Then PeekMessage(m) returns 1
    And recv(s, 3, 0) returns "two"

  @MSG-2
  Scenario: A receive that takes everything posts nothing; the next arrival does
    Given WSAAsyncSelect(s, w, WM_USER, FD_READ)
    When send(peer, "one", 0)
    Then GetMessage(m) returns 1
    When recv(s, 512, 0) returns "one"
    Then PeekMessage(m) returns 0
    When send(peer, "two", 0)
    Then GetMessage(m) returns 1

  @MSG-2 @WRITE-2
  Scenario: A send that fails asks for FD_WRITE again
    Given WSAAsyncSelect(s, w, WM_USER, FD_WRITE)
    And GetMessage(m) returns 1
    And m.event is FD_WRITE
    When send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    Then PeekMessage(m) returns 0
    When ioctlsocket(peer, FIONBIO, 1)
    And recv(peer, 65536, 0) is repeated until it reaches "s"
    Then GetMessage(m) returns 1
    And m.event is FD_WRITE

  @MSG-3
  Scenario: The socket becomes non-blocking, and stays so while events are selected
    Given WSAAsyncSelect(s, w, WM_USER, FD_READ)
    Then ioctlsocket(s, FIONBIO, 0) fails with WSAEINVAL
    When WSAAsyncSelect(s, w, 0, 0)
    Then ioctlsocket(s, FIONBIO, 0) returns 0

  @MSG-4
  Scenario: Messages posted before the end of the selection are still there
    Given WSAAsyncSelect(s, w, WM_USER, FD_READ)
    When send(peer, "one", 0) reaches "s"
    And WSAAsyncSelect(s, w, 0, 0)
    And recv(s, 512, 0) returns "one"
    And send(peer, "two", 0) reaches "s"
    Then PeekMessage(m) returns 1
    And PeekMessage(m) returns 0

  @MSG-4
  Scenario: So are they after closesocket
    Given WSAAsyncSelect(s, w, WM_USER, FD_READ)
    When send(peer, "one", 0) reaches "s"
    And closesocket(s)
    Then PeekMessage(m) returns 1
    And PeekMessage(m) returns 0

  @MSG-5
  Scenario: They go to the thread that made the window, whoever selects
    Given an event object "made"
    And thread "painter" calls theirs = CreateWindowEx()
    And thread "painter" calls WSASetEvent(made)
    And event "made" is signaled
    And WSAAsyncSelect(s, theirs, WM_USER, FD_READ)
    And thread "painter" calls GetMessage(m)
    When send(peer, "hello", 0)
    Then thread "painter" returns 1
    And PeekMessage(m) returns 0

  @MSG-6
  Scenario: A thread that waits in GetMessage is woken by another's PostMessage
    Given an event object "made"
    And thread "painter" calls theirs = CreateWindowEx()
    And thread "painter" calls WSASetEvent(made)
    And event "made" is signaled
    And thread "painter" calls GetMessage(m)
    And thread "painter" still waits
    When PostMessage(theirs, WM_APP, 1, 2)
    Then thread "painter" returns 1
    And m.message is WM_APP

  @MSG-6
  Scenario: Messages come in the order in which they were posted, a program's own among them
    When PostMessage(w, WM_APP, 1, 2)
    And WSAAsyncSelect(s, w, WM_USER, FD_WRITE)
    And PostMessage(w, WM_APP + 1, 0, 0)
    Then GetMessage(m) returns 1
    And m.message is WM_APP
    And m.lParam is 2
    And PeekMessage(m, w, 0, 0, PM_NOREMOVE) returns 1
    And GetMessage(m) returns 1
    And m.event is FD_WRITE
    And PeekMessage(m, w, WM_USER, WM_USER, PM_REMOVE) returns 0
    And GetMessage(m) returns 1
    And m.message is WM_APP + 1

  @MSG-7
  Scenario: An accepted socket inherits window and events
    Given a listening socket "l"
    And a stream socket "c"
    And WSAAsyncSelect(l, w, WM_USER, FD_ACCEPT | FD_READ)
    When connect(c, "127.0.0.1", port(l))
    Then GetMessage(m) returns 1
    And m.event is FD_ACCEPT
    When a = accept(l)
    And send(c, "hello", 0)
    Then GetMessage(m) returns 1
    And m.wParam is a.value
    And m.event is FD_READ

  @MSG-7 @SEL-13 @ACC-4
  Scenario: One accepted after WSAEventSelect has taken the place inherits the event object
    Given a listening socket "l"
    And a stream socket "c"
    And an event object "e"
    And WSAAsyncSelect(l, w, WM_USER, FD_READ)
    And WSAEventSelect(l, e, FD_READ)
    And connect(c, "127.0.0.1", port(l)) reaches "l"
    When a = accept(l)
    And send(c, "hello", 0) reaches "a"
    Then event "e" is signaled
    And PeekMessage(m) returns 0
    And enumerating "a" yields FD_READ

  @MSG-8
  Scenario: A window that is none is refused
    Given DestroyWindow(w)
    Then WSAAsyncSelect(s, w, WM_USER, FD_READ) fails with WSAEINVAL
    And WSAAsyncSelect(s, NULL, WM_USER, FD_READ) fails with WSAEINVAL

  @MSG-8
  Scenario: With a window go its messages, and no others
    Given other = CreateWindowEx()
    And PostMessage(w, WM_APP, 0, 0)
    And PostMessage(other, WM_APP, 0, 0)
    When DestroyWindow(w)
    Then PeekMessage(m) returns 1
    And m.hwnd is other
    And PeekMessage(m) returns 0

  @SEL-13
  Scenario: WSAEventSelect takes the place of WSAAsyncSelect
    Given an event object "e"
    And WSAAsyncSelect(s, w, WM_USER, FD_READ)
    When WSAEventSelect(s, e, FD_READ)
    And send(peer, "hello", 0) reaches "s"
    Then event "e" is signaled
    And PeekMessage(m) returns 0
    And enumerating "s" yields FD_READ

  @SEL-13
  Scenario: WSAAsyncSelect takes the place of WSAEventSelect
    Given an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When WSAAsyncSelect(s, w, WM_USER, FD_READ)
    And send(peer, "hello", 0) reaches "s"
    Then event "e" is nonsignaled
    And PeekMessage(m) returns 1

  @SEL-13 @SEL-8 @windows
  Scenario: What was posted does not come back to the event object; the next arrival is told
    Given an event object "e"
    And WSAAsyncSelect(s, w, WM_USER, FD_READ)
    And send(peer, "one", 0) reaches "s"
    And PeekMessage(m) returns 1
    When WSAEventSelect(s, e, FD_READ)
    Then event "e" is nonsignaled
    And enumerating "s" yields nothing
    When send(peer, "two", 0) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_READ

  @SEL-13 @SEL-8 @documented
  Scenario: What was posted and still holds is recorded anew for the event object
    Given an event object "e"
    And WSAAsyncSelect(s, w, WM_USER, FD_READ)
    And send(peer, "one", 0) reaches "s"
    And PeekMessage(m) returns 1
    When WSAEventSelect(s, e, FD_READ)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ

  @SEL-13 @CLOSE-5
  Scenario: The end of the stream is told once, as a message or by the event object
    Given an event object "e"
    And WSAAsyncSelect(s, w, WM_USER, FD_CLOSE)
    And shutdown(peer, SD_SEND) reaches "s"
    And PeekMessage(m) returns 1
    And m.event is FD_CLOSE
    When WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-13 @ENUM-9
  Scenario: What was on record and not posted is told once: another arrival adds nothing
    Given an event object "e"
    And WSAAsyncSelect(s, w, WM_USER, FD_CLOSE)
    And send(peer, "one", 0) reaches "s"
    When WSAEventSelect(s, e, FD_READ)
    Then event "e" is signaled
    When WSAResetEvent(e)
    And send(peer, "two", 0) reaches "s"
    Then event "e" is nonsignaled
    And enumerating "s" yields FD_READ
