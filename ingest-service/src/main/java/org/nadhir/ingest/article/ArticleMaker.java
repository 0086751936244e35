package org.nadhir.ingest.article;

import java.time.Instant;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.language.Languages;
import org.nadhir.ingest.outlet.OutletEntry;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.text.Plain;

/** Makes articles from what comes in. The same input gives the same article. */
public final class ArticleMaker {
  private final LayoutReader layouts;
  private final Attribution attribution;
  private final WireCredit wireCredit;
  private final Dateline dateline;

  public ArticleMaker(Outlets outlets) {
    Boilerplate boilerplate = Boilerplate.bundled();
    layouts = new LayoutReader(outlets, boilerplate);
    attribution = new Attribution(outlets);
    wireCredit = new WireCredit(outlets);
    dateline = new Dateline(boilerplate);
  }

  /** The article that a JSON object in UTF-8 describes. */
  public Made fromJson(byte[] json, Instant fetchedAt) {
    return made(JsonDraft.read(json), fetchedAt);
  }

  /** The article of a raw document, with header lines or without. */
  public Made fromDocument(String document, Instant fetchedAt) {
    return made(DocumentHeader.read(document), fetchedAt);
  }

  /**
   * The article of a draft that nobody can be asked to send again, such as a feed's item: what is
   * too long is cut, an address, date or language that cannot be read is left out. A date in the
   * future stays as given.
   */
  public Made fromDraft(Draft draft, Instant fetchedAt) {
    return made(Fitted.of(draft), fetchedAt);
  }

  private Made made(Drafted drafted, Instant fetchedAt) {
    if (drafted instanceof Drafted.Unreadable unreadable) {
      return new Made.Bad(unreadable.mistakes());
    }
    return made(((Drafted.Read) drafted).draft(), fetchedAt);
  }

  private Made made(Draft draft, Instant fetchedAt) {
    Checked checked = Checked.of(draft);
    return checked.mistakes().isEmpty()
        ? new Made.Good(article(draft, checked, fetchedAt))
        : new Made.Bad(checked.mistakes());
  }

  private Article article(Draft draft, Checked checked, Instant fetchedAt) {
    Layout layout = layouts.read(HardWraps.joined(draft.text()));
    layout = checked.title().isEmpty() ? layout.withHeadline() : layout.withTitle(checked.title());
    String title =
        checked.title().isEmpty()
            ? layout.of(Layout.Kind.TITLE).findFirst().orElse("")
            : checked.title();
    String body = layout.body();
    String text = body.isEmpty() ? String.join("\n\n", Plain.lines(draft.text())) : body;
    Outlet outlet = attribution.outlet(draft, checked.url(), layout);
    Instant publishedAt = checked.publishedAt();
    return new Article(
        ArticleId.of(checked.url(), outlet.id(), text),
        checked.url() == null ? null : checked.url().toString(),
        outlet,
        checked.language() == null ? Languages.of(title + "\n" + text) : checked.language(),
        title,
        text,
        publishedAt == null ? dateline.find(layout).orElse(null) : publishedAt,
        fetchedAt,
        wireCredit.find(title, layout).map(OutletEntry::outlet).map(Outlet::id).orElse(null),
        MinHash.of(text));
  }
}
