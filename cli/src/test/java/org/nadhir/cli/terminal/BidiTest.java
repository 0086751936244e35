package org.nadhir.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidiTest {
  @Test
  void arabicIsIsolated() {
    assertThat(Bidi.isolateIfNeeded("حشد NATO")).isEqualTo("\u2068حشد NATO\u2069");
  }

  @Test
  void latinAndCyrillicAreLeftAlone() {
    assertThat(Bidi.isolateIfNeeded("NATO и НАТО 24")).isEqualTo("NATO и НАТО 24");
  }

  @Test
  void lineBreaksAndEscapesDoNotReachTheTerminal() {
    assertThat(Bidi.oneLine("a\n\tb\u001b[31mc ")).isEqualTo("a b [31mc");
  }
}
