package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.wsalab.provider.Affinity;

@EnabledOnOs(OS.LINUX)
class LinuxAffinityTest {
  /** The processors that the calling thread may use, in the words of the system. */
  private static String allowed() {
    try {
      return Files.readAllLines(Path.of("/proc/thread-self/status")).stream()
          .filter(line -> line.startsWith("Cpus_allowed_list:"))
          .map(line -> line.replaceFirst(".*:\\s*", ""))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String inThread(Runnable first) throws InterruptedException {
    AtomicReference<String> allowed = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              first.run();
              allowed.set(allowed());
            });
    thread.start();
    thread.join();
    return allowed.get();
  }

  @Test
  void a_thread_that_stays_may_use_one_processor_and_so_may_those_that_it_starts()
      throws InterruptedException {
    String before = allowed();
    String others;
    try (Affinity.Stay stay = Affinity.stayHere()) {
      assertThat(stay).isNotSameAs(Affinity.Stay.NONE);
      assertThat(allowed()).matches("\\d+");
      others = inThread(() -> {});
      assertThat(others).isEqualTo(allowed());
    }
    assertThat(allowed()).isEqualTo(before);
  }

  @Test
  void any_thread_may_let_it_go() throws InterruptedException {
    String before = allowed();
    Affinity.Stay stay = Affinity.stayHere();
    inThread(stay::close);
    assertThat(allowed()).isEqualTo(before);
  }
}
