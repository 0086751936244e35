package org.nadhir.ingest.outlet;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Outlet;

/**
 * A feed of an outlet, at an address that can be polled.
 *
 * @param id the outlet's id, a slash, and the feed's own short name; stays when the list is
 *     rearranged
 * @param outlet who publishes it
 * @param url where it is: http or https, without user information
 * @param title what it is called, if it has a name of its own
 * @param language language of its items, ISO 639-1; absent if it has several or none is known
 * @param enabled whether it is polled once polling is on
 * @param fullText whether the page behind each item is fetched, because items carry summaries only
 * @param every how often its publisher wants it polled, as a hint; absent if it does not matter
 * @param zone zone of its times that name none; absent if unknown
 */
public record FeedSource(
    String id,
    Outlet outlet,
    URI url,
    @Nullable String title,
    @Nullable String language,
    boolean enabled,
    boolean fullText,
    @Nullable Duration every,
    @Nullable ZoneId zone) {}
