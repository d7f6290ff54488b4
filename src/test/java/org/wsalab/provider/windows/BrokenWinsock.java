package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * DLLs that forward to ws2_32.dll all functions but one: what somebody has who writes a Winsock
 * that is not quite right yet.
 */
public final class BrokenWinsock {
  private static final Path SOURCE =
      Path.of("src/test/resources/org/wsalab/provider/windows/broken-winsock.c");

  private BrokenWinsock() {}

  /** Builds one in which a function is broken in a way that the source has a name for. */
  public static Path breaking(Path made, String function, String how) throws Exception {
    return build(made, function, "  " + function + " = broken_" + function + "\n", "-D" + how);
  }

  /** Builds one that lacks a function. */
  public static Path lacking(Path made, String function) throws Exception {
    return build(made, function, "", "-DNOTHING");
  }

  private static Path build(Path made, String function, String export, String option)
      throws Exception {
    assertThat(Mingw.functions("libws2_32.a")).contains(function);
    String forwarded =
        Mingw.functions("libws2_32.a").stream()
            .filter(name -> !name.equals(function))
            .map(name -> "  " + name + " = ws2_32." + name + "\n")
            .collect(Collectors.joining());
    Files.createDirectories(made.getParent());
    Path definitions = made.resolveSibling("exports.def");
    Files.writeString(definitions, "LIBRARY broken.dll\nEXPORTS\n" + forwarded + export);
    Mingw.build(made, SOURCE, option, "-shared", definitions.toString());
    return made;
  }
}
