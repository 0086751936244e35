package org.nadhir.ingest.article;

import org.jspecify.annotations.Nullable;

/**
 * What the sender of an article said about it, as it was said; what is absent is read from the
 * text.
 *
 * @param url address
 * @param outlet id of the outlet
 * @param outletName name of the outlet, for one that is not registered
 * @param title headline
 * @param publishedAt time of publication
 * @param language language code
 * @param text body, or the whole document
 */
public record Draft(
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String outletName,
    @Nullable String title,
    @Nullable String publishedAt,
    @Nullable String language,
    String text) {}
