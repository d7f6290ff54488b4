package org.wsalab.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SplitterTest {
  private static final Engine ENGINE = new Engine();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void a_line_may_end_without_a_semicolon() {
    assertThat(texts("int x = 1\nint y = 2\nx + y"))
        .containsExactly("int x = 1;", "int y = 2;", "x + y");
  }

  @Test
  void a_snippet_may_take_several_lines() {
    assertThat(texts("int f(int n) {\n  return n;\n}\nf(\n  3)"))
        .containsExactly("int f(int n) {\n  return n;\n}", "f(\n  3)");
  }

  @Test
  void a_line_may_hold_several_snippets() {
    assertThat(texts("int x = 1; int y = 2; x")).containsExactly("int x = 1;", "int y = 2;", "x");
  }

  @Test
  void a_line_that_only_goes_on_belongs_to_what_is_before_it() {
    assertThat(texts("if (a) { b(); }\nelse { c(); }\nd()"))
        .containsExactly("if (a) { b(); }\nelse { c(); }", "d()");
    assertThat(texts("try { a(); } catch (Error e) { }\n  finally { }"))
        .containsExactly("try { a(); } catch (Error e) { }\n  finally { }");
    assertThat(texts("text\n  .strip()\n  .length()"))
        .containsExactly("text\n  .strip()\n  .length()");
  }

  @Test
  void a_line_with_a_slash_is_a_command_unless_it_is_a_comment() {
    assertThat(kinds("/help\n// no command\n/* nor\n this */\n1 + 1"))
        .containsExactly("COMMAND /help", "SNIPPET 1 + 1");
  }

  @Test
  void a_division_across_lines_is_no_command() {
    assertThat(kinds("int x = (6\n/ 2);")).containsExactly("SNIPPET int x = (6\n/ 2);");
  }

  @Test
  void the_line_for_the_interpreter_is_skipped() {
    assertThat(kinds("#!/usr/bin/env wsalab\n1 + 1")).containsExactly("SNIPPET 1 + 1");
  }

  @Test
  void a_snippet_whose_end_never_comes_is_incomplete() {
    assertThat(kinds("int x = 1;\nint f() {\n  return 1;"))
        .containsExactly("SNIPPET int x = 1;", "INCOMPLETE int f() {\n  return 1;");
    assertThat(kinds("while (true)")).containsExactly("INCOMPLETE while (true)");
    assertThat(kinds("/* never closed")).containsExactly("INCOMPLETE /* never closed");
  }

  @Test
  void what_cannot_be_parsed_is_left_to_evaluation() {
    assertThat(kinds("int int = 3")).containsExactly("SNIPPET int int = 3");
  }

  @Test
  void a_unit_knows_its_place() {
    Unit last = last("#!x\n\n  // comment\nint a = 1;  int b = 2;\n");

    assertThat(last.text()).isEqualTo("int b = 2;");
    assertThat(last.source().place(last.offset())).isEqualTo("test.jsh:4");
    assertThat(last.source().column(last.offset())).isEqualTo(12);
    assertThat(last.source().line(last.offset())).isEqualTo("int a = 1;  int b = 2;");
  }

  @Test
  void empty_text_has_no_units() {
    assertThat(kinds("")).isEmpty();
    assertThat(kinds("\n  \n// only this\n")).isEmpty();
  }

  private static List<String> texts(String text) {
    return units(text).stream().map(Unit::text).toList();
  }

  private static List<String> kinds(String text) {
    return units(text).stream().map(unit -> unit.kind() + " " + unit.text()).toList();
  }

  private static Unit last(String text) {
    List<Unit> units = units(text);
    return units.get(units.size() - 1);
  }

  private static List<Unit> units(String text) {
    Source source = new Source("test.jsh");
    Splitter splitter =
        new Splitter(ENGINE.analysis(), source, Splitter.lines(text.lines().toList()));
    List<Unit> units = new ArrayList<>();
    for (Unit unit = splitter.next(); unit != null; unit = splitter.next()) {
      units.add(unit);
    }
    return units;
  }
}
