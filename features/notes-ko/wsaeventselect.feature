# language: ko
기능: WSAEventSelect는 소켓의 관찰을 명령한다

  노트에 따르면 함수는 바로 반환되고, 관찰은 내부적으로 계속되며, 프로그램은 원하는 시간에 찾아가서
  변화를 확인한다. 이 점에서 노트는 모두 옳다.

  배경:
    먼저 서로 연결된 소켓 "peer", "s"가 있다
    그리고 이벤트 오브젝트 "e"가 있다

  @N-7
  시나리오: 입출력이 가능하지 않아도 바로 반환되고, 확인하는 과정은 따로 있다
    그러면 다음 호출의 결과는 이렇다:
      | WSAEventSelect(s, e, FD_READ)                     | 0                |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAEnumNetworkEvents(s, e)                        | FD_READ          |

  @N-7
  시나리오: 데이터가 이미 와 있어도 똑같이 바로 반환된다
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 다음 호출의 결과는 이렇다:
      | WSAEventSelect(s, e, FD_READ)                     | 0                |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |

  @N-8
  시나리오: 다른 작업을 하는 동안 일어난 일은 확인할 때까지 저장되어 있다
    먼저 WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그리고 send(s, "other work", 0)의 결과가 소켓 "peer"에 도착한다
    그러면 recv(peer, 512, 0)의 반환값은 "other work"이다
    그리고 이벤트 "e"는 시그널드 상태이다
    그리고 소켓 "s"를 열거하면 FD_READ가 나온다
    그리고 recv(s, 512, 0)의 반환값은 "hello"이다

  @N-9
  시나리오: 성공하면 0, 실패하면 SOCKET_ERROR를 반환한다
    먼저 이벤트 오브젝트 "closed"가 있다
    그리고 WSACloseEvent(closed)
    그러면 WSAEventSelect(s, e, FD_READ)의 반환값은 0이다
    그리고 WSAEventSelect(INVALID_SOCKET, e, FD_READ)의 반환값은 SOCKET_ERROR이다
    그리고 WSAGetLastError()의 반환값은 WSAENOTSOCK이다
    그리고 WSAEventSelect(s, closed, FD_READ)의 반환값은 SOCKET_ERROR이다
    그리고 WSAGetLastError()의 반환값은 WSAEINVAL이다

  @N-10
  시나리오: 세 번째 인자의 이벤트가 발생하면 두 번째 인자의 이벤트 오브젝트가 시그널드 상태가 된다
    먼저 WSAEventSelect(s, e, FD_CLOSE)
    그러면 이벤트 "e"는 논 시그널드 상태이다
    만일 shutdown(peer, SD_SEND)
    그러면 이벤트 "e"는 시그널드 상태이다

  @N-10
  시나리오: 세 번째 인자에 없는 이벤트는 그렇게 하지 않는다
    먼저 WSAEventSelect(s, e, FD_CLOSE)
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 이벤트 "e"는 논 시그널드 상태이다

  @N-11
  시나리오: 소켓 하나당 한 번만 호출하면 된다
    먼저 WSAEventSelect(s, e, FD_READ)
    만일 send(peer, "one", 0)
    그러면 이벤트 "e"는 시그널드 상태이다
    그리고 소켓 "s"를 열거하면 FD_READ가 나온다
    그리고 recv(s, 512, 0)의 반환값은 "one"이다
    그리고 이벤트 "e"는 논 시그널드 상태이다
    만일 send(peer, "two", 0)
    그러면 이벤트 "e"는 시그널드 상태이다
    그리고 소켓 "s"를 열거하면 FD_READ가 나온다
    그리고 recv(s, 512, 0)의 반환값은 "two"이다
