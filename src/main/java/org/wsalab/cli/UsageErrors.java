package org.wsalab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wsalab.lab.Nearest;
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
    if (!suggest(error, err)) {
      err.println(
          "Try '" + commandLine.getCommandSpec().qualifiedName() + " --help' for what there is.");
    }
    err.flush();
    return ExitCode.USAGE.code();
  }

  private static boolean suggest(ParameterException error, PrintWriter err) {
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return false;
    }
    List<String> words = unmatched.getUnmatched();
    if (!words.isEmpty() && words.get(0).endsWith(".jsh")) {
      // A script without the word that runs it is the commonest slip.
      err.println("Did you mean: wsalab run " + String.join(" ", words));
      return true;
    }
    return UnmatchedArgumentException.printSuggestions(error, err)
        || words.stream().findFirst().map(word -> nearest(error, word, err)).orElse(false);
  }

  private static boolean nearest(ParameterException error, String word, PrintWriter err) {
    Set<String> commands = error.getCommandLine().getSubcommands().keySet();
    Optional<String> near = Nearest.to(word, commands);
    near.ifPresent(command -> err.println("Did you mean: " + command));
    return near.isPresent();
  }

  private static String lowerFirst(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
