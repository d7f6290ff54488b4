package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.winsock.CallInterruptedException;

/** The port in this process, tried with the functions of Linux's C library. */
@Timeout(60)
class InProcessDllTest {
  private final InProcessDll dll = new InProcessDll("c");

  @BeforeEach
  void require_linux() {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "skipped: it uses Linux's libc");
  }

  @AfterEach
  void close() {
    dll.close();
  }

  @Test
  void function_is_called_with_integers_and_memory() {
    Invocation call = Invocation.winsock("strtol");
    call.withOffset(call.putIn("ff\0".getBytes(), 3)).withNull().with(16);
    assertThat(dll.call(call).integer()).isEqualTo(255);
  }

  @Test
  void memory_that_the_function_writes_comes_back() {
    Invocation call = Invocation.winsock("memset");
    int at = call.put(new byte[4], 4);
    Answer answer = dll.call(call.withOffset(at).with('x').with(2));
    assertThat(answer.bytes(at, 4)).containsExactly('x', 'x', 0, 0);
  }

  @Test
  void last_error_is_that_of_the_call() {
    Invocation call = Invocation.winsock("close").with(-1);
    assertThat(dll.call(call)).extracting(Answer::integer, Answer::lastError).contains(-1, 9);
  }

  @Test
  void memory_is_allocated_written_read_and_freed() {
    long address = dll.allocate(8);
    dll.write(address + 2, new byte[] {1, 2, 3});
    assertThat(dll.read(address, 8)).containsExactly(0, 0, 1, 2, 3, 0, 0, 0);
    dll.free(address);
  }

  @Test
  void interrupting_ends_a_call_that_blocks_and_the_next_is_made() throws Exception {
    CompletableFuture<Thread> blocked = new CompletableFuture<>();
    Invocation call = Invocation.winsock("pause");
    call.whenBlocked(() -> blocked.complete(Thread.currentThread()));
    CompletableFuture<Integer> next =
        CompletableFuture.supplyAsync(
            () -> {
              assertThatThrownBy(() -> dll.call(call))
                  .isInstanceOf(CallInterruptedException.class)
                  .hasMessage("pause was interrupted");
              return dll.call(Invocation.winsock("abs").with(-3)).integer();
            },
            body -> new Thread(body).start());
    blocked.get(30, TimeUnit.SECONDS).interrupt();
    assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(3);
  }

  /** bsearch calls what compares, here our routine, with the key as its first argument. */
  @Test
  void routines_that_the_function_calls_are_noted_and_taken_once() {
    assertThat(dll.call(searching(dll.procedure())).called()).isEqualTo(1);
    assertThat(dll.call(searching(dll.completion())).called()).isEqualTo(2);
    assertThat(dll.takeCalls())
        .extracting(RoutineCall::kind)
        .containsExactly(RoutineCall.PROCEDURE, RoutineCall.COMPLETED);
    assertThat(dll.takeCalls()).isEmpty();
  }

  private static Invocation searching(long comparing) {
    Invocation call = Invocation.winsock("bsearch");
    call.withOffset(call.put(new byte[8], 8)).withOffset(call.put(new byte[8], 8));
    return call.with(1).with(8).with(comparing);
  }

  @Test
  void function_is_called_by_its_address() {
    long address = Pointer.nativeValue(NativeLibrary.getInstance("c").getFunction("abs"));
    assertThat(dll.call(Invocation.extension("abs", address).with(-3)).integer()).isEqualTo(3);
  }

  @Test
  void memory_in_several_places_is_read_at_once() {
    long address = dll.allocate(8);
    dll.write(address, new byte[] {1, 2, 3, 4});
    assertThat(dll.read(List.of(new Region(address + 2, 2), new Region(address, 1))))
        .containsExactly(new byte[] {3, 4}, new byte[] {1});
    dll.free(address);
  }

  @Test
  void function_that_is_not_there_is_named() {
    assertThatThrownBy(() -> dll.call(Invocation.winsock("WSAFly")))
        .isInstanceOf(ProviderFailedException.class)
        .hasMessage("ws2_32.dll has no function WSAFly");
  }

  @Test
  void library_that_cannot_be_loaded_is_named() {
    InProcessDll none = new InProcessDll("/no/such/ws2_32.dll");
    assertThatThrownBy(() -> none.call(Invocation.winsock("send")))
        .isInstanceOf(ProviderFailedException.class)
        .hasMessageStartingWith("cannot load /no/such/ws2_32.dll: ");
    none.close();
  }
}
