/**
 * The lab's prompt: Java snippets evaluated by JShell behind a JLine front end, and the same
 * evaluation for scripts, piped input and single lines.
 *
 * <p>Three things are kept apart. Evaluation ({@code Engine}, {@code Splitter}, {@code Outcome})
 * knows no terminal and is tested without one. A {@code Session} carries out units, snippets and
 * slash commands alike, and reports what became of them. The terminal ({@code Prompt} and its
 * parser, completer and highlighter) only reads and shows.
 *
 * <p>What it leaves out: the calls and what their values mean belong to the lab below, the options
 * of the command line to {@code org.wsalab.cli} above. Start reading with {@code Session}.
 */
package org.wsalab.repl;
