package org.wsalab.repl;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wsalab.lab.Call;

/** What a session needs of the lab that its snippets work in. */
interface Bench extends AutoCloseable {
  /** Which provider and profile are in use, in a few words. */
  String title();

  /** The imports that bring the calls and constants into scope. */
  List<String> imports();

  /** Says what values mean; of calls it knows those made since {@link #begin}. */
  ValuePrinter values();

  /** A snippet begins in this thread. */
  void begin();

  /** Ends the call that a thread is blocked in, or its next one. */
  void interrupt(Thread thread);

  /** The sockets, in aligned columns. */
  String sockets();

  /** The event objects, in aligned columns. */
  String events();

  /** The last entries of the trace, oldest first. */
  List<String> journal(int entries);

  /** Sends each further line of the trace to {@code listener}; null ends that. */
  void trace(Consumer<String> listener);

  /** The newest call of this thread that failed, as far back as is worth looking. */
  Optional<Call> lastFailure();

  /** The lab threads that failed, each with its reason. */
  List<String> failedThreads();

  /** The names of the lab threads that still run. */
  List<String> runningThreads();

  /** Ends the lab. */
  @Override
  void close();

  /** The handles that nobody had closed before {@link #close} did, described. */
  List<String> leftOpen();
}
