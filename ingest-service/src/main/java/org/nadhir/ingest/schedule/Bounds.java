package org.nadhir.ingest.schedule;

import java.time.Duration;

/**
 * Between what a schedule moves.
 *
 * @param least shortest time between two visits to a feed
 * @param most longest time between two visits to a feed that works
 * @param parkAfter how long a feed fails before it is parked
 */
public record Bounds(Duration least, Duration most, Duration parkAfter) {}
