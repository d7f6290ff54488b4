# language: ko
기능: 이벤트 오브젝트는 manual-reset 모드이고 논 시그널드 상태에서 시작한다

  WSACreateEvent가 만드는 것이 바로 그런 이벤트 오브젝트라서 노트는 CreateEvent보다 간편하다고 한다.
  까닭도 적혀 있다: auto-reset 모드라면 대기가 반환된 뒤에 이벤트 발생을 확인할 수 없다.

  @N-12
  시나리오: WSACreateEvent는 논 시그널드 상태의 이벤트 오브젝트를 만든다
    만일 e = WSACreateEvent()
    그러면 이벤트 "e"는 논 시그널드 상태이다

  @N-12
  시나리오: manual-reset 모드이다: 한번 시그널드가 되면 리셋할 때까지 그대로이다
    먼저 e = WSACreateEvent()
    만일 WSASetEvent(e)
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAResetEvent(e)                                  | TRUE             |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |

  @N-12
  시나리오: CreateEvent에는 모두 말해 주어야 한다: manual-reset은 TRUE, 처음 시그널드 상태는 FALSE
    먼저 e = CreateEvent(NULL, TRUE, FALSE, NULL)
    그러면 이벤트 "e"는 논 시그널드 상태이다
    만일 WSASetEvent(e)
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |

  @N-13
  시나리오: WSACloseEvent는 TRUE를, 열려 있는 이벤트 오브젝트가 아니면 FALSE를 반환한다
    먼저 이벤트 오브젝트 "e"가 있다
    그러면 다음 호출의 결과는 이렇다:
      | WSACloseEvent(e)    | TRUE  |
      | WSACloseEvent(e)    | FALSE |
      | WSACloseEvent(NULL) | FALSE |

  @N-14
  시나리오: auto-reset 모드이면 대기가 시그널을 가져가서 나중에 확인할 수 없다
    먼저 서로 연결된 소켓 "peer", "s"가 있다
    그리고 auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    그리고 WSAEventSelect(s, auto, FD_READ)
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(1, [auto], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [auto], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |

  @N-14
  시나리오: manual-reset 모드이면 나중에도 확인할 수 있다
    먼저 서로 연결된 소켓 "peer", "s"가 있다
    그리고 이벤트 오브젝트 "e"가 있다
    그리고 WSAEventSelect(s, e, FD_READ)
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 다음 호출의 결과는 이렇다:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
