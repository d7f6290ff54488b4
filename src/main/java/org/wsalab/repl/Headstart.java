package org.wsalab.repl;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The engine of a session with Winsock's names in scope. Making it is most of the time that a start
 * takes, so it may begin in a thread of its own while the command line is still being read.
 */
public final class Headstart {
  private static final List<String> IMPORTS =
      List.of(
          "import org.wsalab.winsock.*;",
          "import org.wsalab.lab.*;",
          "import static org.wsalab.lab.Calls.*;",
          "import static org.wsalab.lab.Comfort.*;",
          "import static org.wsalab.explore.Interleavings.*;",
          "import static org.wsalab.winsock.WinSock2.*;",
          "import static org.wsalab.winsock.Ws2tcpip.*;",
          "import static org.wsalab.winsock.WinBase.*;",
          "import static org.wsalab.winsock.MSWSock.*;",
          "import static org.wsalab.winsock.WinError.*;",
          "import java.util.*;");

  private final FutureTask<Engine> engine = new FutureTask<>(Headstart::make);

  /** Begins now, in the background. */
  public void begin() {
    Thread thread = new Thread(engine, "headstart");
    thread.setDaemon(true);
    thread.start();
  }

  /** The engine, always the same one; made now if nobody has begun. */
  Engine engine() {
    engine.run(); // does nothing when it was begun
    try {
      return engine.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the session was made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Engine make() {
    Engine engine = new Engine();
    engine.start(IMPORTS);
    return engine;
  }
}
