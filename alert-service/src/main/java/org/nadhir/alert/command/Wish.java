package org.nadhir.alert.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for with an alert, checked.
 *
 * @param by who
 * @param note what they wrote, if anything
 * @param until end of a snooze; absent for the others
 */
public record Wish(String by, @Nullable String note, @Nullable Instant until) {}
