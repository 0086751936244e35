package org.nadhir.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** What relative addresses in an element are relative to. */
final class XmlBase {
  private XmlBase() {}

  /** The base that xml:base attributes around the element give, within that of the document. */
  static URI of(Element element, URI document) {
    List<String> bases = new ArrayList<>();
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("xml:base")) {
        bases.add(at.attr("xml:base"));
      }
    }
    Collections.reverse(bases);
    URI base = document;
    for (String inner : bases) {
      URI resolved = Addresses.resolve(base, inner);
      base = resolved == null ? base : resolved;
    }
    return base;
  }
}
