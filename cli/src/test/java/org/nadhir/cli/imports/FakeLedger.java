package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A ledger that can be read. */
final class FakeLedger implements Ledger {
  int accepted;
  int known;
  final List<String> rejected = new ArrayList<>();

  @Override
  public void accepted() {
    accepted++;
  }

  @Override
  public void known() {
    known++;
  }

  @Override
  public void rejected(String archive, long line, JsonNode errors) {
    rejected.add("%s:%d %s".formatted(archive, line, errors.path(0).path("what").asText()));
  }
}
