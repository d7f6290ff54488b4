package org.wsalab.repl;

import java.util.List;
import java.util.function.Consumer;

/** What the prompt needs of the lab that its snippets work in. */
interface Bench extends AutoCloseable {
  /** One line that says which provider and profile are in use. */
  String title();

  /** The imports that bring the calls and constants into scope. */
  List<String> imports();

  /** Says what values mean. */
  ValuePrinter values();

  /** Ends the call that a thread is blocked in. */
  void interrupt(Thread thread);

  /** Called when a snippet is over, after {@link #interrupt} may have been called for it. */
  void resume(Thread thread);

  /** The sockets, in aligned columns. */
  String sockets();

  /** The event objects, in aligned columns. */
  String events();

  /** The last lines of the trace, oldest first. */
  List<String> journal(int lines);

  /** Sends each further line of the trace to {@code listener}; null ends that. */
  void trace(Consumer<String> listener);

  /** The handles that are still open, each described. */
  List<String> openHandles();

  @Override
  void close();
}
