package org.wsalab.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.wsalab.explore.Interleavings;
import org.wsalab.explore.Width;

/** The ways to run a session. Each returns the exit code of the process. */
public final class Repl {
  private final Settings settings;
  private final Headstart headstart;

  /** A session opened with these settings, once; its engine comes from {@code headstart}. */
  public Repl(Settings settings, Headstart headstart) {
    this.settings = settings;
    this.headstart = headstart;
  }

  /** A prompt at the terminal; where standard input is none, the snippets that come from there. */
  public int interactive() throws IOException {
    return Terminals.attended() ? prompt() : piped();
  }

  /** Evaluates lines in one session and prints the value of the last. */
  public int evaluate(List<String> code) {
    try (Session session = unattended()) {
      List<String> lines = code.stream().flatMap(String::lines).toList();
      int exit = session.run(new Source("-e"), Splitter.lines(lines), Session.Echo.LAST);
      return end(session, exit, "-e");
    }
  }

  /** Runs a file to its end or its first failure; its arguments are {@code String[] args} there. */
  public int script(Path file, List<String> arguments) {
    Script script = Script.read(file);
    try (Session session = unattended()) {
      session.engine().start(List.of(Script.declaration(arguments)));
      return end(session, session.run(script, Session.Echo.NONE), script.name());
    }
  }

  /**
   * Explores a file: all of it is the body of a thread, and what it spawns are the others. Fine
   * when every thread ends in every order, and all orders were tried.
   */
  public int exploration(Path file) {
    Script script = Script.read(file);
    Source source = new Source(script.name());
    List<String> body = new ArrayList<>(script.lines());
    body.add("}");
    body.set(0, "void explored() throws Exception { " + body.get(0));
    List<String> call = List.of("System.out.println(explore(() -> explored()));");
    try (Session session = session(Palette.PLAIN)) {
      int exit = session.run(source, Splitter.lines(body), Session.Echo.NONE);
      if (exit == ExitCode.FINE.code() && !session.isSound()) {
        return ExitCode.FAILED.code();
      }
      if (exit == ExitCode.FINE.code()) {
        exit = session.run(source, Splitter.lines(call), Session.Echo.NONE);
      }
      if (exit == ExitCode.FINE.code() && !Interleavings.last().isSound()) {
        session.screen().complain("wsalab: " + file + ": not every thread is known to end");
        exit = unsound(Interleavings.last()).code();
      }
      return end(session, exit, script.name());
    }
  }

  private static ExitCode unsound(Interleavings.Explored explored) {
    boolean stopped = explored.findings().wasStopped() && !explored.isWrong();
    return stopped ? ExitCode.INTERRUPTED : ExitCode.FAILED;
  }

  private int prompt() throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().nativeSignals(true).dumb(true).build()) {
      Terminals.passSignals(terminal);
      Width.is(() -> terminal.getSize().getColumns());
      boolean coloured = Terminals.coloured(terminal, System.getenv());
      try (Session session = session(coloured ? Palette.COLOURED : Palette.PLAIN)) {
        Optional<Path> history = History.file(System.getenv(), System.getProperty("user.home"));
        session.screen().print(banner(session));
        int exit = new Prompt(session, terminal, Vocabulary.winsock(), history).run();
        session.end();
        return exit;
      }
    }
  }

  private int piped() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    try (Session session = unattended()) {
      int exit = session.run(new Source("stdin"), lines(in), Session.Echo.ALL);
      return end(session, exit, "standard input");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A session without a prompt, which Ctrl-C ends with everything. */
  private Session unattended() {
    Session session = session(Palette.PLAIN);
    session.speakWhenKilled();
    return session;
  }

  private Session session(Palette palette) {
    Screen screen = new Screen(System.out, System.err, palette, settings.stackTraces());
    Bench bench = new Bench(settings.labOptions().withReport(screen::warn));
    if (settings.trace()) {
      bench.trace(screen::complain);
    }
    return new Session(headstart.engine(), bench, screen);
  }

  private static String banner(Session session) {
    String version = Repl.class.getPackage().getImplementationVersion();
    return "wsalab "
        + (version == null ? "(development)" : version)
        + ", "
        + session.bench().title()
        + "\n/help lists commands, Ctrl-D leaves.";
  }

  private static int end(Session session, int exit, String source) {
    boolean sound = session.isSound();
    session.end();
    if (!session.hasPerformed()) {
      throw new UserError("nothing to run: there is no snippet in " + source);
    }
    return sound || exit != ExitCode.FINE.code() ? exit : ExitCode.FAILED.code();
  }

  private static Splitter.Lines lines(BufferedReader in) {
    return new Splitter.Lines() {
      @Override
      public String next() {
        try {
          return in.readLine();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public Optional<String> peek() {
        // Looking ahead would mean waiting for whoever writes.
        return Optional.empty();
      }
    };
  }
}
