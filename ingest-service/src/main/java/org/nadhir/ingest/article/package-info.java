/**
 * The pure making of an article from what came in.
 *
 * <p>A {@link org.nadhir.ingest.article.Draft} holds what the sender said. What it did not say is
 * read from the text as far as it can be known: {@link org.nadhir.ingest.article.Layout} sorts the
 * lines into body and what surrounds it, and title, date, outlet, wire credit and language are
 * taken from there. Nothing is guessed: a date is an explicit full date outside running text, or
 * absent; an outlet signs, or it is unknown; a wire is credited in the places where credits stand,
 * a mention does not count.
 *
 * <p>The same input gives the same article; the time of arrival is passed in.
 */
@NullMarked
package org.nadhir.ingest.article;

import org.jspecify.annotations.NullMarked;
