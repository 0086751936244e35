package org.nadhir.ingest.page;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.date.Dates;

/**
 * The dates that a page gives in a form made for machines.
 *
 * @param published time of publication
 * @param modified time of the last change
 */
record PageDates(@Nullable Instant published, @Nullable Instant modified) {
  private static final int MOST_TIMES = 20;
  private static final int LONGEST = 100;

  static PageDates of(Document page, Metas metas, LinkedData data) {
    Stream<String> published =
        Stream.of(
            data.text("datePublished"),
            metas.first("article:published_time", "og:article:published_time"),
            metas.first("datepublished", "article:published", "og:published_time"),
            metas.first("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
            metas.first("dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date"),
            metas.first("publishdate", "publish_date", "publish-date", "pubdate", "date"),
            attribute(page, "[itemprop=datePublished]"),
            attribute(page, "time[pubdate], time[class*=publish], time.entry-date"),
            onlyTime(page),
            data.text("dateCreated"));
    Stream<String> modified =
        Stream.of(
            data.text("dateModified"),
            metas.first("article:modified_time", "og:article:modified_time", "og:updated_time"),
            metas.first("datemodified", "dcterms.modified", "dc.date.modified", "lastmod"),
            attribute(page, "[itemprop=dateModified]"),
            attribute(page, "time.updated"));
    return new PageDates(first(published), first(modified));
  }

  private static @Nullable Instant first(Stream<String> dates) {
    return dates
        .filter(date -> !date.isBlank() && date.length() <= LONGEST)
        .flatMap(date -> Dates.read(date, null).stream())
        .findFirst()
        .orElse(null);
  }

  private static String attribute(Document page, String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : date(element);
  }

  private static String date(Element element) {
    String given = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
    String title = given.isBlank() ? element.attr("title") : given;
    return title.isBlank() ? element.text() : title;
  }

  /** The one moment that all time elements of the page give; they may belong to other articles. */
  private static String onlyTime(Document page) {
    var times = page.getElementsByTag("time");
    Optional<String> first = times.stream().map(t -> t.attr("datetime")).findFirst();
    boolean same =
        times.size() <= MOST_TIMES
            && times.stream().map(t -> t.attr("datetime")).distinct().count() == 1;
    return same ? first.orElse("") : firstNearHeadline(page);
  }

  private static String firstNearHeadline(Document page) {
    Element headline = page.selectFirst("h1");
    Element at = headline;
    for (int level = 0; level < 3 && at != null; level++, at = at.parent()) {
      Element time = at.selectFirst("time[datetime]");
      if (time != null && at.getElementsByTag("time").size() <= 2) {
        return time.attr("datetime");
      }
    }
    return "";
  }
}
