package org.wsalab.cli;

import java.io.IOException;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.repl.ExitCode;
import org.wsalab.repl.UserError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one line on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  private final Wsalab wsalab;

  Failures(Wsalab wsalab) {
    this.wsalab = wsalab;
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    if (wsalab.settings().stackTraces()) {
      thrown.printStackTrace(command.getErr());
    }
    command.getErr().println("wsalab: " + message(thrown));
    command.getErr().flush();
    return code(thrown).code();
  }

  private static ExitCode code(Exception thrown) {
    if (thrown instanceof UserError) {
      return ExitCode.USAGE;
    }
    boolean environment =
        thrown instanceof ProviderFailedException || thrown instanceof IOException;
    return environment ? ExitCode.ENVIRONMENT : ExitCode.FAILED;
  }

  private static String message(Exception thrown) {
    if (thrown instanceof UserError || thrown instanceof ProviderFailedException) {
      return thrown.getMessage();
    }
    return "internal error: " + thrown + "; --stacktrace shows where";
  }
}
