package org.wsalab.provider.windows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;

/**
 * The provider {@code windows}: on Windows the DLLs in this process; anywhere else those of a host,
 * started by the command in the system property {@code wsalab.host}. {@code wsalab.dll} names
 * another ws2_32.dll, as the machine where it is loaded has it.
 */
public final class WindowsProvider implements Provider {
  @Override
  public String name() {
    return "windows";
  }

  @Override
  public String description() {
    return "ws2_32.dll of Windows, here or through --host";
  }

  @Override
  public Optional<String> unavailable() {
    if (Options.host().isPresent() || isWindows()) {
      return Optional.empty();
    }
    String system = System.getProperty("os.name");
    return Optional.of(
        "it needs Windows, and this is "
            + system
            + "; --host \"ssh BOX wsahost.exe\" uses another machine's, and 'wsalab host' makes the"
            + " program for it");
  }

  @Override
  public List<String> options() {
    return Options.given(true);
  }

  @Override
  public void writeHost(Path file) throws IOException {
    new HostProgram(new SearchPath(System.getenv())).writeTo(file);
  }

  @Override
  public Stack open(Settings settings) {
    return new WindowsStack(Options.host().map(this::hosted).orElseGet(this::here), settings);
  }

  private Dll hosted(String command) {
    List<String> words = new ArrayList<>(Words.of(command));
    Options.dll().ifPresent(path -> words.addAll(List.of("--dll", path)));
    return Hosts.take(HostCommand.of(words));
  }

  private Dll here() {
    return new InProcessDll(Options.dll().orElse(Dll.WINSOCK));
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }
}
