/**
 * The commands: what {@code repl/wsalab} starts, with its options and its exit codes.
 *
 * <p>Nothing is done here that the packages below could do: a command reads its arguments, calls
 * them and turns the outcome into an exit code. Start with {@link org.wsalab.cli.Main}.
 */
package org.wsalab.cli;
