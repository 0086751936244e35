package org.nadhir.ingest.feed;

/** How long texts are. */
final class Lengths {
  /** Longest text of an item, in UTF-16 units, its markup included. */
  static final int MAXIMUM = 2_000_000;

  private Lengths() {}

  /** Number of characters that are neither markup nor white space. */
  static int ofText(String html) {
    int length = 0;
    boolean isTag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      isTag = c == '<' || isTag && c != '>';
      length += isTag || c <= ' ' || c == '>' ? 0 : 1;
    }
    return length;
  }
}
