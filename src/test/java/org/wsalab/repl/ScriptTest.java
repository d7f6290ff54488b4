package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
  @TempDir Path directory;

  @Test
  void arguments_reach_the_script_unchanged() {
    List<String> arguments = List.of("a b", "\"q\\", "", "\t\u0001", "\\u0041", "한글");

    try (Recorded recorded = new Recorded()) {
      recorded.session().engine().start(List.of(Script.declaration(arguments)));

      recorded.run(Session.Echo.NONE, "");
      assertThat(recorded.session().engine().variables())
          .singleElement()
          .satisfies(
              args -> assertThat((String[]) args.value()).containsExactlyElementsOf(arguments));
    }
  }

  @Test
  void a_file_that_cannot_be_read_says_why() throws IOException {
    Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThatThrownBy(() -> Script.read(directory.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("none: there is no such file or directory");
    assertThatThrownBy(() -> Script.read(directory)).hasMessageEndingWith(": it is a directory");
    assertThatThrownBy(() -> Script.read(binary)).hasMessageEndingWith(": it is not text in UTF-8");
  }
}
