package org.nadhir.alert.window;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Fingerprint;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.Tier;

/**
 * What one article says on one key.
 *
 * @param articleId id of the article
 * @param at its time of publication
 * @param article what it was
 * @param fingerprint fingerprint of its body, if it has one
 * @param wireCredit id of the wire that it credits, if any
 * @param signals its signals on this key, in the order of the text; none if it only counts as an
 *     article
 * @param ordinals the ordinal numbers of its headline and opening, ascending
 * @param revision which text of the article says it; of one article the highest counts
 * @param figures the numbers of its text, ascending
 */
public record Observation(
    String articleId,
    Instant at,
    ArticleSummary article,
    @Nullable Fingerprint fingerprint,
    @Nullable String wireCredit,
    List<Signal> signals,
    List<Integer> ordinals,
    int revision,
    List<Integer> figures) {

  /** By time, then by article id. */
  public static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::at).thenComparing(Observation::articleId);

  /**
   * Which of two observations of one article counts: that of the higher revision, then the earlier.
   */
  private static final Comparator<Observation> PRECEDENCE =
      Comparator.comparing(Observation::revision, Comparator.reverseOrder())
          .thenComparing(Observation::at)
          .thenComparing(o -> String.valueOf(o.fingerprint()));

  public Observation {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(article, "article");
    signals = List.copyOf(signals);
    ordinals = ordinals == null ? List.of() : List.copyOf(ordinals);
    revision = Math.max(1, revision);
    figures = figures == null ? List.of() : List.copyOf(figures);
  }

  /** Whether this counts rather than the other, which is of the same article. */
  public boolean supersedes(Observation other) {
    return PRECEDENCE.compare(this, other) < 0;
  }

  /** Whose word this is: the wire that the text credits, else the outlet's family. */
  public String voice() {
    return wireCredit != null ? wireCredit : article.outlet().family();
  }

  /**
   * Whether an official source speaks for itself in this signal: the actor's own outlet says so.
   */
  public boolean isOfficial(Signal signal) {
    Outlet outlet = article.outlet();
    return outlet.tier() == Tier.OFFICIAL
        && outlet.country() != null
        && outlet.country().equals(signal.actor())
        && (signal.speaker() == null || signal.speaker().equals(signal.actor()));
  }
}
