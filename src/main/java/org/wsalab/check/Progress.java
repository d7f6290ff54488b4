package org.wsalab.check;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import java.io.PrintStream;
import java.util.List;
import org.wsalab.repl.Palette;

/** Shows how a run goes on: a line for each folder, with a letter for each scenario. */
final class Progress implements ConcurrentEventListener {
  private static final int MARKS_MAX = 60;

  private final PrintStream out;
  private final Palette palette;
  private final int width;
  private String folder = "";
  private int marks;

  /** {@code pickles} are those that are going to be run. */
  Progress(PrintStream out, Palette palette, List<Pickle> pickles) {
    this.out = out;
    this.palette = palette;
    this.width =
        pickles.stream()
            .mapToInt(pickle -> folder(Scenarios.of(pickle).file()).length())
            .max()
            .orElse(0);
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseStarted.class, event -> begin(event.getTestCase()));
    publisher.registerHandlerFor(TestCaseFinished.class, event -> mark(End.of(event.getResult())));
    publisher.registerHandlerFor(TestRunFinished.class, event -> endLine());
  }

  private void begin(TestCase test) {
    String next = folder(Scenarios.of(test).file());
    if (!next.equals(folder)) {
      endLine();
      folder = next;
      beginLine(folder);
    } else if (marks == MARKS_MAX) {
      endLine();
      beginLine("");
    }
    marks++;
  }

  private void beginLine(String heading) {
    out.print("  " + heading + " ".repeat(width - heading.length() + 2));
    out.flush();
  }

  private void endLine() {
    if (marks > 0) {
      out.println();
    }
    marks = 0;
  }

  private void mark(End end) {
    out.print(end.isTrouble() ? palette.error(end.mark()) : end.mark());
    out.flush();
  }

  /** The folder that a file is in, or the file itself when it is in none. */
  private static String folder(String file) {
    int end = file.replace('\\', '/').lastIndexOf('/');
    return end < 0 ? file : file.substring(0, end);
  }
}
