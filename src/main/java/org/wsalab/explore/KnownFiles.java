package org.wsalab.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * The classes that programs are compiled against, for one compilation after the other. The archives
 * stay open, and what is in a package is looked up once: both take longer than to compile.
 */
final class KnownFiles extends ForwardingJavaFileManager<JavaFileManager> {
  /** Any word before a dot may be a package, and is looked for. */
  private static final int PACKAGES_MAX = 10_000;

  private record Package(
      Location location, String name, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

  private final Map<Package, List<JavaFileObject>> listed = new HashMap<>();

  KnownFiles(JavaCompiler compiler) {
    super(compiler.getStandardFileManager(null, Locale.ROOT, null));
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String name, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Package key = new Package(location, name, Set.copyOf(kinds), recurse);
    List<JavaFileObject> known = listed.get(key);
    if (known == null) {
      known = new ArrayList<>();
      super.list(location, name, kinds, recurse).forEach(known::add);
      if (listed.size() < PACKAGES_MAX) {
        listed.put(key, known);
      }
    }
    return known;
  }
}
