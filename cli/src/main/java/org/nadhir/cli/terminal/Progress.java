package org.nadhir.cli.terminal;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar at the bottom of a {@link Screen}; gone when closed. */
public final class Progress implements AutoCloseable {
  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final int LONGEST = 100;

  private final Screen screen;
  private final ProgressBar bar;

  public Progress(Screen screen, String task, long steps) {
    this.screen = screen;
    int width = Math.min(screen.columns() - 1, LONGEST);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis((int) REDRAW.toMillis())
            .setConsumer(
                new DelegatingProgressBarConsumer(text -> screen.bar(text.stripTrailing()), width))
            .build();
  }

  /** One step is done. */
  public void step() {
    bar.step();
  }

  /** So many steps are done. */
  public void advance(long steps) {
    bar.stepBy(steps);
  }

  @Override
  public void close() {
    bar.close();
    screen.noBar();
  }
}
