package org.wsalab.cucumber;

import io.cucumber.datatable.DataTable;
import io.cucumber.datatable.TableDiffException;
import java.util.List;

/** Compares the table of a step with what there is. */
final class Rows {
  private Rows() {}

  /** The rows in which they differ, expected ones with a minus and actual ones with a plus. */
  static String difference(DataTable expected, List<List<String>> actual) {
    try {
      expected.diff(DataTable.create(actual));
      return "no difference";
    } catch (TableDiffException e) {
      return e.getMessage();
    }
  }
}
