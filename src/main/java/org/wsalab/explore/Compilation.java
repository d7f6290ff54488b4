package org.wsalab.explore;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the programs of a scene in memory, with the compiler of the JDK. */
final class Compilation {
  /** A feature runs under several profiles, and its programs are the same each time. */
  private static final Map<String, Class<?>> COMPILED = new LinkedHashMap<>();

  private static final int COMPILED_MAX = 256;

  private static KnownFiles knownFiles;

  private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

  private Compilation() {}

  /**
   * The programs, with their fields set to the values of the names.
   *
   * @throws ProgramException when they cannot be compiled
   */
  static Code compile(Map<String, Object> names, List<ProgramText> programs) {
    ProgramSource source = new ProgramSource(names, programs);
    Class<?> type = compiled(source);
    try {
      Code code = (Code) type.getConstructor().newInstance();
      for (Map.Entry<String, Object> name : names.entrySet()) {
        type.getField(name.getKey()).set(code, name.getValue());
      }
      return code;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the class was made with a field for each name", e);
    }
  }

  private static Class<?> compiled(ProgramSource source) {
    synchronized (COMPILED) {
      Class<?> known = COMPILED.get(source.text());
      if (known != null) {
        return known;
      }
      Class<?> type = new Compilation().compile(source);
      if (COMPILED.size() == COMPILED_MAX) {
        COMPILED.remove(COMPILED.keySet().iterator().next());
      }
      COMPILED.put(source.text(), type);
      return type;
    }
  }

  /** One at a time: with the monitor of what is compiled already. */
  private Class<?> compile(ProgramSource source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    if (knownFiles == null) {
      knownFiles = new KnownFiles(compiler);
    }
    JavaFileManager files = new Files(knownFiles);
    List<String> options =
        List.of("-classpath", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
    boolean compiled =
        compiler
            .getTask(null, files, problems, options, null, List.of(new Text(source.text())))
            .call();
    if (!compiled) {
      throw new ProgramException(
          problems.getDiagnostics().stream()
              .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
              .map(problem -> words(source, problem))
              .collect(Collectors.joining("\n  ")));
    }
    try {
      return new Loader().loadClass(ProgramSource.CLASS);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the class was compiled", e);
    }
  }

  private static String words(ProgramSource source, Diagnostic<?> problem) {
    String message =
        problem
            .getMessage(Locale.ROOT)
            .lines()
            .filter(line -> !line.strip().startsWith("location:"))
            .map(String::strip)
            .collect(Collectors.joining(", "))
            .replaceAll("\\borg\\.wsalab\\.\\w+\\.", ""); // as programs write them
    return message + ", in " + source.place(problem.getLineNumber(), problem.getColumnNumber());
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///" + ProgramSource.CLASS + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Files extends ForwardingJavaFileManager<JavaFileManager> {
    Files(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return classes.computeIfAbsent(name, n -> new ByteArrayOutputStream());
        }
      };
    }
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(Compilation.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
