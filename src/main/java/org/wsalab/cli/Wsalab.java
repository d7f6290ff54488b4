package org.wsalab.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wsalab.repl.Headstart;
import org.wsalab.repl.Repl;
import org.wsalab.repl.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code wsalab}: the prompt, or the snippets of {@code -e}; and the options of all commands. */
@Command(
    name = "wsalab",
    description = "A protocol lab for Winsock's asynchronous event notification.",
    footer = {
      "",
      "Without a command: a prompt, or the snippets on standard input.",
      "Exit codes: 0 fine, 1 an expectation or a script failed,",
      "2 wrong usage, an undefined step or nothing to run, 3 this machine cannot do it,",
      "130 Ctrl-C has ended it."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ConformanceCommand.class,
      ExploreCommand.class,
      ReplayCommand.class,
      ProvidersCommand.class,
      HostCommand.class,
      MeasureCommand.class
    })
final class Wsalab implements Callable<Integer> {
  private final Headstart headstart;

  @Option(
      names = "-e",
      paramLabel = "CODE",
      description = "Evaluates CODE and prints its last value; may be given several times.")
  private List<String> code = new ArrayList<>();

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description =
          "Where the calls go; 'wsalab providers' lists them. For check and conformance also several.")
  private String provider;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Whose rules hold: windows or documented, perhaps changed by +RULE or ~RULE.")
  private String profile;

  @Option(
      names = "--host",
      paramLabel = "COMMAND",
      scope = ScopeType.INHERIT,
      description =
          "For the provider windows: what starts wsahost.exe on a Windows machine, such as"
              + " \"ssh BOX wsahost.exe\".")
  private void host(String command) {
    System.setProperty("wsalab.host", command);
  }

  @Option(
      names = "--dll",
      paramLabel = "PATH",
      scope = ScopeType.INHERIT,
      description = "For the providers windows and wine: another ws2_32.dll.")
  private void dll(String path) {
    System.setProperty("wsalab.dll", path);
  }

  @Option(
      names = "--trace",
      scope = ScopeType.INHERIT,
      description = "Writes each call and what it causes to standard error.")
  private boolean trace;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Shows where inside the lab an error comes from.")
  private boolean stackTraces;

  @Override
  public Integer call() throws IOException {
    Repl repl = repl();
    return code.isEmpty() ? repl.interactive() : repl.evaluate(code);
  }

  Wsalab(Headstart headstart) {
    this.headstart = headstart;
  }

  /** The session that the options ask for. */
  Repl repl() {
    return new Repl(settings(), headstart);
  }

  /** What the options say about a session. */
  Settings settings() {
    return new Settings(provider, profile, trace, stackTraces);
  }
}
