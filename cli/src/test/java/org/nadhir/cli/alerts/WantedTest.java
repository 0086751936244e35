package org.nadhir.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class WantedTest {
  @Command
  static class Probe {
    @Mixin private Wanted wanted = new Wanted();
  }

  @Test
  void everythingIsWantedWithoutOptions() {
    assertThat(query()).isEmpty();
  }

  @Test
  void optionsBecomeTheQueryOfTheService() {
    assertThat(query("--key", "RUS>UKR", "--severity", "Watch", "--peak=critical", "--urgent"))
        .isEqualTo("?key=RUS%3EUKR&severity=watch&peak=critical&urgent=true");
    assertThat(query("--state", "acknowledged", "--rule", "attack"))
        .isEqualTo("?rule=attack&state=acknowledged");
  }

  @Test
  void wrongCodeIsToldWithThoseAllowed() {
    assertThatThrownBy(() -> query("--state", "on"))
        .hasMessageContaining("pending, firing, recovering, resolved, acknowledged, retracted");
  }

  private static String query(String... options) {
    Probe probe = new Probe();
    new CommandLine(probe).parseArgs(options);
    return probe.wanted.query();
  }
}
