package org.wsalab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.wsalab.repl.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, with the likeliest correction. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException error, String[] args) {
    CommandLine commandLine = error.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println("wsalab: " + lowerFirst(error.getMessage()));
    if (!suggestRun(error, err) && !UnmatchedArgumentException.printSuggestions(error, err)) {
      err.println(
          "Try '" + commandLine.getCommandSpec().qualifiedName() + " --help' for what there is.");
    }
    err.flush();
    return ExitCode.USAGE.code();
  }

  /** A script without the word that runs it is the commonest slip. */
  private static boolean suggestRun(ParameterException error, PrintWriter err) {
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return false;
    }
    List<String> words = unmatched.getUnmatched();
    if (words.isEmpty() || !words.get(0).endsWith(".jsh")) {
      return false;
    }
    err.println("Did you mean: wsalab run " + String.join(" ", words));
    return true;
  }

  private static String lowerFirst(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
