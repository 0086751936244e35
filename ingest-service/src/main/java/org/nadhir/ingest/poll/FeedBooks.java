package org.nadhir.ingest.poll;

import java.time.Duration;
import org.nadhir.ingest.feed.FeedFormat;

/** The count of visits and of what feeds and pages gave. */
interface FeedBooks {

  /** What became of an item. */
  enum ItemFate {
    /** It was handed to the intake, which keeps its own books. */
    TAKEN,
    /** It had been handed over before, in this form. */
    KNOWN,
    /** Its page could not be had this time; it is looked at again. */
    LATER,
    /** It holds nothing that an article could be made of. */
    EMPTY,
    /** Its article could not be passed on; it is looked at again. */
    UNAVAILABLE
  }

  /** Where the text of an item came from. */
  enum TextFrom {
    ITEM,
    PAGE,
    /** From the item, because robots.txt forbids the page. */
    ITEM_ROBOTS,
    /** From the item, because the page could not be fetched. */
    ITEM_FETCH,
    /** From the item, because no article was found on the page. */
    ITEM_PAGE
  }

  /** A feed was asked; in a word, what came of it. */
  void visited(String result);

  /** A feed was read. */
  void read(FeedFormat format);

  /** A feed was read that is not as its format has it, or that is longer than is read. */
  void mended();

  /** An item was looked at. */
  void item(ItemFate fate);

  /** An article was made of this text. */
  void text(TextFrom from);

  /** A new item was found so long after its publication. */
  void lag(Duration lag);
}
