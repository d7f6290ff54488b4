package org.wsalab.cucumber;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wsalab.lab.Tables;
import org.wsalab.lab.TraceText;
import org.wsalab.lab.What;
import org.wsalab.provider.Snapshot;
import org.wsalab.winsock.Meaning;

/** What the lab shows to people: the journal and the tables. */
public final class JournalSteps {
  private final World world;

  /** For one scenario. */
  public JournalSteps(World world) {
    this.world = world;
  }

  /** Looks at what happened in the step before: nothing. */
  @Then("the journal tells nothing of the step before")
  @Meaning("no record, event object or wait was touched in the step before")
  public void nothingHappened() {
    List<List<String>> actual = happenings();
    if (!actual.isEmpty()) {
      String lines = actual.stream().map(row -> row.get(0)).collect(Collectors.joining("; "));
      throw world.failure("nothing happened in the step before", lines);
    }
  }

  /** Looks at what happened in the step before. */
  @Then("the journal tells of the step before:")
  @Meaning(
      "exactly this happened in the step before, in this order and in the words of the trace;"
          + " sockets and event objects have the names of the scenario")
  public void happened(DataTable expected) {
    compare("the journal of the step before", expected, happenings());
  }

  /** Looks at rows of the table of sockets. */
  @Then("the table of sockets shows:")
  @Meaning(
      "the table of `/sockets` has these rows, sockets in the order in which they were made; columns"
          + " and sockets that the step leaves out may be anything")
  public void sockets(DataTable expected) {
    Snapshot snapshot = NamedTables.of(world.lab().snapshot(), world.names());
    show("the table of sockets", expected, snapshot.sockets().stream().map(Tables::row).toList());
  }

  /** Looks at rows of the table of event objects. */
  @Then("the table of event objects shows:")
  @Meaning("the table of `/events` has these rows, likewise")
  public void events(DataTable expected) {
    Snapshot snapshot = NamedTables.of(world.lab().snapshot(), world.names());
    show(
        "the table of event objects",
        expected,
        snapshot.events().stream().map(Tables::row).toList());
  }

  private List<List<String>> happenings() {
    return world.entriesOfStepBefore().stream()
        .filter(entry -> entry.what() instanceof What.Happened)
        .map(entry -> ObjectNames.named(TraceText.words(entry.what()), world.names()))
        .map(words -> List.of(words.strip()))
        .toList();
  }

  private void show(String what, DataTable expected, List<Map<String, String>> rows) {
    List<String> columns = expected.row(0);
    List<List<String>> actual = new ArrayList<>(List.of(columns));
    rows.stream()
        .filter(row -> expected.column(0).contains(row.get(columns.get(0))))
        .map(row -> columns.stream().map(column -> cell(row, column)).toList())
        .forEach(actual::add);
    compare(what, expected, actual);
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "no such column");
    return cell.isEmpty() ? "-" : cell; // as it is printed
  }

  private void compare(String what, DataTable expected, List<List<String>> actual) {
    if (!expected.cells().equals(actual)) {
      throw world.failure(what + " has just these rows", Rows.difference(expected, actual));
    }
  }
}
