package org.nadhir.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Screen screen(boolean terminal) {
    return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, terminal, 80);
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void lineStandsAboveTheBarAndTheBarIsDrawnAgain() {
    Screen screen = screen(true);
    screen.bar("[bar]");

    screen.line("alert");

    assertThat(shown()).isEqualTo("\r\u001b[2K[bar]\r\u001b[2Kalert\n[bar]");
  }

  @Test
  void barThatIsGoneIsNotDrawnAgain() {
    Screen screen = screen(true);
    screen.bar("[bar]");
    screen.noBar();

    screen.line("alert");

    assertThat(shown()).endsWith("\r\u001b[2Kalert\n").doesNotEndWith("[bar]");
  }

  @Test
  void withoutTerminalThereIsNoBar() {
    Screen screen = screen(false);
    screen.bar("[bar]");

    screen.line("إنذار");

    assertThat(shown()).isEqualTo("إنذار\n");
  }

  @Test
  void noBarIsDrawnAfterTheirEnd() {
    Screen screen = screen(true);
    screen.bar("[bar]");
    screen.endBars();

    screen.bar("[late]");
    screen.line("stopped");

    assertThat(shown()).endsWith("\r\u001b[2Kstopped\n").doesNotContain("[late]");
  }
}
