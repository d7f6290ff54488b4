# language: ko
기능: WSAWaitForMultipleEvents는 어느 이벤트 오브젝트가 시그널드인지 알려 준다

  노트는 매개변수와 반환값을 차례로 설명하는데, 타임아웃의 단위 하나가 틀렸다. alertable wait는
  노트가 다음 챕터로 미룬다. 여기서는 그 목적인 완료 루틴과 함께 보인다.

  배경:
    먼저 이벤트 오브젝트들 "a", "b", "c"가 있다

  @N-15
  시나리오: 첫 번째 인자가 말하는 개수만큼 배열의 이벤트 오브젝트를 확인한다
    만일 WSASetEvent(b)
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(1, [a, b], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT     |
      | WSAWaitForMultipleEvents(2, [a, b], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 1 |

  @N-15
  시나리오: 시그널드로 바뀐 것이 호출 전이든 호출 중이든 알아낸다
    만일 WSASetEvent(a)
    그러면 WSAWaitForMultipleEvents(1, [a], FALSE, WSA_INFINITE, FALSE)의 반환값은 WSA_WAIT_EVENT_0이다
    먼저 스레드 "waiter"가 이벤트 "b"를 기다린다
    만일 WSASetEvent(b)
    그러면 스레드 "waiter"의 반환값은 WSA_WAIT_EVENT_0이다

  @N-16
  시나리오: fWaitAll이 TRUE이면 모두 시그널드 상태여야 한다
    만일 WSASetEvent(a)
    그러면 WSAWaitForMultipleEvents(2, [a, b], TRUE, 0, FALSE)의 반환값은 WSA_WAIT_TIMEOUT이다
    만일 WSASetEvent(b)
    그러면 WSAWaitForMultipleEvents(2, [a, b], TRUE, 0, FALSE)의 반환값은 WSA_WAIT_EVENT_0이다

  @N-16
  시나리오: fWaitAll이 FALSE이면 하나로 충분하다
    만일 WSASetEvent(a)
    그러면 WSAWaitForMultipleEvents(2, [a, b], FALSE, 0, FALSE)의 반환값은 WSA_WAIT_EVENT_0이다

  @N-17
  시나리오: 노트와 달리 타임아웃은 1/100초가 아니라 밀리초 단위이다
    그러면 WSAWaitForMultipleEvents(1, [a], FALSE, 300, FALSE)의 반환값은 WSA_WAIT_TIMEOUT이다
    그리고 마지막 호출은 300 ms 이상 3000 ms 미만이 걸렸다

  @N-18
  시나리오: WSA_INFINITE를 전달하면 시그널드 상태가 될 때까지 기다린다
    먼저 스레드 "waiter"가 WSAWaitForMultipleEvents(1, [a], FALSE, WSA_INFINITE, FALSE)를 호출한다
    만일 WSAWaitForMultipleEvents(1, [c], FALSE, 100, FALSE)
    그러면 스레드 "waiter"는 아직 기다린다
    만일 WSASetEvent(a)
    그러면 스레드 "waiter"의 반환값은 WSA_WAIT_EVENT_0이다

  @N-19
  시나리오: fAlertable이 TRUE여도 준비된 완료 루틴이 없으면 여느 대기와 같다
    그러면 WSAWaitForMultipleEvents(1, [a], FALSE, 0, TRUE)의 반환값은 WSA_WAIT_TIMEOUT이다
    만일 WSASetEvent(a)
    그러면 WSAWaitForMultipleEvents(1, [a], FALSE, 0, TRUE)의 반환값은 WSA_WAIT_EVENT_0이다

  @N-19
  시나리오: fAlertable이 TRUE이면 대기가 준비된 완료 루틴을 실행한다
    먼저 서로 연결된 소켓 "peer", "s"가 있다
    그리고 버퍼 "buffer"가 5바이트씩 있다
    그리고 완료 루틴 "done"이 있다
    만일 WSARecv(s, buffer, new WSAOVERLAPPED(), done)는 WSA_IO_PENDING 오류로 실패한다
    그리고 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 WSAWaitForMultipleEvents(1, [a], FALSE, 0, FALSE)의 반환값은 WSA_WAIT_TIMEOUT이다
    그리고 실행된 루틴은 없다
    그러면 WSAWaitForMultipleEvents(1, [a], FALSE, WSA_INFINITE, TRUE)의 반환값은 WSA_WAIT_IO_COMPLETION이다
    그리고 지금까지 실행된 루틴은 차례로 "done"이다

  @N-20
  시나리오: 반환값에서 WSA_WAIT_EVENT_0을 빼면 배열의 인덱스이다
    만일 WSASetEvent(a)
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0     |
      | WSAWaitForMultipleEvents(3, [c, a, b], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAWaitForMultipleEvents(3, [b, c, a], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 2 |

  @N-20
  시나리오: 둘 이상이면 어느 것이 먼저 시그널드가 되었든 가장 작은 인덱스이다
    만일 WSASetEvent(c)
    그리고 WSASetEvent(b)
    그러면 WSAWaitForMultipleEvents(3, [a, b, c], FALSE, 0, FALSE)의 반환값은 WSA_WAIT_EVENT_0 + 1이다

  @N-21
  시나리오: 타임아웃이 되면 WSA_WAIT_TIMEOUT과 같은 수인 WAIT_TIMEOUT을 반환한다
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(1, [a], FALSE, 0, FALSE) | WAIT_TIMEOUT     |
      | WSAWaitForMultipleEvents(1, [a], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |

  @N-22
  시나리오: 나머지는 반환된 인덱스 다음부터 하나씩 반복해서 찾는다
    만일 WSASetEvent(a)
    그리고 WSASetEvent(c)
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [b], TRUE, 0, FALSE)                   | WSA_WAIT_TIMEOUT |
      | WSAWaitForMultipleEvents(1, [c], TRUE, 0, FALSE)                   | WSA_WAIT_EVENT_0 |
