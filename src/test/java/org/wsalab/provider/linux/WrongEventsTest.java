package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinError.*;
import static org.wsalab.winsock.WinSock2.*;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** What is wrong with a call on events or with a wait, and its error code. */
class WrongEventsTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();
  private final WrongArguments wrong = new WrongArguments(net);

  @TestFactory
  List<DynamicTest> every_wrong_argument_on_events_has_its_error_code() {
    SOCKET tcp = net.tcp();
    WSAEVENT event = net.event();
    HANDLE closed = net.event();
    net.ws.WSACloseEvent(closed);
    for (HANDLE h : new HANDLE[] {closed, null, HANDLE.of(0), HANDLE.of(12345), tcp}) {
      wrong.fails("WSACloseEvent of " + h, WSA_INVALID_HANDLE, ws -> ws.WSACloseEvent(h));
      wrong.fails("WSASetEvent of " + h, WSA_INVALID_HANDLE, ws -> ws.WSASetEvent(h));
      wrong.fails("WSAResetEvent of " + h, WSA_INVALID_HANDLE, ws -> ws.WSAResetEvent(h));
      wrong.fails("wait for " + h, WSA_INVALID_HANDLE, ws -> ws.WaitForSingleObject(h, -1));
      wrong.fails("wait for two", WSA_INVALID_HANDLE, ws -> wait(2, 0, event, h));
      wrong.fails("select with " + h, WSAEINVAL, ws -> ws.WSAEventSelect(tcp, h, FD_READ));
    }
    wrong.fails("wait for no event", WSA_INVALID_PARAMETER, ws -> wait(0, 0, event));
    wrong.fails("wait for fewer than none", WSA_INVALID_PARAMETER, ws -> wait(-1, 0, event));
    HANDLE[] many = new HANDLE[65];
    Arrays.fill(many, event);
    wrong.fails("wait for 65", WSA_INVALID_PARAMETER, ws -> wait(65, 0, many));
    wrong.fails("wait for null", WSAEFAULT, ws -> wait(1, 0, (HANDLE[]) null));
    wrong.fails("wait past the end", WSAEFAULT, ws -> wait(2, 0, event));
    wrong.fails(
        "wait for all of one twice",
        WSA_INVALID_PARAMETER,
        ws -> ws.WSAWaitForMultipleEvents(2, new HANDLE[] {event, event}, true, 0, false));
    wrong.fails("an unknown network event", WSAEINVAL, ws -> ws.WSAEventSelect(tcp, event, 1024));
    wrong.fails("every bit", WSAEINVAL, ws -> ws.WSAEventSelect(tcp, event, -1));
    wrong.fails("no room", WSAEFAULT, ws -> ws.WSAEnumNetworkEvents(tcp, null, null));
    WSANETWORKEVENTS room = new WSANETWORKEVENTS();
    wrong.fails("no event", WSAEINVAL, ws -> ws.WSAEnumNetworkEvents(tcp, HANDLE.of(9), room));
    wrong.fails("a name", ERROR_NOT_SUPPORTED, ws -> ws.CreateEvent(null, true, true, "name"));
    return wrong.tests;
  }

  private int wait(int count, int timeout, HANDLE... handles) {
    return net.ws.WSAWaitForMultipleEvents(count, handles, false, timeout, false);
  }
}
