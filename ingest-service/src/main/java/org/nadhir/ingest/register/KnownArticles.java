package org.nadhir.ingest.register;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The ids of the latest articles on the topic and of those on their way there, bounded; the oldest
 * are forgotten first. Safe for use by several threads.
 */
public final class KnownArticles {
  private final int limit;
  private final Set<String> known = new LinkedHashSet<>();
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

  /** Says who sends this article; who gets {@link Claim.Mine} must {@link #settle} it. */
  public synchronized Claim claim(String id) {
    if (known.contains(id)) {
      return new Claim.Known();
    }
    CompletableFuture<Boolean> sending = pending.get(id);
    if (sending != null) {
      return new Claim.Pending(sending);
    }
    pending.put(id, new CompletableFuture<>());
    return new Claim.Mine();
  }

  /** Ends a claim: the article is on the topic, or it is not. */
  public void settle(String id, boolean acknowledged) {
    CompletableFuture<Boolean> sending;
    synchronized (this) {
      sending = pending.remove(id);
      if (acknowledged) {
        add(id);
      }
    }
    if (sending != null) {
      sending.complete(acknowledged);
    }
  }

  /** Adds an article that was seen on the topic. */
  public synchronized void add(String id) {
    known.add(id);
    Iterator<String> oldest = known.iterator();
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
