# language: ko
기능: WSAEnumNetworkEvents는 어떤 종류의 이벤트가 발생했는지 알려 준다

  시그널은 무엇인가 일어났다는 것만 알린다. 노트는 그 종류를 알아내는 함수와, 함수가 채우는 구조체를
  설명한다. 노트에는 이 함수가 기록을 지우고 이벤트 오브젝트를 리셋한다는 말이 빠져 있는데, 그러지
  않으면 대기와 열거를 되풀이하는 프로그램이 돌아가지 않는다.

  배경:
    먼저 연결을 기다리는 소켓 "listening"이 있다
    그리고 서로 연결된 소켓 "peer", "s"가 있다
    그리고 이벤트 오브젝트들 "e", "f"가 있다
    그리고 WSAEventSelect(listening, f, FD_ACCEPT)
    그리고 ne = new WSANETWORKEVENTS()

  @N-23
  시나리오: 연결 요청을 다른 것과 구별해 준다
    먼저 스트림 소켓 "client"가 있다
    만일 connect(client, "127.0.0.1", port(listening))의 결과가 소켓 "listening"에 도착한다
    그러면 이벤트 "f"는 시그널드 상태이다
    그리고 소켓 "listening"을 열거하면 FD_ACCEPT가 나온다

  @N-23
  시나리오: 송신이 가능한 것인지, 수신할 것이 있는지, 상대가 연결을 끊은 것인지 알려 준다
    먼저 WSAEventSelect(s, e, FD_READ | FD_WRITE | FD_CLOSE)
    그러면 소켓 "s"를 열거하면 FD_WRITE가 나온다
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 소켓 "s"를 열거하면 FD_READ가 나온다
    그리고 recv(s, 512, 0)의 반환값은 "hello"이다
    만일 closesocket(peer)의 결과가 소켓 "s"에 도착한다
    그러면 소켓 "s"를 열거하면 FD_CLOSE가 나온다

  @N-23
  시나리오: 노트에 빠진 것: 기록을 지우고 이벤트 오브젝트를 리셋한다
    먼저 WSAEventSelect(s, e, FD_READ)
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 이벤트 "e"는 시그널드 상태이다
    그리고 WSAEnumNetworkEvents(s, e)의 반환값은 FD_READ이다
    그리고 이벤트 "e"는 논 시그널드 상태이다
    그리고 WSAEnumNetworkEvents(s, e)의 반환값은 없음이다

  @N-24
  시나리오: 성공하면 0, 실패하면 SOCKET_ERROR를 반환한다
    그러면 WSAEnumNetworkEvents(s, e, ne)의 반환값은 0이다
    그리고 WSAEnumNetworkEvents(INVALID_SOCKET, e, ne)의 반환값은 SOCKET_ERROR이다
    그리고 WSAGetLastError()의 반환값은 WSAENOTSOCK이다
    그리고 WSAEnumNetworkEvents(s, e, NULL)의 반환값은 SOCKET_ERROR이다
    그리고 WSAGetLastError()의 반환값은 WSAEFAULT이다

  @N-25
  시나리오: 데이터가 있으면 lNetworkEvents에 FD_READ가 있고, 오류가 없으면 iErrorCode는 0이다
    먼저 WSAEventSelect(s, e, FD_READ)
    만일 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그리고 WSAEnumNetworkEvents(s, e, ne)
    그러면 ne.lNetworkEvents의 값은 FD_READ이다
    그리고 ne.iErrorCode[FD_READ_BIT]의 값은 0이다

  @N-25
  시나리오: 오류가 발생한 이벤트의 iErrorCode는 0이 아니다
    먼저 스트림 소켓 "gone"이 있다
    그리고 bind(gone, "127.0.0.1", 0)
    그리고 스트림 소켓 "client"가 있다
    그리고 WSAEventSelect(client, e, FD_CONNECT)
    만일 connect(client, "127.0.0.1", port(gone))는 WSAEWOULDBLOCK 오류로 실패한다
    그러면 이벤트 "e"는 시그널드 상태이다
    만일 WSAEnumNetworkEvents(client, e, ne)
    그러면 ne.lNetworkEvents의 값은 FD_CONNECT이다
    그리고 ne.iErrorCode[FD_CONNECT_BIT]의 값은 WSAECONNREFUSED이다
