package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  @TempDir Path home;

  @Test
  void it_is_kept_where_the_user_says_else_in_the_usual_places() {
    String own = home.resolve("own").toString();
    String state = home.resolve("state").toString();

    assertThat(History.file(Map.of("WSALAB_HOME", own, "XDG_STATE_HOME", state), home.toString()))
        .contains(home.resolve("own/history"));
    assertThat(History.file(Map.of("XDG_STATE_HOME", state), home.toString()))
        .contains(home.resolve("state/wsalab/history"));
    assertThat(History.file(Map.of("WSALAB_HOME", ""), home.toString()))
        .contains(home.resolve(".wsalab/history"));
    assertThat(home.resolve(".wsalab")).isDirectory();
  }

  @Test
  void there_is_none_where_no_directory_can_be_made() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");

    assertThat(History.file(Map.of("WSALAB_HOME", file.resolve("x").toString()), "")).isEmpty();
  }
}
