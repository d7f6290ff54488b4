package org.wsalab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wsalab.measure.CostTable;
import org.wsalab.measure.Measurement;
import org.wsalab.repl.Headstart;
import org.wsalab.repl.Repl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code wsalab measure SERVER.jsh ...}: what each server costs for a message, as a table. */
@Command(
    name = "measure",
    description = "Runs echo servers, and writes what a message costs in each as a table.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class MeasureCommand implements Callable<Integer> {
  @ParentCommand private Wsalab wsalab;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SERVER.jsh",
      description = "A script that says \"listening on HOST:PORT\" and sends back what it gets.")
  private List<Path> servers;

  @Option(names = "--clients", paramLabel = "N", description = "Clients at once, 20 by default.")
  private int clients = 20;

  @Option(names = "--messages", paramLabel = "N", description = "Messages of each, 500 by default.")
  private int messages = 500;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description = "Puts the table into this document, between its lines \"measured\".")
  private Path document;

  @Override
  public Integer call() throws Exception {
    if (document != null) {
      CostTable.place(document).require();
    }
    CostTable table = new CostTable(caption());
    for (Path server : servers) {
      Repl repl = new Repl(wsalab.settings(), new Headstart());
      table.add(server, new Measurement(clients, messages).of(server, repl));
    }
    PrintWriter out = spec.commandLine().getOut();
    table.lines().forEach(out::println);
    out.flush();
    if (document != null) {
      table.writeInto(document);
    }
    return 0;
  }

  private String caption() {
    return "Clients: %d, each of %d messages. Machine: %s, %s, processors: %d, Java %s."
        .formatted(
            clients,
            messages,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature());
  }
}
