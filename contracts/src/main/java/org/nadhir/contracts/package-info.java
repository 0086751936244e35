/**
 * The messages that travel between the services, and what they share: topic names, the JSON form,
 * the theatres that articles and rules refer to.
 *
 * <p>Subscribers outside the project depend on these shapes. Names are fixed and fields are only
 * ever added; every record here has a JSON Schema beside it in {@code schemas/}, and a test holds
 * the two together. Readers ignore fields that they do not know.
 *
 * <p>All instants are UTC. All text offsets count UTF-16 code units, end exclusive. Countries are
 * ISO 3166-1 alpha-3 codes, organisations an upper-case code such as {@code NATO}.
 */
@NullMarked
package org.nadhir.contracts;

import org.jspecify.annotations.NullMarked;
