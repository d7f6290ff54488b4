package org.wsalab.repl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.wsalab.lab.LabOptions;

/** A short session with nobody there, so that the classes of later sessions are known. */
public final class Rehearsal {
  private static final String TYPED =
      """
      /help
      int twice(int n) {
        return 2 * n;
      }
      SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
      bind(s, "127.0.0.1", 0)
      WSAEVENT e = WSACreateEvent()
      WSAEventSelect(s, e, FD_ACCEPT | FD_CLOSE)
      listen(s, 5)
      recv(s, 10, 0)
      WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, 0, FALSE)
      closesocket(s)
      WSACloseEvent(e)
      /journal
      twice(FD_READ | FD_CLOSE) + " of them"
      WSAEvent\t
      nonsense(
      ) // refused
      """;

  private Rehearsal() {}

  /** Types a few lines at a prompt over memory and forgets what it answers. */
  public static void run() throws IOException {
    byte[] keys = TYPED.replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    try (Terminal terminal =
            new ExternalTerminal(
                "rehearsal",
                "xterm",
                new ByteArrayInputStream(keys),
                shown,
                StandardCharsets.UTF_8);
        Session session =
            new Session(
                new Headstart().engine(),
                new Bench(LabOptions.DEFAULTS),
                new Screen(out, out, Palette.COLOURED, false))) {
      new Prompt(session, terminal, Vocabulary.winsock(), Optional.empty()).run();
    }
  }
}
