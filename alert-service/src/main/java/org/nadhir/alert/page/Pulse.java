package org.nadhir.alert.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the service stands, as readers of its stream are told.
 *
 * @param at when that was
 * @param standstill what keeps alerts from changing, if anything does
 * @param since since when it does
 */
record Pulse(Instant at, @Nullable Standstill standstill, @Nullable Instant since) {}
