package org.nadhir.ingest.bytes;

/** What an encoding was chosen by. */
public enum Evidence {
  /** A byte order mark at the start. */
  BOM,
  /** Zero bytes where UTF-16 or UTF-32 has them. */
  ZEROS,
  /** The bytes are well-formed UTF-8 with characters beyond ASCII, or plain ASCII. */
  UTF8,
  /** The charset parameter of the Content-Type header. */
  HEADER,
  /** The XML declaration or an HTML meta element. */
  DECLARATION,
  /** The statistics of the bytes. */
  DETECTION,
  /** Nothing fits: UTF-8 where it is well-formed, windows-1252 for the other bytes. */
  MIXTURE
}
