package org.nadhir.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where lines appear for a person, above at most one progress bar. Safe to use from several
 * threads.
 *
 * <p>Output is UTF-8 whatever the locale says: the news is in every script.
 */
public final class Screen {
  private static final String CLEAR_LINE = "\r\u001b[2K";
  private static final int DEFAULT_COLUMNS = 100;

  private final PrintStream out;
  private final boolean terminal;
  private final boolean colours;
  private final int columns;
  private @Nullable String bar;
  private boolean barsEnded;

  public Screen(PrintStream out, boolean terminal, boolean colours, int columns) {
    this.out = out;
    this.terminal = terminal;
    this.colours = colours;
    this.columns = columns;
  }

  /** Standard output. */
  public static Screen standard() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    boolean terminal = standardOutputIsTerminal();
    return new Screen(out, terminal, terminal && System.getenv("NO_COLOR") == null, width());
  }

  /** A stream for errors, in UTF-8. */
  public static PrintStream errors() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
  }

  /** Standard error, for bars beside an output that goes elsewhere. */
  public static Screen ofErrors() {
    boolean terminal = Boolean.getBoolean("nadhir.terminal.errors");
    return new Screen(errors(), terminal, false, width());
  }

  /** The launching script knows; without it, a JVM with a console has both ends on a terminal. */
  private static boolean standardOutputIsTerminal() {
    String told = System.getProperty("nadhir.terminal");
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    Console console = System.console();
    return console != null && Runtime.version().feature() < 22;
  }

  private static int width() {
    Integer told = Integer.getInteger("nadhir.columns");
    return told == null || told < 40 ? DEFAULT_COLUMNS : told;
  }

  /** Whether a person looks at a terminal, not a file or a pipe. */
  public boolean isTerminal() {
    return terminal;
  }

  /** Whether text may be coloured. */
  public boolean colours() {
    return colours;
  }

  /** Width of a line. */
  public int columns() {
    return columns;
  }

  /** Prints one line, or several, above the bar. */
  public synchronized void line(String text) {
    if (bar != null) {
      out.print(CLEAR_LINE);
    }
    out.println(text);
    if (bar != null) {
      out.print(bar);
    }
    out.flush();
  }

  /** Draws the bar anew; without a terminal there is none. */
  synchronized void bar(String text) {
    if (!terminal || barsEnded) {
      return;
    }
    bar = text;
    out.print(CLEAR_LINE + text);
    out.flush();
  }

  /** Takes the bar away, and draws none from here on. */
  public synchronized void endBars() {
    noBar();
    barsEnded = true;
  }

  /** Takes the bar away. */
  synchronized void noBar() {
    if (bar != null) {
      out.print(CLEAR_LINE);
      out.flush();
      bar = null;
    }
  }
}
