package org.nadhir.ingest.register;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The latest articles on the topic and those on their way there, bounded; what has been there
 * longest without a change is forgotten first. Safe for use by several threads.
 */
public final class KnownArticles {
  private final int limit;
  private final Map<String, Texts> known = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<Boolean>> pending = new HashMap<>();
  private boolean loaded;

  /**
   * An empty register that is not loaded.
   *
   * @param limit number of ids kept
   */
  public KnownArticles(int limit) {
    this.limit = limit;
  }

  /** Says who sends this text; who gets {@link Claim.Mine} must {@link #settle} it. */
  public synchronized Claim claim(String id, TextMark mark) {
    Texts texts = known.get(id);
    if (texts != null && !texts.isChangedBy(mark)) {
      return new Claim.Known();
    }
    CompletableFuture<Boolean> sending = pending.get(id);
    if (sending != null) {
      return new Claim.Pending(sending);
    }
    pending.put(id, new CompletableFuture<>());
    return new Claim.Mine(texts == null ? 1 : texts.revision() + 1);
  }

  /** Ends a claim: the text is on the topic as this revision, or it is not. */
  public void settle(String id, TextMark mark, int revision, boolean acknowledged) {
    CompletableFuture<Boolean> sending;
    synchronized (this) {
      sending = pending.remove(id);
      if (acknowledged) {
        add(id, revision, mark);
      }
    }
    if (sending != null) {
      sending.complete(acknowledged);
    }
  }

  /**
   * Adds an article that was seen on the topic.
   *
   * @param mark its text, if that was told
   */
  public synchronized void add(String id, int revision, @Nullable TextMark mark) {
    known.put(id, Texts.with(known.remove(id), revision, mark));
    Iterator<String> oldest = known.keySet().iterator();
    while (known.size() > limit) {
      oldest.next();
      oldest.remove();
    }
  }

  /** Number of articles known. */
  public synchronized int size() {
    return known.size();
  }

  /** Says that the topic was read up to where it ended at the start. */
  public synchronized void markLoaded() {
    loaded = true;
  }

  /** Whether what the topic held at the start is known. */
  public synchronized boolean isLoaded() {
    return loaded;
  }
}
