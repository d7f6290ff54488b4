/*
 * A Winsock that is wrong in one place: all other functions are forwarded to ws2_32.dll. Built with
 * one of these defined:
 *
 *   NO_RESET   WSAEnumNetworkEvents does not reset the event object (ENUM-1)
 *   LARGEST    WSAWaitForMultipleEvents names the largest index, not the smallest, which leads on
 *              to the others (WAIT-1, WAIT-2), and takes the signal of two auto-reset events (EVT-5)
 *   ABORT      WSAEventSelect ends the process
 *   NOTHING    nothing at all is wrong; something is missing, perhaps
 */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>

#if defined NO_RESET || defined LARGEST
static FARPROC real(const char *name) {
  return GetProcAddress(LoadLibraryA("ws2_32.dll"), name);
}
#endif

#ifdef NO_RESET
typedef int(WINAPI *enumerate)(SOCKET, WSAEVENT, LPWSANETWORKEVENTS);

int WINAPI broken_WSAEnumNetworkEvents(SOCKET s, WSAEVENT event, LPWSANETWORKEVENTS events) {
  (void)event;
  return ((enumerate)(void *)real("WSAEnumNetworkEvents"))(s, NULL, events);
}
#endif

#ifdef ABORT
int WINAPI broken_WSAEventSelect(SOCKET s, WSAEVENT event, long mask) {
  (void)s, (void)event, (void)mask;
  fprintf(stderr, "assertion failed: mask\n");
  ExitProcess(5);
}
#endif

#ifdef LARGEST
typedef DWORD(WINAPI *wait)(DWORD, const WSAEVENT *, BOOL, DWORD, BOOL);

DWORD WINAPI broken_WSAWaitForMultipleEvents(DWORD count, const WSAEVENT *events, BOOL all,
                                             DWORD timeout, BOOL alertable) {
  DWORD first = ((wait)(void *)real("WSAWaitForMultipleEvents"))(count, events, all, timeout,
                                                                 alertable);
  DWORD last = count;
  if (all || first >= count) return first;
  while (--last > first && WaitForSingleObject(events[last], 0) != WAIT_OBJECT_0) continue;
  return last;
}
#endif
