package org.nadhir.cli.up;

import java.time.Duration;
import java.util.List;
import org.nadhir.cli.alerts.AlertText;
import org.nadhir.cli.system.Service;
import org.nadhir.cli.system.SystemListener;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.cli.terminal.Style;
import org.nadhir.contracts.Alert;

/** What {@code nadhir up} shows: ticks, alerts, and what goes wrong. */
final class UpScreen implements SystemListener {
  private final Screen screen;

  UpScreen(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void done(String step, String detail) {
    String tick = Style.GREEN.of("✓", screen.colours());
    screen.line("%s %-9s %s".formatted(tick, step, detail));
  }

  @Override
  public void error(Service service, String message) {
    screen.line(Style.RED.of(service.title() + " ERROR ", screen.colours()) + message);
  }

  @Override
  public void died(Service service, int exitCode, List<String> lastLines, Duration pause) {
    String head =
        "%s ended by itself (exit code %d); it starts again in %d s. Its last lines:"
            .formatted(service.title(), exitCode, pause.toSeconds());
    screen.line(Style.RED.of("✗ ", screen.colours()) + head);
    lastLines.forEach(line -> screen.line("  | " + line));
  }

  @Override
  public void back(Service service) {
    done("again", service.title() + " is ready again");
  }

  void alert(Alert alert) {
    screen.line("\n" + String.join("\n", AlertText.lines(alert, screen.colours())));
  }
}
