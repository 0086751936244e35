/**
 * The alerts that an archive would have given: {@code nadhir backtest}.
 *
 * <p>The way is that of the services, with their own code and no broker: bytes become an article
 * (org.nadhir.ingest.article), the article a report (org.nadhir.nlp.signal), the report what it
 * says on each key, and the desks of the keys decide (org.nadhir.alert.alert).
 *
 * <p>The outcome is a function of the set of articles: of several copies of one article the
 * earliest counts, of equals the one whose bytes have the lowest checksum; the desks get what is
 * left in the order of event time, each on any thread, once everything is read.
 */
@NullMarked
package org.nadhir.cli.backtest;

import org.jspecify.annotations.NullMarked;
