package org.nadhir.alert.page;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;

/**
 * Alerts as an Atom feed (RFC 4287): one entry for each, with its latest state in both languages.
 * Ids are tag URIs (RFC 4151) that never change; {@code updated} is the event time of the latest
 * change.
 */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String TAG = "tag:nadhir.org,2026:";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final String page;
  private final String self;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private AtomFeed(String page, String self) throws XMLStreamException {
    this.page = page;
    this.self = self;
    this.xml = FACTORY.createXMLStreamWriter(text);
  }

  /**
   * Writes a feed.
   *
   * @param page base address of the page
   * @param self address of the feed itself
   */
  static String write(List<Alert> alerts, String page, String self) {
    try {
      AtomFeed feed = new AtomFeed(page, self);
      feed.write(alerts);
      return feed.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(List<Alert> alerts) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", TAG + "alerts");
    element("title", "Nadhir · نذير");
    element("updated", updated(alerts).toString());
    link("self", "application/atom+xml", self);
    link("alternate", "text/html", page + "/");
    xml.writeStartElement("author");
    element("name", "Nadhir");
    xml.writeEndElement();
    for (Alert alert : alerts) {
      entry(alert);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** Event time of the latest change; of an empty feed, the beginning of time. */
  static Instant updated(List<Alert> alerts) {
    return alerts.stream().map(Alert::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private void entry(Alert alert) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", TAG + "alert/" + alert.id());
    element("title", title(alert));
    element("published", alert.startsAt().toString());
    element("updated", alert.at().toString());
    link("alternate", "text/html", page + "/#/alerts/" + alert.id());
    link("related", "application/json", page + "/alerts/" + alert.id());
    category("rule", alert.rule());
    category("severity", alert.severity().code());
    category("state", alert.state().code());
    if (alert.theatre() != null) {
      category("theatre", alert.theatre());
    }
    content(alert);
    xml.writeEndElement();
  }

  private static String title(Alert alert) {
    return "%s: %s · %s · %s"
        .formatted(
            alert.severity().code().toUpperCase(Locale.ROOT),
            alert.key(),
            alert.rule(),
            alert.state().code());
  }

  private void content(Alert alert) throws XMLStreamException {
    xml.writeStartElement("content");
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace(XHTML);
    paragraph("ar", "rtl", alert.summary().ar());
    paragraph("en", "ltr", alert.summary().en());
    List<AlertEvidence> linked =
        alert.evidence().stream().filter(e -> isWeb(e.url())).limit(5).toList();
    if (!linked.isEmpty()) {
      xml.writeStartElement("ul");
      for (AlertEvidence evidence : linked) {
        item(evidence);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void paragraph(String language, String direction, String words)
      throws XMLStreamException {
    xml.writeStartElement("p");
    xml.writeAttribute("xml:lang", language);
    xml.writeAttribute("dir", direction);
    xml.writeCharacters(clean(words));
    xml.writeEndElement();
  }

  private void item(AlertEvidence evidence) throws XMLStreamException {
    String sentence = Objects.requireNonNullElse(evidence.sentence(), evidence.quote());
    xml.writeStartElement("li");
    xml.writeAttribute("dir", "auto");
    xml.writeCharacters(clean(sentence) + " – ");
    xml.writeStartElement("a");
    xml.writeAttribute("href", clean(Objects.requireNonNull(evidence.url())));
    xml.writeCharacters(clean(evidence.outlet().name()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static boolean isWeb(@org.jspecify.annotations.Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://"));
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(value));
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private void category(String scheme, String term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("scheme", TAG + scheme);
    xml.writeAttribute("term", clean(term));
  }

  /** Without characters that XML 1.0 cannot hold, or that turn the direction of what follows. */
  private static String clean(String value) {
    return value
        .codePoints()
        .filter(AtomFeed::fits)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean fits(int c) {
    boolean holds =
        c == 0x9
            || c == 0xA
            || c == 0xD
            || (c >= 0x20 && c <= 0xD7FF)
            || (c >= 0xE000 && c <= 0xFFFD)
            || c >= 0x10000;
    boolean turns = c >= 0x202A && c <= 0x202E;
    return holds && !turns;
  }
}
