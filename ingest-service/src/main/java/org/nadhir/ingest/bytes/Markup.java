package org.nadhir.ingest.bytes;

/** What kind of document the bytes hold, and so where in it an encoding may be declared. */
public enum Markup {
  XML,
  HTML,
  JSON,
  PLAIN
}
