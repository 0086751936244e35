package org.nadhir.ingest.feed;

import java.util.LinkedHashSet;
import java.util.Set;

/** One pass over the source of a feed that leaves only what a parser can take. */
final class Mender {
  private static final String CDATA = "<![CDATA[";
  private static final int ENTITY_LENGTH = 33;

  private final String raw;
  private final int maximumPieces;
  private final StringBuilder out;
  private final Ends ends;
  private final Tags tags;
  private final Set<String> problems = new LinkedHashSet<>();
  private int at;
  private int pieces;

  Mender(String raw, int maximumPieces) {
    this.raw = raw;
    this.maximumPieces = maximumPieces;
    this.out = new StringBuilder(raw.length() + 16);
    this.ends = new Ends(raw);
    this.tags = new Tags(raw, ends);
  }

  String mended() {
    return out.toString();
  }

  Tags tags() {
    return tags;
  }

  Set<String> problems() {
    return problems;
  }

  void run() {
    while (at < raw.length() && pieces < maximumPieces) {
      char c = raw.charAt(at);
      if (c == '<') {
        pieces++;
        markup();
      } else if (c == '&') {
        ampersand();
      } else {
        character(c);
      }
    }
    if (at < raw.length()) {
      problems.add("more than " + maximumPieces + " pieces of markup: the rest is left out");
    }
  }

  private void character(char c) {
    if (isAllowed(c)) {
      out.append(c);
    } else {
      problems.add("characters that XML forbids");
    }
    at++;
  }

  private static boolean isAllowed(char c) {
    return c >= ' ' && c < 0xFEFF
        || c > 0xFEFF && c < 0xFFFE
        || c == '\n'
        || c == '\t'
        || c == '\r';
  }

  private void markup() {
    if (raw.startsWith("<!--", at)) {
      skipPast("-->", 4);
    } else if (raw.regionMatches(true, at, CDATA, 0, CDATA.length())) {
      cdata();
    } else if (raw.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
      problems.add("a document type, not read");
      at = ends.ofDoctype(at);
    } else if (raw.startsWith("<!", at) || raw.startsWith("<?", at)) {
      skipPast(">", 2);
    } else if (Tags.startsAt(raw, at)) {
      tag();
    } else {
      problems.add("an angle bracket that is no markup");
      out.append("&lt;");
      at++;
    }
  }

  private void skipPast(String end, int opener) {
    int found = ends.of(end, at + opener);
    at = found < 0 ? at + opener : found + end.length();
  }

  private void cdata() {
    int start = at + CDATA.length();
    int end = ends.of("]]>", start);
    int nested = ends.of(CDATA, start);
    boolean isOpen = nested >= 0 && nested < end && ends.hasItemTag(start, nested);
    if (end < 0 || isOpen) {
      problems.add("a CDATA section without an end");
      at = start;
      return;
    }
    out.append(CDATA);
    for (at = start; at < end; ) {
      character(raw.charAt(at));
    }
    out.append("]]>");
    at = end + 3;
  }

  private void tag() {
    Tags.Tag tag = tags.at(at);
    if (!tag.isWhole()) {
      problems.add("a broken tag");
    }
    pieces += tag.attributes();
    out.append(tag.text());
    at = tag.end();
  }

  private void ampersand() {
    int end = at + 1;
    int limit = Math.min(raw.length(), at + ENTITY_LENGTH);
    while (end < limit && isOfEntity(raw.charAt(end))) {
      end++;
    }
    boolean isEntity = end < limit && end > at + 1 && raw.charAt(end) == ';';
    if (!isEntity) {
      pieces++;
      problems.add("an ampersand that is no entity");
    }
    out.append(isEntity ? "&" : "&amp;");
    at++;
  }

  private static boolean isOfEntity(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
  }
}
