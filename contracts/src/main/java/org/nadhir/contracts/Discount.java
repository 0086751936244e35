package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A signal that counts less than its intensity, or nothing.
 *
 * @param articleId id of its article
 * @param title the headline
 * @param outlet who published it
 * @param at when
 * @param type what it reports
 * @param mode which form of it, if the type has several
 * @param status how the text stands to it
 * @param adds what it weighs in points of risk
 * @param would what it would weigh at its full intensity
 * @param reason why it counts less
 * @param by who denied it, if that is the reason and known
 */
public record Discount(
    String articleId,
    String title,
    Outlet outlet,
    Instant at,
    SignalType type,
    @Nullable String mode,
    Status status,
    double adds,
    double would,
    DiscountReason reason,
    @Nullable String by) {
  public Discount {
    Objects.requireNonNull(articleId, "discount.articleId");
    Objects.requireNonNull(reason, "discount.reason");
  }
}
