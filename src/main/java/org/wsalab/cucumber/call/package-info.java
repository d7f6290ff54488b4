/**
 * Calls as text, in the notation that the prompt and the journal use: {@code a = accept(l)}, {@code
 * WSAEventSelect(s, e, FD_READ | FD_CLOSE)}.
 *
 * <p>{@link org.wsalab.cucumber.call.CallText} evaluates one such line: names are looked up in the
 * {@link org.wsalab.cucumber.call.Names} of a scenario, constants among those of the headers, and
 * calls among the lab's, by name and by what the arguments are. The result is an {@link
 * org.wsalab.cucumber.call.Outcome}. Left out: statements, variables of other types, and everything
 * else that makes a language; a step is one line.
 */
package org.wsalab.cucumber.call;
