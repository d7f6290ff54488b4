package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.provider.Provider;

class ProvidersTest {
  private static final Provider LINUX = new FakeProvider("linux", null);
  private static final Provider SIMULATED = new FakeProvider("simulated", null);
  private static final Provider WINDOWS = new FakeProvider("windows", "there is no ws2_32.dll");
  private final Providers providers = new Providers(List.of(SIMULATED, LINUX, WINDOWS));

  @Test
  void what_is_nearest_to_windows_comes_first() {
    Provider mine = new FakeProvider("mine", null);
    assertThat(new Providers(List.of(mine, SIMULATED, LINUX, WINDOWS)).all())
        .containsExactly(WINDOWS, LINUX, SIMULATED, mine);
  }

  @Test
  void first_one_that_can_run_is_preferred() {
    assertThat(providers.preferred()).isSameAs(LINUX);
  }

  @Test
  void provider_is_found_by_name() {
    assertThat(providers.named("simulated")).isSameAs(SIMULATED);
  }

  @Test
  void unknown_name_is_answered_with_the_known_ones_and_the_nearest() {
    assertThatThrownBy(() -> providers.named("Linus"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no provider is named \"Linus\": known are windows, linux, simulated;"
                + " did you mean linux?");
    assertThatThrownBy(() -> providers.named("solaris"))
        .hasMessage("no provider is named \"solaris\": known are windows, linux, simulated");
  }

  @Test
  void unavailable_one_says_why() {
    assertThatThrownBy(() -> providers.named("windows"))
        .isInstanceOf(ProviderUnavailableException.class)
        .hasMessage("provider windows cannot run here: there is no ws2_32.dll");
  }

  @Test
  void when_none_can_run_each_says_why() {
    assertThatThrownBy(() -> new Providers(List.of(WINDOWS)).preferred())
        .isInstanceOf(ProviderUnavailableException.class)
        .hasMessage("no provider can run here: windows: there is no ws2_32.dll");
    assertThatThrownBy(() -> new Providers(List.of()).preferred())
        .hasMessage("no provider is installed");
  }
}
