package org.wsalab.repl;

import java.util.List;
import java.util.function.Consumer;

/** A bench without a lab: Winsock's constants, and nothing to call. */
final class BareBench implements Bench {
  @Override
  public String title() {
    return "no provider";
  }

  @Override
  public List<String> imports() {
    return List.of(
        "import org.wsalab.winsock.*;",
        "import static org.wsalab.winsock.WinSock2.*;",
        "import static org.wsalab.winsock.Ws2tcpip.*;",
        "import static org.wsalab.winsock.WinBase.*;",
        "import static org.wsalab.winsock.WinError.*;",
        "import java.util.*;");
  }

  @Override
  public ValuePrinter values() {
    return new JavaValues();
  }

  @Override
  public void interrupt(Thread thread) {
    // No call can block.
  }

  @Override
  public void resume(Thread thread) {
    // Nothing was interrupted.
  }

  @Override
  public String sockets() {
    return "";
  }

  @Override
  public String events() {
    return "";
  }

  @Override
  public List<String> journal(int lines) {
    return List.of();
  }

  @Override
  public void trace(Consumer<String> listener) {
    // Nothing is traced.
  }

  @Override
  public List<String> openHandles() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
