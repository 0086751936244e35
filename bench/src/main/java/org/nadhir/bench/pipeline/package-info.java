/**
 * How fast the whole pipeline is, from a post to what is told, beside bare Kafka on the same
 * broker.
 */
@NullMarked
package org.nadhir.bench.pipeline;

import org.jspecify.annotations.NullMarked;
