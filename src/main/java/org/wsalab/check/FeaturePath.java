package org.wsalab.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wsalab.lab.Nearest;
import org.wsalab.repl.UserError;

/**
 * An argument that says where scenarios are: a file, a folder, or a file with lines.
 *
 * @param text the argument
 * @param path the file or folder
 * @param lines the lines, or none for all
 */
record FeaturePath(String text, Path path, List<Integer> lines) {
  private static final Pattern WITH_LINES = Pattern.compile("(.+?)((?::\\d{1,9})+)");
  private static final String SUFFIX = ".feature";

  /**
   * Reads an argument.
   *
   * @throws UserError when there is no such file or folder
   */
  static FeaturePath of(String text) {
    Matcher withLines = WITH_LINES.matcher(text);
    String file = withLines.matches() ? withLines.group(1) : text;
    List<Integer> lines =
        withLines.matches()
            ? Stream.of(withLines.group(2).substring(1).split(":")).map(Integer::valueOf).toList()
            : List.of();
    FeaturePath path = new FeaturePath(text, path(file), lines);
    path.verify();
    return path;
  }

  /** The feature files there, in the order of their names. */
  List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> files = below.filter(FeaturePath::isFeature).sorted().toList();
      if (files.isEmpty()) {
        throw noFeatures();
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e.getMessage());
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UserError(text + " is no path: " + e.getReason());
    }
  }

  private void verify() {
    if (!Files.exists(path)) {
      throw missing();
    } else if (!Files.isReadable(path)) {
      throw unreadable("permission denied");
    } else if (Files.isDirectory(path)) {
      if (!lines.isEmpty()) {
        throw new UserError(text + ": " + path + " is a folder; lines go with a file");
      }
    } else if (!isFeature(path)) {
      throw new UserError(path + " is no feature file: its name does not end in " + SUFFIX);
    }
  }

  private static boolean isFeature(Path file) {
    return file.toString().endsWith(SUFFIX) && Files.isRegularFile(file);
  }

  private UserError missing() {
    String hint = nearest().map(near -> "; did you mean " + near + "?").orElse("");
    return new UserError("there is no file or folder " + path + hint);
  }

  private UserError unreadable(String why) {
    return new UserError("cannot read " + path + ": " + why);
  }

  private UserError noFeatures() {
    return new UserError("nothing to check: there is no " + SUFFIX + " file in " + path);
  }

  /** What lies beside the missing file or folder, or beside the first one missing above it. */
  private Optional<Path> nearest() {
    Path missing = path;
    while (missing.getParent() != null && !Files.exists(missing.getParent())) {
      missing = missing.getParent();
    }
    Path folder = missing.getParent() == null ? Path.of("") : missing.getParent();
    try (Stream<Path> beside = Files.list(folder)) {
      List<String> names = beside.map(other -> other.getFileName().toString()).sorted().toList();
      return Nearest.to(missing.getFileName().toString(), names).map(folder::resolve);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
