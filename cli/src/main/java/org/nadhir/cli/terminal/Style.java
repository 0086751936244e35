package org.nadhir.cli.terminal;

/** How a piece of text looks on a terminal; on anything else it is left as it is. */
public enum Style {
  BOLD("1"),
  DIM("2"),
  RED("1;31"),
  YELLOW("33"),
  CYAN("36"),
  GREEN("32");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style, if colours are on. */
  public String of(String text, boolean colours) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
