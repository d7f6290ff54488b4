package org.wsalab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wsalab.repl.UserError;

/** The table that the command writes, and that docs/io-models.md has it as it was written. */
class CostTableTest {
  private static final Path DOCUMENT = Path.of("docs/io-models.md");
  private static final Measurement.Figures FIGURES = new Measurement.Figures(1, 2, 3.25, 0.5, 11.7);

  @TempDir Path folder;

  private final CostTable table = new CostTable("Clients: 2.");

  @Test
  void it_takes_the_place_of_the_one_before() throws IOException {
    Path document = folder.resolve("document.md");
    String around = "before\n<!-- measured: begin -->%s<!-- measured: end -->\nbehind\n";
    Files.writeString(document, around.formatted("\nold\n"));
    table.add(Path.of("some/echo-server-poll.jsh"), FIGURES);

    table.writeInto(document);

    String written =
        """


        Clients: 2.

        | server | threads | Winsock calls | system calls | wake-ups | processor time |
        |---|--:|--:|--:|--:|--:|
        | echo-server-poll | 1 | 2.0 | 3.3 | 0.50 | 12 us |

        """;
    assertThat(document).hasContent(around.formatted(written));
  }

  @Test
  void a_document_without_a_place_for_it_stays_as_it_is() throws IOException {
    Path document = Files.writeString(folder.resolve("document.md"), "nothing\n");
    assertThatThrownBy(() -> table.writeInto(document))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no place for the table");
    assertThat(document).hasContent("nothing\n");
  }

  @Test
  void the_document_has_it_with_a_row_for_each_example() throws IOException {
    List<String> servers;
    try (Stream<Path> files = Files.list(Path.of("repl/examples"))) {
      servers =
          files
              .map(file -> file.getFileName().toString().replace(".jsh", ""))
              .filter(name -> name.startsWith("echo-server"))
              .sorted()
              .toList();
    }
    String text = Files.readString(DOCUMENT);
    List<String> written =
        text.substring(text.indexOf("<!-- measured: begin -->"), text.indexOf("<!-- measured: end"))
            .lines()
            .skip(2)
            .toList();

    assertThat(written.get(0)).startsWith("Clients: 20, each of 500 messages. Machine: Linux");
    assertThat(written.subList(2, 4)).isEqualTo(table.lines().subList(2, 4));
    List<String> rows = written.subList(4, written.size() - 1);
    assertThat(rows)
        .allMatch(
            row ->
                row.matches(
                    "\\| \\S+ \\| \\d+ \\| \\d+\\.\\d \\| \\d+\\.\\d \\| \\d\\.\\d\\d \\| \\d+ us \\|"));
    assertThat(rows.stream().map(row -> row.split(" ")[1]))
        .containsExactlyInAnyOrderElementsOf(servers);
  }
}
