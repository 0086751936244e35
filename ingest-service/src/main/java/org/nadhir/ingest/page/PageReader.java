package org.nadhir.ingest.page;

import java.net.URI;

/** Reads an article page: pure, never throws, bounded in time and memory. */
public final class PageReader {

  /** The article of the page at this address. */
  public PageRead read(String html, URI address) {
    return new PageRead.NoArticle(PageProblem.EMPTY, "no page is read so far: " + address);
  }
}
