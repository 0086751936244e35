package org.nadhir.contracts;

import java.util.Objects;

/**
 * Why an alert stands as it does, in one or two sentences that can be forwarded as they are.
 *
 * @param en in English
 * @param ar in Arabic
 */
public record Summary(String en, String ar) {
  public Summary {
    Objects.requireNonNull(en, "summary.en");
    Objects.requireNonNull(ar, "summary.ar");
  }
}
