package org.wsalab.cucumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.cucumber.call.MisreadException;
import org.wsalab.cucumber.call.Names;
import org.wsalab.explore.Explorer;
import org.wsalab.explore.Limits;
import org.wsalab.explore.Scene;
import org.wsalab.notification.Profile;

class SavedScheduleTest {
  private static SceneText text() {
    SceneText text = new SceneText();
    text.call("e = WSACreateEvent()", false);
    text.call("closesocket(INVALID_SOCKET)", true);
    text.share("n", 3);
    text.program("one", "if (n.add(1) == 4) {\n\n  WSASetEvent(e);\n}");
    text.program("two", "WaitForSingleObject(e, WSA_INFINITE);\noutcome(n.get());");
    return text;
  }

  @Test
  void what_is_saved_is_read_again_and_replayed_exactly() {
    SavedSchedule saved;
    List<?> rows;
    try (Scene scene = text().stage(Profile.DOCUMENTED, new Names()).scene()) {
      Explorer explorer = new Explorer(scene, Limits.DEFAULTS, p -> {});
      Scene.Told told = scene.tell(explorer.simplest(explorer.explore().endings().get(0)));
      rows = told.rows();
      saved = SavedSchedule.of("a.feature:3", Profile.DOCUMENTED, text(), told);
    }
    SavedSchedule read = SavedSchedule.parse(saved.text().lines().toList());
    assertThat(read.text()).isEqualTo(saved.text());
    try (Scene scene = read.scene().stage(read.profile(), new Names()).scene()) {
      Scene.Told told = scene.tell(read.schedule());
      assertThat(told.rows()).isEqualTo(rows);
      assertThat(told.ending().toString()).isEqualTo(saved.ending());
    }
  }

  @Test
  void another_file_is_refused() {
    assertThatThrownBy(() -> SavedSchedule.parse(List.of("hello")))
        .isInstanceOf(MisreadException.class)
        .hasMessage("it is no schedule that wsalab has saved");
    assertThatThrownBy(() -> SavedSchedule.parse(List.of("wsalab schedule 1", "moves", "  x y")))
        .isInstanceOf(MisreadException.class)
        .hasMessage("line 3: x is no number");
    assertThatThrownBy(() -> SavedSchedule.parse(List.of("wsalab schedule 1", "whatever 3")))
        .isInstanceOf(MisreadException.class)
        .hasMessage("line 2: nothing begins with whatever");
  }

  @Test
  void a_setup_that_does_not_do_what_it_did_is_told() {
    SceneText text = new SceneText();
    text.call("closesocket(INVALID_SOCKET)", false);
    text.program("one", "Sleep(1);");
    assertThatThrownBy(() -> text.stage(Profile.WINDOWS, new Names()))
        .isInstanceOf(MisreadException.class)
        .hasMessageContaining("closesocket(INVALID_SOCKET) fails on the simulated network");
  }
}
