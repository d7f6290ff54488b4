package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.WinBase;
import org.wsalab.winsock.WinError;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Winsock;

/**
 * Everything called with everything wrong: whatever the arguments, a call returns a value of its
 * own and, when it fails, leaves an error code that Winsock has. It neither throws nor hangs nor
 * leaks.
 */
@Timeout(120)
class BadInputTest {
  private static final int CALLS = 12_000;
  private static final int CALLS_PER_SESSION = 30;

  private static final List<Method> METHODS =
      Arrays.stream(Winsock.class.getMethods())
          .sorted(Comparator.comparing(Method::toGenericString))
          .toList();

  @Test
  void twelve_thousand_wrong_calls_end_with_a_value_and_a_known_error() throws IOException {
    long seed = seed();
    Random chance = new Random(seed);
    session(chance, seed); // what the first session leaves behind, classes and the like, stays
    long before = descriptors();
    int failed = 0;
    for (int calls = 0; calls < CALLS; calls += CALLS_PER_SESSION) {
      failed += session(chance, seed);
    }
    assertThat(descriptors()).as("descriptors after the calls of seed %d", seed).isEqualTo(before);
    assertThat(failed).as("calls that failed, of seed %d", seed).isGreaterThan(CALLS / 2);
  }

  @Test
  void before_the_first_and_after_the_last_startup_everything_else_is_refused() {
    Random chance = new Random(seed());
    try (BadInputs inputs = new BadInputs(chance)) {
      inputs.cleanUp();
      for (Method method : METHODS) {
        if (!NEEDS_NO_STARTUP.contains(method.getName())) {
          Object result = call(inputs, method, inputs.argumentsFor(method));
          assertThat(isFailure(method, result)).as(method.getName()).isTrue();
          assertThat(inputs.winsock().WSAGetLastError())
              .as(method.getName())
              .isEqualTo(WinError.WSANOTINITIALISED);
        }
      }
    }
  }

  /** Those of kernel32, those about the last error, and those that only turn text around. */
  private static final List<String> NEEDS_NO_STARTUP =
      List.of(
          "WSAStartup",
          "WSAGetLastError",
          "WSASetLastError",
          "CreateEvent",
          "WaitForSingleObject",
          "Sleep",
          "inet_pton",
          "inet_ntop");

  /** One session's calls; returns how many failed. */
  private static int session(Random chance, long seed) {
    int failed = 0;
    try (BadInputs inputs = new BadInputs(chance)) {
      for (int i = 0; i < CALLS_PER_SESSION; i++) {
        Method method = METHODS.get(chance.nextInt(METHODS.size()));
        Object[] arguments = inputs.argumentsFor(method);
        String what = method.getName() + Arrays.deepToString(arguments) + ", seed " + seed;
        inputs.winsock().WSASetLastError(0);
        Object result;
        try {
          result = call(inputs, method, arguments);
        } catch (CallInterruptedException blocked) {
          continue; // a call that would wait for ever, and was ended
        } catch (RuntimeException e) {
          throw new AssertionError(what, e);
        }
        if (isFailure(method, result)) {
          failed++;
          int code = error(inputs, method, result);
          assertThat(ErrorCode.of(code)).as("%s failed with %d", what, code).isPresent();
        }
      }
    }
    return failed;
  }

  private static int error(BadInputs inputs, Method method, Object result) {
    return method.getName().equals("WSAStartup")
        ? (int) result
        : inputs.winsock().WSAGetLastError();
  }

  private static Object call(BadInputs inputs, Method method, Object[] arguments) {
    try {
      inputs.begin();
      return method.invoke(inputs.winsock(), arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new AssertionError(method + Arrays.deepToString(arguments), e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    } finally {
      inputs.end();
    }
  }

  /** Whether a result is the one that C returns for a failure. */
  private static boolean isFailure(Method method, Object result) {
    if (method.getName().equals("WSAStartup")) {
      return !result.equals(0);
    }
    if (method.getName().equals("WSAGetLastError")) {
      return false;
    }
    return result == null && method.getReturnType() == String.class
        || result == WinSock2.INVALID_SOCKET
        || result == WinSock2.WSA_INVALID_EVENT
        || Boolean.valueOf(WinBase.FALSE).equals(result)
        || Integer.valueOf(WinSock2.SOCKET_ERROR).equals(result);
  }

  private static long seed() {
    String given = System.getenv("WSALAB_SEED");
    long seed = given == null ? System.nanoTime() : Long.parseLong(given);
    System.out.println("BadInputTest: WSALAB_SEED=" + seed);
    return seed;
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(BadInputTest::isHandle).count();
    }
  }

  private static boolean isHandle(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("socket:") || target.startsWith("anon_inode:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
