package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;

/** Where it is written down what became of each line. */
interface Ledger {
  /** The topic has it, and had it not before. */
  void accepted();

  /** The topic had it already. */
  void known();

  /**
   * It is no article.
   *
   * @param archive name of the archive
   * @param line its number
   * @param errors a list of objects of {@code where}, {@code what}, {@code allowed}
   */
  void rejected(String archive, long line, JsonNode errors);
}
