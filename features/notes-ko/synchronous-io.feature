# language: ko
기능: 동기 호출은 데이터가 버퍼를 지나면 반환된다

  노트는 비동기의 뜻부터 설명한다. 데이터의 송수신이 끝날 때 함수가 반환되면 동기이고, 함수가
  먼저 반환되고 송수신은 내부에서 이어지면 비동기(중첩, overlapped)라는 것이다.

  배경:
    먼저 서로 연결된 소켓 "peer", "s"가 있다
    그리고 이벤트 오브젝트 "clock"이 있다

  @N-1
  시나리오: send는 데이터가 모두 버퍼로 들어가면 반환된다. 상대가 읽었을 필요는 없다
    그러면 send(s, "hello", 0)의 반환값은 5이다
    그리고 recv(peer, 512, 0)의 반환값은 "hello"이다

  @N-1
  시나리오: 버퍼가 가득 차 있는 동안 send는 반환되지 않고, 상대가 수신하면 반환된다
    먼저 setsockopt(s, SOL_SOCKET, SO_SNDBUF, 65536)
    그리고 setsockopt(peer, SOL_SOCKET, SO_RCVBUF, 65536)
    그리고 스레드 "sender"가 send(s, new byte[2000000], 2000000, 0)를 호출한다
    만일 WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    그러면 스레드 "sender"는 아직 기다린다
    그리고 recv(peer, new byte[2000000], 2000000, MSG_WAITALL)의 반환값은 2000000이다
    그리고 스레드 "sender"의 반환값은 2000000이다

  @N-1
  시나리오: 노트와 달리 전송 완료가 전달의 보장은 아니다: 보낸 쪽이 연결을 리셋하면 버퍼의 데이터가 사라진다
    먼저 ioctlsocket(s, FIONBIO, 1)
    그리고 setsockopt(s, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    만일 send(s, new byte[65536], 65536, 0)를 WSAEWOULDBLOCK 오류가 날 때까지 되풀이한다
    그리고 closesocket(s)의 결과가 소켓 "peer"에 도착한다
    그러면 recv(peer, new byte[512], 512, 0)는 WSAECONNRESET 오류로 실패한다

  @N-1
  시나리오: 상대가 끝내 읽지 않을 수도 있다: 상대가 연결을 리셋하면 보낸 것이 버려진다
    먼저 setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    만일 send(s, "hello", 0)의 결과가 소켓 "peer"에 도착한다
    그리고 closesocket(peer)
    그러면 recv(s, 512, 0)는 WSAECONNRESET 오류로 실패한다

  @N-2
  시나리오: 동기 함수가 호출되어 있는 동안 그 스레드는 다른 작업을 못한다
    먼저 이벤트 오브젝트 "next"가 있다
    그리고 스레드 "reader"가 recv(s, 512, 0)를 호출한다
    그리고 스레드 "reader"가 WSASetEvent(next)를 호출한다
    그러면 WSAWaitForMultipleEvents(1, [next], FALSE, 100, FALSE)의 반환값은 WSA_WAIT_TIMEOUT이다
    만일 send(peer, "hello", 0)
    그러면 이벤트 "next"는 시그널드 상태이다

  @N-3
  시나리오: 노트와 달리 recv는 버퍼가 가득 찰 때까지 기다리지 않고, 있는 만큼 받아 반환된다
    먼저 스레드 "reader"가 recv(s, 512, 0)를 호출한다
    만일 send(peer, "hello", 0)
    그러면 스레드 "reader"의 반환값은 "hello"이다

  @N-3
  시나리오: MSG_WAITALL을 주면 recv는 버퍼가 가득 찼을 때 반환된다
    먼저 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그리고 스레드 "reader"가 recv(s, 11, MSG_WAITALL)를 호출한다
    만일 WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    그러면 스레드 "reader"는 아직 기다린다
    만일 send(peer, " world", 0)
    그러면 스레드 "reader"의 반환값은 "hello world"이다

  @N-4
  시나리오: 중첩 recv는 호출되자마자 반환되고 송수신은 내부에서 진행된다
    먼저 이벤트 오브젝트 "e"가 있다
    그리고 버퍼 "b"가 5바이트씩 있다
    그리고 o = new WSAOVERLAPPED(e)
    만일 WSARecv(s, b, o)는 WSA_IO_PENDING 오류로 실패한다
    그리고 send(peer, "hello", 0)
    그러면 이벤트 "e"는 시그널드 상태이다
    그리고 WSAGetOverlappedResult(s, o, FALSE)의 반환값은 5이다
    그리고 버퍼 "b"의 처음은 "hello"이다

  @N-4
  시나리오: 중첩 send도 보낼 것이 아무리 많아도 호출되자마자 반환된다
    먼저 이벤트 오브젝트 "e"가 있다
    그리고 o = new WSAOVERLAPPED(e)
    만일 WSASend(s, new WSABUF(8000000), o)는 WSA_IO_PENDING 오류로 실패한다
    그러면 recv(peer, new byte[8000000], 8000000, MSG_WAITALL)의 반환값은 8000000이다
    그리고 이벤트 "e"는 시그널드 상태이다
    그리고 WSAGetOverlappedResult(s, o, FALSE)의 반환값은 8000000이다

  @N-5
  시나리오: 데이터를 기다리는 스레드는 CPU를 연산에 남겨 둔다
    먼저 이벤트 오브젝트 "e"가 있다
    그리고 WSAEventSelect(s, e, FD_READ)
    그리고 스레드 "reader"가 이벤트 "e"를 기다린다
    그러면 스레드 "reader"는 WSAWaitForMultipleEvents(1, [clock], FALSE, 200, FALSE) 동안 프로세서 시간을 쓰지 않는다
    만일 send(peer, "hello", 0)
    그러면 스레드 "reader"의 반환값은 WSA_WAIT_EVENT_0이다

  @N-5
  시나리오: 연산 전에 시작한 송수신은 연산하는 동안 끝나 있다
    먼저 이벤트 오브젝트 "e"가 있다
    그리고 버퍼 "b"가 5바이트씩 있다
    그리고 o = new WSAOVERLAPPED(e)
    만일 WSARecv(s, b, o)는 WSA_IO_PENDING 오류로 실패한다
    그리고 send(peer, "hello", 0)의 결과가 소켓 "s"에 도착한다
    그러면 WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE)의 반환값은 WSA_WAIT_EVENT_0이다
    그리고 버퍼 "b"의 처음은 "hello"이다
