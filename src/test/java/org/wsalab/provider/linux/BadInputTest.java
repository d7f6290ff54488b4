package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSANOTINITIALISED;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wsalab.OnLinux;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Form;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Winsock;

/**
 * Every call with everything wrong. The seed of a run is printed, and another one can be given as
 * {@code WSALAB_SEED}.
 */
@OnLinux
class BadInputTest {
  private static final int SESSIONS = 60;
  private static final int CALLS_PER_SESSION = 250;

  /** The calls of which one that is wrong cannot be told from one that is right. */
  private static final Set<String> NEVER_FAIL =
      Set.of(
          "WSAGetLastError",
          "WSASetLastError",
          "Sleep",
          "SleepEx",
          "GetCurrentThread",
          "GetCurrentThreadId",
          "CreateWindowEx",
          "PeekMessage");

  /** What works without WSAStartup: they are not Winsock's, or they are about WSAStartup itself. */
  private static final Set<String> UNSTARTED =
      Set.of(
          "WSAStartup",
          "CreateEvent",
          "WaitForSingleObject",
          "CancelIoEx",
          "QueueUserAPC",
          "OpenThread",
          "CloseHandle",
          "DestroyWindow",
          "PostMessage",
          "GetMessage",
          "inet_pton",
          "inet_ntop");

  private static final List<Method> CALLS =
      Arrays.stream(Winsock.class.getMethods())
          .sorted(Comparator.comparing(Method::getName))
          .toList();

  /** All but those, WSACreateEvent, and WSACleanup as long as Winsock is started. */
  private static final int CALLS_THAT_CAN_FAIL = CALLS.size() - NEVER_FAIL.size() - 2;

  private final long seed = seed();
  private final Random random = new Random(seed);
  private final Watchdog watchdog = new Watchdog();
  private final Map<String, Integer> failures = new TreeMap<>();
  private int made;
  private LinuxFixture net;

  @AfterEach
  void end() {
    watchdog.close();
    net.stack.close();
  }

  @Test
  void every_call_with_wrong_arguments_ends_with_an_error_code_and_leaves_nothing_behind() {
    List<String> before = Descriptors.ofNetwork();
    for (int session = 0; session < SESSIONS; session++) {
      net = new LinuxFixture().open();
      BadArguments arguments = new BadArguments(new Targets(net), random);
      for (int i = 0; i < CALLS_PER_SESSION; i++) {
        Method call = CALLS.get(random.nextInt(CALLS.size()));
        make(call, arguments.of(call));
        net.ws.WSAStartup(0x0202, new WSADATA());
      }
      net.stack.close();
      assertThat(Descriptors.ofNetwork())
          .as("after session %d, seed %d", session, seed)
          .isEqualTo(before);
    }
    assertThat(made).isGreaterThanOrEqualTo(10_000);
    assertThat(failures.keySet()).as("the calls that failed").hasSize(CALLS_THAT_CAN_FAIL);
  }

  @Test
  void before_the_first_startup_and_after_the_last_cleanup_nothing_works() {
    net = new LinuxFixture().open();
    BadArguments arguments = new BadArguments(new Targets(net), random);
    net.succeeds(net.ws.WSACleanup());
    for (Method call : CALLS) {
      for (int i = 0; i < 20 && !NEVER_FAIL.contains(call.getName()); i++) {
        if (!UNSTARTED.contains(call.getName())) {
          Object result = make(call, arguments.of(call));
          assertThat(isFailure(call, result)).as(call.getName()).isTrue();
          assertThat(net.error()).isEqualTo(ErrorCode.text(WSANOTINITIALISED));
        }
      }
    }
  }

  private Object make(Method call, Object[] arguments) {
    String what = call.getName() + text(arguments) + ", seed " + seed;
    net.ws.WSASetLastError(0);
    Object result;
    made++;
    watchdog.begin(net.stack, BadCalls.mayBlock(call.getName(), arguments));
    try {
      result = call.invoke(net.ws, arguments);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    } catch (InvocationTargetException e) {
      boolean interrupted = e.getCause() instanceof CallInterruptedException;
      assertThat(interrupted && watchdog.end()).as("%s threw %s", what, e.getCause()).isTrue();
      assertThat(BadCalls.mayBlock(call.getName(), arguments)).as("%s hung", what).isTrue();
      return null;
    }
    watchdog.end();
    check(call, result, what);
    return result;
  }

  private void check(Method call, Object result, String what) {
    if (NEVER_FAIL.contains(call.getName())) {
      return;
    }
    if (call.getName().equals("WSAStartup")) {
      net.ws.WSASetLastError((int) result);
    }
    if (isFailure(call, result)) {
      failures.merge(call.getName(), 1, Integer::sum);
      int code = net.ws.WSAGetLastError();
      boolean plausible =
          code == WSANOTINITIALISED || PlausibleErrors.of(call.getName()).contains(code);
      assertThat(plausible).as("%s failed with %s", what, ErrorCode.text(code)).isTrue();
    } else {
      assertThat(isResult(call, result)).as("%s returned %s", what, result).isTrue();
    }
  }

  private static boolean isFailure(Method call, Object result) {
    Form form = call.getAnnotation(Form.class);
    if (form != null && form.value() == Form.Kind.BOOL && result instanceof Integer) {
      return result.equals(0);
    }
    if (result instanceof HANDLE handle) {
      return handle.equals(WinSock2.INVALID_SOCKET) || handle.equals(WinSock2.WSA_INVALID_EVENT);
    }
    return call.getName().equals("WSAStartup")
        ? !result.equals(0)
        : result == null || result.equals(false) || result.equals(-1);
  }

  /** Whether a result that tells no failure is one that the call can have. */
  private static boolean isResult(Method call, Object result) {
    Form form = call.getAnnotation(Form.class);
    if (form == null || !(result instanceof Integer number)) {
      return true;
    }
    return switch (form.value()) {
      case STATUS, ERROR -> number == 0;
      case COUNT, NUMBER -> number >= 0;
      case BOOL -> number == 1;
      case WAIT ->
          number >= 0 && number < 64
              || number == WinSock2.WSA_WAIT_TIMEOUT
              || number == WinSock2.WSA_WAIT_IO_COMPLETION;
      default -> throw new AssertionError("no result of " + call.getName() + " is known");
    };
  }

  private static long seed() {
    String given = System.getenv("WSALAB_SEED");
    long seed = given == null ? System.nanoTime() : Long.parseLong(given);
    System.out.println("BadInputTest: WSALAB_SEED=" + seed);
    return seed;
  }

  private static String text(Object[] arguments) {
    return arguments == null ? "()" : Arrays.deepToString(arguments);
  }
}
