package org.wsalab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";
  private static final String HEADING =
      "| server | threads | Winsock calls | system calls | wake-ups | processor time |";

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
    List<String> table = new ArrayList<>();
    table.add(HEADING);
    table.add("|---|--:|--:|--:|--:|--:|");
    for (Path server : servers) {
      Repl repl = new Repl(wsalab.settings(), new Headstart());
      table.add(row(server, new Measurement(clients, messages).of(server, repl)));
    }
    PrintWriter out = spec.commandLine().getOut();
    table.forEach(out::println);
    out.flush();
    if (document != null) {
      write(table);
    }
    return 0;
  }

  private static String row(Path server, Measurement.Figures figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.2f | %.0f us |",
        server.getFileName().toString().replace(".jsh", ""),
        figures.threads(),
        figures.calls(),
        figures.systemCalls(),
        figures.wakeUps(),
        figures.processorMicros());
  }

  private void write(List<String> table) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " has no place for the table: " + BEGIN + " and " + END);
    }
    String lines = "\n\n" + String.join("\n", table) + "\n\n";
    Files.writeString(
        document, text.substring(0, begin + BEGIN.length()) + lines + text.substring(end));
  }
}
