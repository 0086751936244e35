package org.nadhir.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who published an article.
 *
 * @param id stable identifier, lower case
 * @param name name as readers know it
 * @param family publisher family that owns the outlet; equals {@code id} when it stands alone
 * @param country ISO 3166-1 alpha-3, if known
 * @param tier how much weight its word has
 */
public record Outlet(String id, String name, String family, @Nullable String country, Tier tier) {

  /** The outlet of an article that names none. */
  public static final Outlet UNKNOWN =
      new Outlet("unknown", "unknown", "unknown", null, Tier.UNVERIFIED);

  public Outlet {
    Objects.requireNonNull(id, "outlet.id");
    name = name == null ? id : name;
    family = family == null ? id : family;
    tier = tier == null ? Tier.UNVERIFIED : tier;
  }
}
