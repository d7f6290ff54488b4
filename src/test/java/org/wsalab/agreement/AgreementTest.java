package org.wsalab.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.wsalab.OnLinux;
import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Stack;

/**
 * The same random calls over the kernel's sockets and over the simulated network give the same
 * results, error codes, records and signals, in sequences of 200. An ordinary run plays a few with
 * seeds that are always the same; {@code mvn test -Dtest=AgreementTest -Dwsalab.first=1
 * -Dwsalab.sequences=1000} plays a thousand, and tells how often each call went well. What fails is
 * made as short as possible, and told with its seed.
 */
@OnLinux
class AgreementTest {
  private static final int CALLS = 200;
  private static final long FIRST = Long.getLong("wsalab.first", 1);

  /**
   * Calls that nearly all fail would agree on little; how many sequences it takes to judge that.
   */
  private static final int PERCENT_DONE_MIN = 5;

  private static final int ENOUGH = 50;
  private static final int SEQUENCES = Integer.getInteger("wsalab.sequences", 60);

  private final Tally tally = new Tally();

  @Test
  void the_kernel_agrees_with_itself() {
    Agreement itself = new Agreement(AgreementTest::linux, AgreementTest::linux);
    agree(itself, SEQUENCES / 3);
  }

  @Test
  void the_kernel_and_the_simulated_network_agree() {
    agree(new Agreement(AgreementTest::linux, AgreementTest::simulated), SEQUENCES);
    for (Kind kind : Kind.values()) {
      assertThat(tally.percentDone(kind))
          .as("%s%n%s", kind, tally)
          .isGreaterThanOrEqualTo(SEQUENCES < ENOUGH ? 0 : PERCENT_DONE_MIN);
    }
  }

  private void agree(Agreement agreement, int sequences) {
    for (long seed = FIRST; seed < FIRST + sequences; seed++) {
      List<Op> ops = Sequence.random(seed, CALLS);
      String difference = agreement.disagreement(ops, tally);
      if (!difference.isEmpty()) {
        List<Op> shortest = agreement.shrink(ops);
        assertThat(agreement.disagreement(shortest, new Tally()))
            .as("seed %d, %s; at full length %s", seed, shortest, difference)
            .isEmpty();
        assertThat(difference).as("seed %d, and not again", seed).isEmpty();
      }
    }
    System.out.printf("AgreementTest: seeds %d to %d%n%s", FIRST, FIRST + sequences - 1, tally);
  }

  private static Side linux() {
    return new KernelSide(open("linux"));
  }

  private static Side simulated() {
    return new SimulatedSide(open("simulated"));
  }

  private static Stack open(String name) {
    for (Provider provider : ServiceLoader.load(Provider.class)) {
      if (provider.name().equals(name)) {
        return provider.open(new org.wsalab.provider.Settings(Profile.WINDOWS, Observer.NONE));
      }
    }
    throw new AssertionError("there is no provider " + name);
  }
}
