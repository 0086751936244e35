package org.nadhir.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be told of a change of an alert, and who has taken note of it already.
 *
 * @param urgent whether people are to be told at once: the alert begins or rises, or has a new type
 *     of signal, in the present, and nothing below speaks against it
 * @param flapping whether the alert goes up and down so often that only a rise above its peak is
 *     told at once
 * @param inhibitedBy id of the rule that mutes the alert, if one does
 * @param acknowledgement who has taken note, if somebody has and it has not risen since
 * @param snooze who wants to hear no more of it, and until when, if somebody does
 */
public record Attention(
    boolean urgent,
    boolean flapping,
    @Nullable String inhibitedBy,
    @Nullable Acknowledgement acknowledgement,
    @Nullable Snooze snooze) {

  /** Nobody is to be told at once, and nobody has taken note. */
  public static final Attention NONE = new Attention(false, false, null, null, null);
}
