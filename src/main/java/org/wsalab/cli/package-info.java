/**
 * The command line: {@code wsalab} and its commands, their options, and how errors and exit codes
 * reach the shell.
 *
 * <p>No command does anything itself: each hands its arguments to the package that does. Start
 * reading with {@code Wsalab}.
 */
package org.wsalab.cli;
