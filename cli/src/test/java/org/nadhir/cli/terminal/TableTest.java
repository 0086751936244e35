package org.nadhir.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAlignAndQuotesStandBelowTheirRow() {
    Table table = new Table("A", "LONG HEADING");
    table.row(List.of("wider", "x"), List.of("quote"));

    assertThat(table.lines()).containsExactly("A      LONG HEADING", "wider  x", "    quote");
  }
}
