package org.nadhir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NadhirTest {
  @Test
  void helpIsNoError() {
    assertThat(Nadhir.run("--help")).isZero();
    assertThat(Nadhir.run("up", "--help")).isZero();
  }

  @Test
  void wrongCommandLineHasExitCodeTwo() {
    assertThat(Nadhir.run("upp")).isEqualTo(2);
    assertThat(Nadhir.run("replay", "--rate", "fast")).isEqualTo(2);
    assertThat(Nadhir.run("alerts", "--severity", "grave")).isEqualTo(2);
    assertThat(Nadhir.run()).isEqualTo(2);
  }

  @Test
  void failureHasExitCodeOne() {
    assertThat(Nadhir.run("replay", "/does/not/exist")).isEqualTo(1);
    assertThat(Nadhir.run("tag", "/does/not/exist")).isEqualTo(1);
  }
}
