/**
 * Winsock as Windows' own DLLs do it: the calls are forwarded to ws2_32.dll and kernel32.dll and
 * nothing is made up. Where these are loaded is behind a small port, {@code Dll}: in this process
 * on Windows ({@code InProcessDll}, through JNA), or in a host ({@code HostedDll}), a small C
 * program that runs under Wine or on another machine and speaks frames on its standard input and
 * output.
 *
 * <p>Layouts are those of 64-bit Windows. What C could not survive is refused before the DLL sees
 * it: a length that is negative or beyond its array is WSAEFAULT. A handle that the session has not
 * issued, or has closed, goes over as one that no process has.
 *
 * <p>An overlapped operation has memory of its own over there, a {@code Block}, until it has ended;
 * {@code OverlappedCaller} makes the calls that begin one. Nobody tells the lab of the end: {@code
 * Operations} looks when a wait has returned, when a routine was called, and when the program asks.
 * Completion routines and APCs are called by the DLL in an alertable wait, which notes them; {@code
 * Routines} runs the lab's own when that wait has returned, in the thread that waited and in the
 * same order.
 *
 * <p>Left out: the DLL tells nobody what happens between calls, so there are no happenings but that
 * a wait sleeps, and tables without what is on record. A host that dies, hangs or says what nobody
 * understands ends its session by {@link org.wsalab.provider.ProviderFailedException}. In process,
 * a call that is interrupted goes on unheard, because Windows cannot end it; in a host its thread
 * is ended, and with it the operations that it began, its APCs and its windows. Windows take
 * messages only, whatever class and style the program names. One overlapped call transfers no more
 * than 32 MB.
 *
 * <p>Start with {@code WindowsStack}, {@code Caller} and {@code Invocation}; then {@code Host} and
 * {@code wsahost.c}.
 */
package org.wsalab.provider.windows;
