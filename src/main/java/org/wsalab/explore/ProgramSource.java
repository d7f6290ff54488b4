package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The class that the programs of a scene make up, as a text. */
final class ProgramSource {
  static final String CLASS = "Programs";

  private static final List<String> IMPORTS =
      List.of(
          "org.wsalab.winsock.*",
          "org.wsalab.lab.*",
          "static org.wsalab.lab.Calls.*",
          "static org.wsalab.lab.Comfort.*",
          "static org.wsalab.winsock.WinSock2.*",
          "static org.wsalab.winsock.Ws2tcpip.*",
          "static org.wsalab.winsock.WinBase.*",
          "static org.wsalab.winsock.WinError.*",
          "java.util.*");

  private final List<ProgramText> programs;
  private final List<Integer> firstLines = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** The class with a field for each name and a method for each program. */
  ProgramSource(Map<String, Object> names, List<ProgramText> programs) {
    this.programs = programs;
    IMPORTS.forEach(name -> lines.add("import " + name + ";"));
    lines.add("public final class " + CLASS + " extends org.wsalab.explore.Code {");
    names.forEach((name, value) -> lines.add(field(name, value)));
    for (int i = 0; i < programs.size(); i++) {
      lines.add("private void thread" + i + "() throws Exception {");
      firstLines.add(lines.size() + 1);
      programs.get(i).text().lines().forEach(lines::add);
      lines.add("}");
    }
    lines.add("@Override protected void run(int thread) throws Exception {");
    lines.add("switch (thread) {");
    for (int i = 0; i < programs.size(); i++) {
      lines.add("case " + i + ": thread" + i + "(); break;");
    }
    lines.add("default: throw new IllegalArgumentException();");
    lines.add("}}}");
  }

  String text() {
    return String.join("\n", lines);
  }

  /** Where a line of the class is in the programs, with the line itself and a caret below it. */
  String place(long line, long column) {
    for (int i = programs.size() - 1; i >= 0; i--) {
      if (line >= firstLines.get(i)) {
        return "thread \""
            + programs.get(i).thread()
            + "\", line "
            + (line - firstLines.get(i) + 1)
            + ":\n    "
            + lines.get((int) line - 1)
            + "\n    "
            + " ".repeat((int) Math.max(0, column - 1))
            + "^";
      }
    }
    return "";
  }

  private static String field(String name, Object value) {
    return "public " + value.getClass().getCanonicalName() + " " + name + ";";
  }
}
