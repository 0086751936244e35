package org.nadhir.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines with aligned columns. Text that runs from right to left belongs on a line of its own, below
 * its row: a terminal would move the columns.
 */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<List<String>> details = new ArrayList<>();

  public Table(String... headings) {
    row(List.of(headings), List.of());
  }

  /** Adds a row, with lines that stand indented below it. */
  public void row(List<String> cells, List<String> below) {
    rows.add(cells);
    details.add(below);
  }

  /** The lines, without trailing blanks. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(line(rows.get(i)));
      details.get(i).forEach(detail -> lines.add("    " + detail));
    }
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(width(column) - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
