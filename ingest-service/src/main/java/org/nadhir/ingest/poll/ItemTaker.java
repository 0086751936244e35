package org.nadhir.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Draft;
import org.nadhir.ingest.feed.FeedItem;
import org.nadhir.ingest.intake.Entry;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.intake.Outcome;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.page.HtmlText;
import org.nadhir.ingest.poll.FeedBooks.ItemFate;
import org.nadhir.ingest.poll.FeedBooks.TextFrom;

/**
 * Makes an article of an item, with the text of its page where the source asks for that, and hands
 * it to the intake.
 *
 * <p>A page that cannot be had keeps nothing waiting: the item's own text is passed on at once, and
 * the page is tried again on later visits; what it holds is then a revision.
 */
final class ItemTaker {
  /** How often the page of an item is tried. */
  private static final int TRIES = 3;

  private static final int MANY = 10_000;

  private final PageTexts pages;
  private final ArticleMaker maker;
  private final Intake intake;
  private final Clock clock;
  private final Duration patience;
  private final FeedBooks books;
  private final Map<Long, Integer> tries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MANY;
        }
      };

  ItemTaker(
      PageTexts pages,
      ArticleMaker maker,
      Intake intake,
      Clock clock,
      Duration patience,
      FeedBooks books) {
    this.pages = pages;
    this.maker = maker;
    this.intake = intake;
    this.clock = clock;
    this.patience = patience;
    this.books = books;
  }

  ItemFate take(FeedSource source, FeedItem item) {
    if (!source.fullText() || item.link() == null) {
      return pass(draft(source, item, null), TextFrom.ITEM);
    }
    PageTexts.Answer answer = pages.of(item.link());
    if (answer instanceof PageTexts.Answer.Found found) {
      return pass(draft(source, item, found), TextFrom.PAGE);
    }
    PageTexts.Answer.None none = (PageTexts.Answer.None) answer;
    ItemFate fate = pass(draft(source, item, null), none.instead());
    return fate != ItemFate.UNAVAILABLE && none.worthTrying() && triesLeft(ItemDigest.of(item))
        ? ItemFate.LATER
        : fate;
  }

  private synchronized boolean triesLeft(long digest) {
    int tried = tries.merge(digest, 1, Integer::sum);
    if (tried >= TRIES) {
      tries.remove(digest);
    }
    return tried < TRIES;
  }

  private static @Nullable Draft draft(
      FeedSource source, FeedItem item, PageTexts.Answer.@Nullable Found page) {
    String own = HtmlText.of(item.html());
    String text = page == null ? own.isBlank() ? item.title() : own : page.text();
    if (text.isBlank()) {
      return null;
    }
    URI link = page == null ? item.link() : page.url();
    String title = item.title().isBlank() && page != null ? page.title() : item.title();
    Optional<String> published =
        Optional.ofNullable(item.publishedAt())
            .or(() -> Optional.ofNullable(page).flatMap(p -> Optional.ofNullable(p.publishedAt())))
            .map(Object::toString);
    return new Draft(
        link == null ? null : link.toString(),
        source.outlet().id(),
        source.outlet().name(),
        title,
        published.orElse(null),
        null,
        text);
  }

  private ItemFate pass(@Nullable Draft draft, TextFrom from) {
    if (draft == null) {
      return ItemFate.EMPTY;
    }
    books.text(from);
    Outcome outcome;
    try {
      outcome =
          intake
              .take(Entry.FEED, maker.fromDraft(draft, clock.instant()))
              .toCompletableFuture()
              .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return ItemFate.UNAVAILABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ItemFate.UNAVAILABLE;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an intake never fails", e);
    }
    return outcome instanceof Outcome.Unavailable ? ItemFate.UNAVAILABLE : ItemFate.TAKEN;
  }
}
