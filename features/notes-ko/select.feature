# language: ko
기능: select는 동기 알림이고 WSAEventSelect는 비동기 알림이다

  노트는 함수가 언제 반환되는가로 둘을 나눈다. select는 알릴 것이 있을 때, WSAEventSelect는 바로
  반환된다. 여기서 가장 큰 차이 두 가지가 나온다: 입출력을 확인하는 방법과 소켓을 등록하는 방법.

  배경:
    먼저 서로 연결된 소켓 "peer", "s"가 있다
    그리고 서로 연결된 소켓 "peer2", "s2"가 있다
    그리고 이벤트 오브젝트들 "e", "e2", "clock"이 있다
    그리고 reading = new fd_set()

  @N-6
  시나리오: select는 수신이 가능해졌을 때 반환되고 그 전에는 반환되지 않는다
    먼저 FD_SET(s, reading)
    그리고 스레드 "selecting"이 select(0, reading, NULL, NULL, NULL)를 호출한다
    만일 WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    그러면 스레드 "selecting"은 아직 기다린다
    만일 send(peer, "hello", 0)
    그러면 스레드 "selecting"의 반환값은 1이다
    그리고 FD_ISSET(s, reading)의 반환값은 TRUE이다
    그리고 recv(s, 512, 0)의 반환값은 "hello"이다

  @N-6
  시나리오: 송신이 이미 가능하면 select는 바로 반환된다
    먼저 writing = new fd_set()
    그리고 FD_SET(s, writing)
    그러면 select(0, NULL, writing, NULL, NULL)의 반환값은 1이다
    그리고 FD_ISSET(s, writing)의 반환값은 TRUE이다

  @N-11
  시나리오: 한 번의 select는 나중 일을 알려 주지 않으므로 다시 호출해야 한다
    먼저 FD_SET(s, reading)
    그러면 select(0, reading, NULL, NULL, new timeval(0, 0))의 반환값은 0이다
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 FD_ISSET(s, reading)의 반환값은 FALSE이다
    만일 FD_SET(s, reading)
    그러면 select(0, reading, NULL, NULL, new timeval(0, 0))의 반환값은 1이다
    그리고 FD_ISSET(s, reading)의 반환값은 TRUE이다

  @N-26
  시나리오: select에 소켓을 등록하는 방법: 호출할 때마다 집합에 새로 넣는다
    먼저 FD_SET(s, reading)
    그리고 FD_SET(s2, reading)
    만일 send(peer, "one", 0)의 결과가 소켓 "s"에 도착한다
    그러면 select(0, reading, NULL, NULL, new timeval(0, 0))의 반환값은 1이다
    만일 send(peer2, "two", 0)의 결과가 소켓 "s2"에 도착한다
    그러면 select(0, reading, NULL, NULL, new timeval(0, 0))의 반환값은 1이다
    그리고 FD_ISSET(s2, reading)의 반환값은 FALSE이다
    만일 FD_SET(s2, reading)
    그러면 select(0, reading, NULL, NULL, new timeval(0, 0))의 반환값은 2이다

  @N-26
  시나리오: WSAEventSelect로 소켓을 등록하는 방법: 소켓마다 이벤트 오브젝트와 함께 한 번만 한다
    먼저 WSAEventSelect(s, e, FD_READ)
    그리고 WSAEventSelect(s2, e2, FD_READ)
    만일 send(peer, "one", 0)의 결과가 소켓 "s"에 도착한다
    그리고 send(peer2, "two", 0)의 결과가 소켓 "s2"에 도착한다
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(2, [e, e2], TRUE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAEnumNetworkEvents(s, e)                                      | FD_READ          |
      | WSAEnumNetworkEvents(s2, e2)                                    | FD_READ          |
      | recv(s, 512, 0)                                                 | "one"            |
      | recv(s2, 512, 0)                                                | "two"            |
    만일 send(peer2, "three", 0)의 결과가 소켓 "s2"에 도착한다
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(2, [e, e2], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAEnumNetworkEvents(s2, e2)                                     | FD_READ              |

  @N-26
  시나리오: 입출력을 확인하는 방법: select는 소켓을, 대기는 인덱스를, 열거는 네트워크 이벤트를 알려 준다
    먼저 FD_SET(s2, reading)
    그리고 WSAEventSelect(s2, e2, FD_READ | FD_CLOSE)
    만일 send(peer2, "hello", 0)의 결과가 소켓 "s2"에 도착한다
    그러면 다음 호출의 결과는 이렇다:
      | select(0, reading, NULL, NULL, NULL)                             | 1                    |
      | FD_ISSET(s2, reading)                                            | TRUE                 |
      | WSAWaitForMultipleEvents(2, [e, e2], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAEnumNetworkEvents(s2, e2)                                     | FD_READ              |
